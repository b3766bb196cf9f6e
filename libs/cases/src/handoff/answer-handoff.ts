import { type CaseState, type Command, ofHandoff } from '#workflow';
import { carryOutAsked, type Expected } from '../write-path/execute.js';
import { lockAsEnd } from '../write-path/read-case.js';
import { keepNote } from '../note/keep-note.js';
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
  const { manager, now } = work;
  const offer = await readOffer(work, id);
  const expected: Expected | undefined = revision === undefined ? undefined : { thing: ofHandoff(id), revision };
  const asked = (state: CaseState): Command[] => {
    // Behind the lock: of two who answer at once the second finds it answered.
    openHandoff({ id, state });
    return [commandOf(id, answer)];
  };
  const row = await carryOutAsked(work, await lockAsEnd(work, id), asked, expected);
  if (answer.answer === 'accept') await manager.query('select samspel.disclose_accepted($1, $2)', [id, now]);
  if (answer.answer === 'decline' && answer.comment !== undefined) await keepNote(work, row, { text: answer.comment });
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
