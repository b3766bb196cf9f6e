/** Everything that can be asked of a case. Days, moments and ids are as they were said: the engine reads them, and refuses what is none. */
import type { Event } from './decision.js';
import type { AgencyId, HandoffId, PersonId } from './state.js';

/** A fact kind and the code that was chosen for it. */
export type Answers = Record<string, string>;

export type Command =
  /** `close` is an action of every stage that may be closed otherwise than as a duplicate; its code is the answer to `closing`. */
  | { do: 'take-action'; track: string; action: string; answers?: Answers }
  /** `again` is when a missed talk, or one whose answer did not suffice, is held instead. */
  | { do: 'do-task'; task: string; outcome: 'done' | 'missed'; answers?: Answers; again?: string }
  /** Somebody at the actor's agency has the case before them: what was sent there is received. */
  | { do: 'receive' }
  | { do: 'book'; task: string; on: string }
  | { do: 'extend'; track: string; until: string; reason: string }
  /** `subject` is what it is about, where its kind says so; `holder` whose commitment it is, and `to` its day. */
  | { do: 'record-fact'; kind: string; code: string; subject?: string; holder?: AgencyId; from?: string; to?: string }
  /** What the family answered, of which agencies and which kinds of data; `consent` is its id. */
  | {
      do: 'record-consent';
      consent: string;
      outcome: 'given' | 'declined';
      joins: readonly AgencyId[];
      kinds: readonly string[];
      from?: string;
      to?: string;
    }
  /** The actor's agency puts a consent that names it on record as well. */
  | { do: 'confirm-consent'; consent: string }
  /** The family takes its yes back: every consent in force, or those that are named, loses these agencies. Heard by any party, it
   * holds at once. */
  | { do: 'withdraw-consent'; agencies: readonly AgencyId[]; consents?: readonly string[] }
  /** A wrong date of a fact: what counted from it is reckoned anew. */
  | { do: 'correct'; fact: string; from: string }
  /** A running case from paper: a track at a stage that it entered earlier. */
  | { do: 'bring-in'; track: string; stage: string; entered: string; agency: AgencyId }
  /** A part that is the same as one in another case, which goes on there: never an action by itself, since that case has to be named. */
  | { do: 'close-duplicate'; track: string }
  /** What was received earlier in a case that was closed as a duplicate of this one: a fact of its own, counted from then. */
  | { do: 'bring-date'; kind: string; code: string; from: string }
  /** Parts that the actor's agency closed by a slip stand where they stood: the definition's track, its stage, and since when. */
  | { do: 'take-back'; parts: { track: string; stage: string; entered: string }[] }
  /** A track that was closed by mistake: `history` is the case's, and `person` has it from now on, else whoever asks. */
  | { do: 'undo-close'; track: string; history: readonly Event[]; person?: PersonId }
  | { do: 'assign'; track: string; person: PersonId }
  | { do: 'park'; track: string; until: string; reason: string }
  | { do: 'offer-handoff'; track: string; handoff: string; id: HandoffId; receiver: AgencyId }
  | { do: 'accept-handoff'; handoff: string }
  | { do: 'decline-handoff'; handoff: string; reason: string }
  | { do: 'withdraw-handoff'; handoff: string }
  /** The calendar changed: dates that a new holiday touches move. */
  | { do: 're-reckon' }
  /** To the version that it is decided with. `stages` names those that are called otherwise there: `coordination/plan`. */
  | { do: 'move-to-version'; version: number; stages: Record<string, string> }
  /** Said by the worker alone; `at` is the instant the timer was set for, and a stale one changes nothing. */
  | { do: 'timer-due'; thing: string; at: string };
