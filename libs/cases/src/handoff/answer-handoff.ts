import { randomUUID } from 'node:crypto';
import { NoteRow } from '#database';
import type { CaseState, Command } from '#workflow';
import { execute, type Expected } from '../case/execute.js';
import type { CaseReference } from '../views/handoff.js';
import type { Work } from '../work.js';
import { openHandoff, readOffer } from './read-offer.js';

export type HandoffAnswer =
  | { answer: 'accept' }
  | { answer: 'decline'; reason: string; comment?: string | undefined }
  | { answer: 'withdraw' };

/** Answers a handoff. Accepting is one transaction: track, owner, next date, and the disclosure that the preview showed. */
export async function answerHandoff(
  work: Work,
  id: string,
  answer: HandoffAnswer,
  revision?: number,
): Promise<CaseReference> {
  const { manager, actor, now } = work;
  const offer = await readOffer(work, id);
  const expected: Expected | undefined = revision === undefined ? undefined : { thing: `handoff:${id}`, revision };
  const asked = (state: CaseState): Command[] => {
    // Behind the lock: of two who answer at once the second finds it answered.
    openHandoff({ id, state });
    return [commandOf(id, answer)];
  };
  const row = await execute(work, offer.reference, asked, expected);
  if (answer.answer === 'accept') await manager.query('select samspel.disclose_accepted($1, $2)', [id, now]);
  if (answer.answer === 'decline' && answer.comment !== undefined) {
    const { comment: text } = answer;
    const note = { id: randomUUID(), caseId: row.id, municipality: row.municipality, agency: actor.agency };
    await manager.insert(NoteRow, { ...note, talk: null, byPerson: actor.account, at: new Date(now), text });
  }
  return { reference: offer.reference };
}

function commandOf(handoff: string, answer: HandoffAnswer): Command {
  switch (answer.answer) {
    case 'accept':
      return { do: 'accept-handoff', handoff };
    case 'decline':
      return { do: 'decline-handoff', handoff, reason: answer.reason };
    case 'withdraw':
      return { do: 'withdraw-handoff', handoff };
  }
}
