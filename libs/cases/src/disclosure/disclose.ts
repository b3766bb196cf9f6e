import { z } from 'zod';
import { row } from '#database';
import { DomainError, invalid } from '#use-case';
import { toldKinds } from '#sharing';
import { mustHold } from '../ground/what-is-held.js';
import type { GroundView } from '../views/disclosure.js';
import type { Work } from '../work.js';
import type { AgencyView, CaseFile } from '../write-path/case-file.js';
import { lockAsParty } from '../write-path/open-file.js';
import { readContent } from '../young-person/content.js';
import { groundsFor } from './grounds-for.js';
import type { NewDisclosure } from './new-disclosure.js';
import { receiverOf } from './show-disclosure-choices.js';

const Told = z.object({ id: z.string().nullable() });

/**
 * Tells another agency something of the case, outside a referral and a handoff: one row for one decision, with its ground, purpose,
 * kinds of data and decider. An agency that is no party becomes one by it. The database asks all of it once more. Of a protected
 * identity it waits for another reader, and has no row yet.
 */
export async function disclose(work: Work, reference: string, told: NewDisclosure): Promise<string | null> {
  const { manager, now } = work;
  const { kinds, why, circumstances = null, weighing = null } = told;
  const file = await lockAsParty(work, { reference });
  const { receiver, ground } = await mustTell(work, file, told);
  const sql = 'select samspel.disclose($1, $2, $3, $4, $5, $6, $7, $8) as id';
  const found = await row(manager, Told, sql, [file.id, receiver.id, kinds, ground, why, circumstances, weighing, now]);
  return found?.id ?? null;
}

/** What is asked of what is told, when it is chosen and, where it waits for another reader, again when it goes. */
export async function mustTell(
  work: Work,
  file: CaseFile,
  told: NewDisclosure,
): Promise<{ receiver: AgencyView; ground: string }> {
  const { kinds } = told;
  // Of a protected identity whoever may not read the record tells nothing of it.
  if (!file.readsTexts) throw new DomainError({ code: 'no-access' });
  if (file.state.status === 'closed') throw new DomainError({ code: 'gone', reference: file.reference });
  const receiver = receiverOf(work, file, told.receiver);
  const content = await readContent(work, file);
  mustHold(content, { at: '/kinds', of: toldKinds }, kinds);
  const grounds = groundsFor(work, file, { receiver, kinds, birthDate: content.known.birth_date });
  const { ground, paragraph } = mustFit(grounds, told);
  work.trail.goesOn(paragraph);
  return { receiver, ground };
}

/** One that fits, with what it asks for. */
function mustFit(grounds: GroundView[], told: NewDisclosure): GroundView {
  const fitting = grounds.filter(({ whyNot }) => whyNot.length === 0);
  const chosen = fitting.find(({ ground }) => ground === told.ground);
  if (chosen === undefined)
    throw invalid('/ground', 'does-not-fit', 'This ground does not fit what is told here, or to whom.', {
      allowed: fitting.map(({ ground }) => ground),
    });
  const lacking = chosen.asks.find((each) => told[each] === undefined);
  if (lacking !== undefined) throw invalid(`/${lacking}`, 'missing', 'The ground asks for this: write it down.');
  return chosen;
}
