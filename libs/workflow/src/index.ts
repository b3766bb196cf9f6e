export type { Answers, Command } from './command.js';
export { isOffered, taskDefinition } from './clocks.js';
export { earliestReceived, daysOfAYear, isAmong } from './commands/dates.js';
export { mayRecord } from './commands/record-fact.js';
export { EXTENDING } from './commands/steer-track.js';
export { type Closing, closingOf, UNDOING, type Undoing, undoing } from './closing.js';
export { CLOSING } from './commands/take-action.js';
export { decide, isRefusal } from './decide.js';
export type {
  Decision,
  Event,
  Missing,
  Notice,
  Days,
  NoticeWord,
  Occasion,
  Recipient,
  Refusal,
  Timer,
  TimerChange,
} from './decision.js';
export { clockOf, type DatedItem, datedItems, revisionOf } from './dated-items.js';
export { check } from './definition/check.js';
export { checkUsual } from './definition/check-usual.js';
export type * from './definition/definition.js';
export type { Vocabulary } from './definition/vocabulary.js';
export { Definitions, NoDefinition, type Rules } from './definition/definitions.js';
export { loadDefinition } from './definition/load.js';
export type { Problem } from './definition/problem.js';
export { readYaml } from './definition/read-yaml.js';
export { definitionJsonSchema } from './definition/schema.js';
export { factsIn, taskNamed } from './definition/walk.js';
export { drawTrack } from './draw.js';
export { forecast, type ForecastReminder } from './forecast.js';
export { evolve, newCase } from './evolve.js';
export { type Invited, invitedTo } from './invited.js';
export {
  DECIDE_WHAT_NOW,
  DECIDE_WITHOUT_CONSENT,
  isDeciding,
  kindOffered,
  nameOf,
  ofHandoff,
  ofFact,
  ofTask,
  ofTrack,
  readTaskId,
  readThing,
} from './ids.js';
export { type EventRow, readEvent, writeEvent } from './stored/event.js';
export { asStored, readState, storedState, writeState } from './stored/state.js';
export {
  type Possible,
  type PossibleAction,
  type PossibleAnswer,
  type PossibleOffer,
  type PossiblePostponements,
  type PossibleTask,
  possible,
} from './possible.js';
export { doersOf } from './definition/doers.js';
export { mayActOn, type Postponement } from './commands/steer-track.js';
export type * from './state.js';
export { earliest } from './requirements.js';
export { awaitsFeedback, feedbackFor } from './feedback.js';
export { type Receipt, receiptsOf, unreceived } from './receipts.js';
export { timersOf } from './timers.js';
export { workingOut, type WorkingOut } from './working-out.js';
