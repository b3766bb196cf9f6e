/** What a command leads to: data, nothing done yet. */
import type { Day, Instant, DueOccasion } from '#calendar';
import type {
  AgencyId,
  CaseState,
  Clock,
  Fact,
  FactId,
  Handoff,
  PersonId,
  Task,
  TaskId,
  ThingId,
  Track,
} from './state.js';

export type Decision = { state: CaseState; events: Event[]; timers: TimerChange; notices: Notice[] };

/** What happened, with the new value of the thing touched, so that `evolve` needs no definition. Ids and codes alone. */
export type NewEvent =
  | { type: 'case-opened' }
  /** `stages` says what stages are called now, by the name they had: `coordination/plan`; of any other the name is the same. */
  | { type: 'case-moved'; from: number; to: number; stages: Record<string, string> }
  | { type: 'track-opened' | 'stage-entered'; track: Track; action?: string }
  | {
      type: 'track-assigned' | 'track-parked' | 'track-extended' | 'track-transferred' | 'track-reckoned';
      track: Track;
    }
  /** A close was undone: each thing that ended with it is as it was, under the name that it had. */
  | { type: 'track-reopened'; track: Track }
  | { type: 'task-reopened'; task: Task }
  | { type: 'fact-reopened'; fact: Fact }
  | { type: 'track-closed'; track: string; definition: string; agency: AgencyId; code: string }
  | { type: 'task-opened' | 'task-booked' | 'task-missed' | 'task-reckoned'; task: Task }
  | { type: 'task-done' | 'task-dropped'; task: TaskId; definition: string; track: string; agency: AgencyId }
  /** Confirmed: an agency put a consent on record too, or what came in by an older version is asked for no number. Narrowed: agencies were taken out of one that still joins others. */
  | { type: 'fact-recorded' | 'fact-corrected' | 'fact-confirmed' | 'fact-narrowed'; fact: Fact }
  | { type: 'fact-over'; fact: FactId; kind: string; subject?: AgencyId }
  | { type: 'handoff-offered' | 'handoff-reckoned'; handoff: Handoff }
  | { type: 'handoff-accepted' | 'handoff-declined' | 'handoff-withdrawn'; handoff: Handoff; reason?: string }
  | { type: 'reminded'; thing: ThingId; occasion: DueOccasion; clock: Clock }
  | { type: 'case-closed' };

export type Event = NewEvent & { seq: number; at: Instant; by: PersonId | 'system'; actingFor?: AgencyId };

/** A timer is the durable row behind a clock: which thing, when it rings, whose it is. */
export type Timer = {
  thing: ThingId;
  at: Instant;
  due: Day;
  track: string;
  definition: string;
  agency: AgencyId;
  person?: PersonId;
};
export type TimerChange = { set: Timer[]; cancel: ThingId[] };

/** What the mail may say, and no more. */
export type NoticeWord = 'task' | 'deadline' | 'handoff' | 'meeting';

/** `duty`: whoever of the agency is on duty now, while its office is closed. */
export type Recipient = { agency: AgencyId; role?: string; person?: PersonId; duty?: true };

/** Why something is said: it is news (offered, assigned), or a ladder rang. */
export type Occasion = 'news' | DueOccasion;

/** Notices about a thing that moved on are superseded. What is urgent waits for no morning: somebody may need protection now. */
export type Notice = {
  word: NoticeWord;
  thing: ThingId;
  occasion: Occasion;
  due: Day;
  to: Recipient[];
  urgent: boolean;
};

type RefusalCode = 'not-yours' | 'missing' | 'input' | 'closed';

/** The first and the last day that may be chosen. */
export type Days = { from: Day; to: Day };

/** What would have to hold first, so that the screen can link to it. `waits` hides what the asker may not see. */
export type Missing =
  /** `joins` are the agencies between which one consent has to hold. */
  | { need: 'fact'; kind: string; codes: string[]; about?: AgencyId; joins?: AgencyId[] }
  | { need: 'task'; task: TaskId; definition: string }
  | { need: 'handoff'; handoff: string }
  | { need: 'answer'; field: string; allowed: string[]; within?: Days }
  | { need: 'other-person'; fact: string }
  | { need: 'waits' };

export type Refusal = { refused: RefusalCode; missing: Missing[] };
