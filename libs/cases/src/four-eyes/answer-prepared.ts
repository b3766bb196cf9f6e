import { run } from '#database';
import { agreedBetween, goesUnapproved } from '#sharing';
import { DomainError } from '#use-case';
import { mustTell } from '../disclosure/disclose.js';
import { makeOffer } from '../handoff/offer-handoff.js';
import { groundOf, mayGoOn } from '../ground/what-is-given.js';
import { ActName } from '../views/receipt.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { lockPrepared, type Waiting } from './find-prepared.js';

const ANSWER = 'select samspel.answer_share($1, $2, $3, $4)';

/** Another reader approves what waits, and it goes at once: all that was asked when it was prepared is asked again. */
export async function approvePrepared(work: Work, reference: string, id: string): Promise<void> {
  const { file, share, mayApprove } = await lockPrepared(work, reference, id);
  if (!mayApprove) throw new DomainError({ code: 'no-access' });
  await tell(work, file, share, id);
}

async function tell(work: Work, file: CaseFile, share: Waiting, id: string): Promise<void> {
  switch (share.way) {
    case 'chosen':
      await mustTell(work, file, { ...share, kinds: share.fields });
      return tellPrepared(work, id);
    case 'offer':
      // Whoever prepared it may offer it; whoever approves it need not have that role, and signs it.
      return makeOffer({ ...work, actor: { ...work.actor, roles: share.roles } }, file, share, id);
    case 'itself':
      if (share.ground === 'consent' && agreedBetween(file.consents, work.actor.agency, share.receiver).length === 0)
        throw new DomainError({ code: 'gone', reference: file.reference });
      if (!mayGoOn(work, share.ground) && !goesUnapprovedFor(share.purpose))
        throw new DomainError({ code: 'gone', reference: file.reference });
      work.trail.goesOn(groundOf(work, share.ground).paragraph);
      return tellPrepared(work, id);
  }
}

/** A report and a notice go whether or not a lawyer has approved of it. */
function goesUnapprovedFor(purpose: string): boolean {
  const act = ActName.safeParse(purpose);
  return act.success && goesUnapproved(act.data);
}

async function tellPrepared({ manager, now }: Work, id: string): Promise<void> {
  await run(manager, 'select samspel.tell_prepared($1, $2)', [id, now]);
}

/** Another reader says no, with why, to whoever prepared it. */
export async function declinePrepared(work: Work, reference: string, id: string, note: string): Promise<void> {
  const { mayApprove } = await lockPrepared(work, reference, id);
  if (!mayApprove) throw new DomainError({ code: 'no-access' });
  await run(work.manager, ANSWER, [id, 'declined', note, work.now]);
}

/** Whoever prepared it thinks better of it. */
export async function takeBackPrepared(work: Work, reference: string, id: string): Promise<void> {
  const { preparedBy } = await lockPrepared(work, reference, id);
  if (preparedBy !== work.actor.account) throw new DomainError({ code: 'no-access' });
  await run(work.manager, ANSWER, [id, 'taken-back', null, work.now]);
}
