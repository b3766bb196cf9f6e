/**
 * A definition, as the engine reads it. The YAML that people write is in `config/workflows/`; `load.ts` turns it into this,
 * `check.ts` refuses what could let a case fall between the chairs.
 */
import type { DueRule, Ladder, Rule } from '#calendar';
import type { Vocabulary } from './vocabulary.js';

/** What a thing is called on screen. */
export type Title = { sv: string; en: string };

/** A kind of agency (`police`, `school`). Which agencies of that kind there are is the municipality's directory. */
export type AgencyKind = string;
export type Role = string;

export type Definition = {
  workflow: string;
  version: number;
  /** A concern begins with this workflow, unless another is chosen. */
  usual: boolean;
  /** Versions whose running cases go on by this one; and what a stage of theirs is called here, by `coordination/plan`. */
  corrects?: { versions: number[]; stages: Record<string, string> };
  title: Title;
  agencies: Record<AgencyKind, { title: Title; roles: Record<Role, Title> }>;
  ladders: Record<string, Ladder>;
  facts: Record<string, FactDefinition>;
  /** No next date lies further off than this: at the latest then, the owner is reminded to look. */
  nothingWaitsLongerThan: Rule;
  /** For how long a close that was a mistake may be undone, from the day of it. */
  closingUndoneWithin: Rule;
  /** How soon the sender decides what now, when a handoff was declined or withdrawn. */
  decideWhatNow: DueRule & { ladder: string };
  closingCodes: Record<string, Title>;
  declineReasons: Record<string, Title>;
  parking?: { atMost: Rule; reasons: Record<string, Title> };
  vocabulary: Vocabulary;
  tracks: Record<string, TrackDefinition>;
  /** By a kind of fact, the tracks that one of them opens. */
  opens: Map<string, [name: string, TrackDefinition][]>;
  /** What is told to whoever recorded another fact, by the kinds of facts that give it. */
  feedback: Map<string, FeedbackRule[]>;
};

export type FactDefinition = {
  title: Title;
  codes: Record<string, Title>;
  /**
   * The case as a whole, one of its agencies (a part of the mapping), several that it joins (a consent), or a thing that only the
   * fact is kept for (a commitment).
   */
  about: 'case' | 'agency' | 'agencies' | 'itself';
  /** Roles that may record it freely with `record-fact`; empty: only an action or a task records it. */
  recordedBy: RoleAt[];
  /** `all`: every party under consent; else the agency kinds that may see it. The recording agency always may. */
  seenBy: 'all' | AgencyKind[];
  /** A fact that ends (a consent): how long it lasts, and which track's owner is reminded before. */
  lasts?: { rule: Rule; keptBy: string; ladder: string };
  /** A fact about itself has a day by which one of these codes ends it; until then, late or not, it is reminded of. */
  endsWith?: { codes: string[]; keptBy: string; ladder: string };
  /** One for another agency than who records it is offered, and is its own once it accepts. */
  offer?: OfferRule;
  /** Whole years, both included: for whom a fact of this kind may be recorded. The engine knows no person; who records asks. */
  ages?: { from: number; to: number };
  /** It is recorded with a day of its own, on which it happened or by which it is wanted; what counts from it counts from that. */
  dated?: 'past' | 'to-come';
  /** Told to the agency that recorded another fact, once this holds: the outcome of a report to its reporter. */
  feedbackTo?: FeedbackRule;
};

/** What an offer that waits for its answer is called, by when it is answered, and who is reminded. */
export type OfferRule = { title: Title; answer: DueRule; ladder: string };

export type FeedbackRule = { recorderOf: string; when: Requirement };

export type RoleAt = { kind: AgencyKind; role: Role };

export type TrackDefinition = {
  title: Title;
  agency: AgencyKind;
  /** The kinds of agencies that may see where it stands, under consent; its own agency always may. */
  seenBy: 'all' | AgencyKind[];
  /** The fact kinds whose recording opens the track, and whether an accepted handoff does. */
  opensOn: { facts: string[]; handoff: boolean };
  first: string;
  /** Roles at the track's agency that act on it, where an action names none of its own. */
  who: Role[];
  /** Tasks that outlive stages and hold up closing. */
  tasks: Record<string, TaskDefinition>;
  handoffs: Record<string, HandoffDefinition>;
  stages: Record<string, StageDefinition>;
  /** The kinds of facts that its opening, its tasks and its actions record. */
  records: ReadonlySet<string>;
  /** Those of its own tasks that wait for something. */
  waiting: [string, TaskDefinition][];
};

export type StageDefinition = {
  title: Title;
  due: DueRule;
  ladder: string;
  /** Without `atMost` as long as is decided. `text` is what has to be written with it. */
  extension?: { reasons: Record<string, Title>; atMost?: Rule; text?: Title };
  tasks: Record<string, TaskDefinition>;
  actions: Record<string, ActionDefinition>;
  closesWith: string[];
  /** Those of its tasks that wait for something. */
  waiting: [string, TaskDefinition][];
  /** Actions that nobody is asked for, and those that somebody takes, closing among them. */
  automatic: [string, ActionDefinition][];
  taken: Record<string, ActionDefinition>;
  /** How it ends where the same goes on in another case, which somebody has to name. */
  asDuplicate?: ActionDefinition;
};

export type ActionDefinition = {
  title: Title;
  who: Role[];
  /** Four eyes: not the person who recorded this fact. */
  notTheSamePersonAs?: string;
  /** Facts whose codes are the form that the action asks for. */
  asks: string[];
  /** What has to be written by whoever takes it; words, which the engine never sees. */
  text?: Title;
  requires: Requirement[];
  records: { fact: string; code: string }[];
  leadsTo: { stage: string } | { closed: string[] };
  evenIfTasksRemain: boolean;
  /** Taken as soon as what it requires holds; nobody is asked. */
  automatic: boolean;
  /** The way on from its stage, which the screen offers first. */
  primary: boolean;
};

export type TaskDefinition = {
  /** A `watch` is nobody's to do: it is reminded of until its stage is left. What came in is done by a `register` of it. */
  kind: 'task' | 'talk' | 'watch' | 'register';
  title: Title;
  /** Whose task it is: the track's agency, or the agency that recorded this fact (the referrer asks for consent). */
  of: 'track' | { recorderOf: string };
  who: Role[];
  /** Opens when all of this holds; with nothing here, as its stage or track opens. */
  when: Requirement[];
  /** A fact that `when` names: each one recorded opens a task of its own, dated from it at the earliest. */
  forEach?: string;
  /** When this holds it is due the same day; so it is for a fact that comes after the one which `due` counts from. */
  atOnceWhen?: Requirement[];
  asks: string[];
  /** Answers that suffice; others leave it open with a new date. Empty: any. */
  doneWhen: string[];
  due: DueRule;
  ladder: string;
  required: boolean;
  /** A talk that was missed is booked again within this. */
  missed?: Rule;
  /** A talk that returns: each after the moment that `due` counts from. */
  rhythm: Rule[];
  /** Kinds of agencies that take part. */
  with: AgencyKind[];
};

export type HandoffDefinition = {
  title: Title;
  kind: 'open' | 'transfer';
  to: AgencyKind;
  who: Role[];
  requires: Requirement[];
  answer: DueRule;
  ladder: string;
};

/** What must hold. Always a fact, never a status somebody typed. */
export type Requirement =
  | { anyOf: Requirement[] }
  | {
      fact: string;
      /** Empty: of a consent, that it is in force. */
      codes: string[];
      /**
       * Whom the fact must be about: sender and receiver of the handoff, each of them, or both at once where it joins agencies; the
       * acting track's agency; or anybody.
       */
      about: 'both-ends' | 'this-agency' | 'someone';
      /** Recorded after the stage was entered: a support from an earlier round does not count. */
      sinceEntry: boolean;
    };
