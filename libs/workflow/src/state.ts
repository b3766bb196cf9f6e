/** The state of one case: open things only. What is over lives in the events. */
import type { AgencyKind } from './definition/definition.js';
import type { Calendar, Day, Instant } from '#calendar';

export type AgencyId = string;
export type PersonId = string;
/** `coordination`, `school~2`; the number only from the second of its kind on. */
export type TrackId = string;
/** `coordination.ask-consent`, `coordination.follow-up-talk~2`; safe in an address. */
export type TaskId = `${TrackId}.${string}`;
/** `consent~1`; from one on, for each kind. */
export type FactId = `${string}~${number}`;
/** Random, made by the caller: a counter would tell outsiders how many there were. */
export type HandoffId = string;
/** Names a dated thing across the case: `track:police`, `task:police.concern-talk`, `handoff:…`, `fact:…`. */
export type ThingId = `track:${TrackId}` | `task:${TaskId}` | `handoff:${HandoffId}` | `fact:${FactId}`;

/** One dated thing has one clock, and one clock has one timer. */
export type Clock = {
  /** The moment it counts from. */
  from: Instant;
  /** The date the rule gives, and the same rolled to a weekday (or moved by an extension or a booking). */
  statutory: Day;
  due: Day;
  /** When it rings next. Always set: an open thing without a next date cannot be written down. */
  next: Instant;
};

export type Track = {
  id: TrackId;
  definition: string;
  agency: AgencyId;
  /** Who took it; before that, the agency as a whole answers. */
  person?: PersonId;
  stage: string;
  /** How many stages it has been through, for ids of things that come back. */
  visit: number;
  entered: Instant;
  /** When the track itself began: what it records for itself counts from then on, not from a track before it. */
  opened: Instant;
  clock: Clock;
  /** How many of its stage's conditional tasks there had been when it was entered: those of an earlier visit do not count. */
  earlier?: Record<string, number>;
  extended?: { until: Day; reason: string };
  parked?: { until: Day; reason: string };
  /** Sequence of the last event that changed it; reminders don't count. The caller's If-Match. */
  revision: number;
};

export type Task = {
  id: TaskId;
  track: TrackId;
  definition: string;
  /** The stage it ends with; none: it outlives stages. */
  stage?: string;
  /** A handoff, or a line of the plan, that was offered and that nobody took, by its id; whoever offered decides what now. */
  afterHandoff?: string;
  /** What that offer was, by its name in the definition: once somebody takes the same, nothing is left to decide. */
  afterOffer?: string;
  /** A consent that ended, by its subject; whoever keeps the consents decides what now. */
  afterConsent?: string;
  /** The fact that it was opened for, where each has a task of its own. */
  fact?: FactId;
  agency: AgencyId;
  /** Which of a rhythm's talks, from 1. */
  round: number;
  booked?: Instant;
  /** Who booked it. Of what was booked before that was kept, nobody. */
  bookedBy?: PersonId;
  missed: number;
  clock: Clock;
  revision: number;
};

/**
 * Which agencies a consent joins. They may speak with each other by this one consent: two consents that share an agency are no
 * yes to what they name together (OSL 10 kap. 1 §).
 */
export type Scope = {
  joins: AgencyId[];
  /** Taken out of it since: for them the family's yes no longer holds. */
  left: AgencyId[];
  /** Those that have put it on record themselves. What is an agency's own opens with its own record, never with another's. */
  openedBy: AgencyId[];
  /** The kinds of data that it is about, as the sharing rules call them. */
  kinds: string[];
};

export type Fact = {
  id: FactId;
  kind: string;
  /** The agency, the commitment or the consent that it is about, where its kind says so. */
  subject?: string;
  /** Of a consent. */
  scope?: Scope;
  /** Whose commitment it is; they are reminded of it. */
  holder?: AgencyId;
  /** The fact whose own task it was answered in: which reporter's asking, say. */
  answers?: FactId;
  /** What has been opened for it, where each has a task of its own, by track and task; what was dropped with its track is not. */
  had?: string[];
  code: string;
  from: Instant;
  to?: Day;
  by: PersonId | 'system';
  agency: AgencyId;
  at: Instant;
  clock?: Clock;
};

export type Handoff = {
  id: HandoffId;
  definition: string;
  kind: 'open' | 'transfer';
  track: TrackId;
  /** The track that acceptance opens, by its name in the definition. */
  target: string;
  sender: AgencyId;
  /** Who offered it, where its track has another agency since: what acceptance passes on is theirs. */
  offeredBy?: AgencyId;
  receiver: AgencyId;
  offered: Instant;
  clock: Clock;
  revision: number;
};

export type CaseState = {
  reference: string;
  workflow: string;
  version: number;
  /** Sequence of the last event. */
  seq: number;
  status: 'new' | 'open' | 'closed';
  /** Each by its id. They are looked up by whatever was asked for, so the keys are any text. */
  tracks: Record<string, Track>;
  tasks: Record<string, Task>;
  facts: Record<string, Fact>;
  handoffs: Record<string, Handoff>;
  /** How many tracks and tasks of each name there have been: the next id. */
  counts: Record<string, number>;
};

export type Actor = { person: PersonId; agency: AgencyId; kind: AgencyKind; roles: string[] };

export type Context = {
  actor: Actor | 'system';
  now: Instant;
  calendar: Calendar;
  /** The municipality's directory of agencies. */
  agencies: Record<AgencyId, { kind: AgencyKind }>;
};
