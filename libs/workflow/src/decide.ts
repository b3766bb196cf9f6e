import type { Command } from './command.js';
import { confirmConsent, recordConsent, withdrawConsent } from './commands/consent.js';
import { book, doTask } from './commands/do-task.js';
import { acceptHandoff, declineHandoff, offerHandoff, withdrawHandoff } from './commands/handoff.js';
import { moveToVersion, timersMoved } from './commands/move-to-version.js';
import { reckonAll } from './commands/reckon-all.js';
import { bringDate, correct, recordFact } from './commands/record-fact.js';
import { receive } from './commands/receive.js';
import { assign, bringIn, extend, park } from './commands/steer-track.js';
import { closeDuplicate, takeAction } from './commands/take-action.js';
import { takeBack } from './commands/take-back.js';
import { timerDue } from './commands/timer-due.js';
import { undoClose } from './commands/undo-close.js';
import type { Decision, Missing, Refusal } from './decision.js';
import type { Definition } from './definition/definition.js';
import { inOrder } from './in-order.js';
import { Draft, notYours, refuse } from './draft.js';
import { reevaluate } from './reevaluate.js';
import type { CaseState, Context } from './state.js';
import { timerChange } from './timers.js';

/**
 * Decides what a command leads to. Pure and total: the same input gives the same output, whoever asks and whenever, and a
 * command that may not be done gives a refusal that says what is missing. Nothing is done here; the caller commits it.
 */
export function decide(
  definition: Definition,
  before: CaseState,
  command: Command,
  context: Context,
): Decision | Refusal {
  const state = inOrder(before);
  const bySystem = command.do === 'timer-due' || command.do === 're-reckon' || command.do === 'move-to-version';
  if (bySystem && state.status !== 'open') return unchanged(state);
  if (state.status === 'closed' && command.do !== 'take-back' && command.do !== 'undo-close') return refuse('closed');
  const draft = new Draft(definition, state, context);
  if (state.status !== 'open') draft.apply({ type: 'case-opened' });
  const refusal = perform(draft, command);
  if (refusal !== undefined) return refusal;
  reevaluate(draft);
  if (state.status === 'new' && draft.state.status === 'closed') return refuse('missing', ...beginnings(definition));
  const { events, notices } = draft;
  const change = command.do === 'move-to-version' ? timersMoved : timerChange;
  return { state: draft.state, events, notices, timers: change(definition, state, draft.state) };
}

export function isRefusal(outcome: Decision | Refusal): outcome is Refusal {
  return 'refused' in outcome;
}

function perform(draft: Draft, command: Command): Refusal | undefined {
  switch (command.do) {
    case 'take-action':
      return takeAction(draft, command);
    case 'do-task':
      return doTask(draft, command);
    case 'receive':
      return receive(draft);
    case 'book':
      return book(draft, command);
    case 'extend':
      return extend(draft, command);
    case 'record-fact':
      return recordFact(draft, command);
    case 'record-consent':
      return recordConsent(draft, command);
    case 'confirm-consent':
      return confirmConsent(draft, command);
    case 'withdraw-consent':
      return withdrawConsent(draft, command);
    case 'correct':
      return correct(draft, command);
    case 'bring-in':
      return bringIn(draft, command);
    case 'close-duplicate':
      return closeDuplicate(draft, command);
    case 'bring-date':
      return bringDate(draft, command);
    case 'take-back':
      return takeBack(draft, command);
    case 'undo-close':
      return undoClose(draft, command);
    case 'assign':
      return assign(draft, command);
    case 'park':
      return park(draft, command);
    case 'offer-handoff':
      return offerHandoff(draft, command);
    case 'accept-handoff':
      return acceptHandoff(draft, command);
    case 'decline-handoff':
      return declineHandoff(draft, command);
    case 'withdraw-handoff':
      return withdrawHandoff(draft, command);
    case 're-reckon':
      if (draft.context.actor !== 'system') return notYours;
      reckonAll(draft);
      return undefined;
    case 'move-to-version':
      return moveToVersion(draft, command);
    case 'timer-due':
      return timerDue(draft, command);
  }
}

/** A case begins with what opens a track: something that nobody would be responsible for is not kept. */
function beginnings({ tracks, facts }: Definition): Missing[] {
  const opening = new Set(Object.values(tracks).flatMap(({ opensOn }) => opensOn.facts));
  return [...opening].map((kind) => ({ need: 'fact', kind, codes: Object.keys(facts[kind]?.codes ?? {}) }));
}

function unchanged(state: CaseState): Decision {
  return { state, events: [], notices: [], timers: { set: [], cancel: [] } };
}
