import { run } from '#database';
import { type Command, ofHandoff } from '#workflow';
import { keepConfirmed } from '../consent/confirm-consent.js';
import { decideOn, type Expected } from '../write-path/execute.js';
import type { CaseFile } from '../write-path/case-file.js';
import { mustHaveReader } from '../write-path/named-reader.js';
import { lockAsEnd } from '../write-path/open-file.js';
import type { CaseReference } from '../views/handoff.js';
import type { Work } from '../work.js';
import { openHandoff } from './read-offer.js';

export type HandoffAnswer =
  | { answer: 'accept' }
  | { answer: 'decline'; reason: string; comment?: string | undefined }
  | { answer: 'withdraw' };

/**
 * Answers a handoff. Accepting is one transaction: track, owner, next date, and the disclosure that the preview showed. The comment
 * of a no is to the sender, since whoever declines is no party and reads no case.
 */
export async function answerHandoff(
  work: Work,
  id: string,
  answer: HandoffAnswer,
  revision?: number,
): Promise<CaseReference> {
  const { manager, now } = work;
  const expected: Expected | undefined = revision === undefined ? undefined : { thing: ofHandoff(id), revision };
  const asked = (opened: CaseFile): Command[] => {
    // Behind the lock: of two who answer at once the second finds it answered.
    openHandoff(id, opened.state);
    // A yes puts the agency's consents on record, which opens what it has written.
    if (answer.answer === 'accept') mustHaveReader(opened);
    return [commandOf(id, answer)];
  };
  const file = await decideOn(work, await lockAsEnd(work, id), asked, expected);
  if (answer.answer === 'accept') {
    await keepConfirmed(work, file);
    await run(manager, 'select samspel.disclose_accepted($1, $2)', [id, now]);
  }
  if (answer.answer === 'decline' && answer.comment !== undefined)
    await run(manager, 'select samspel.note_answer($1, $2)', [id, answer.comment]);
  return { reference: file.reference };
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
