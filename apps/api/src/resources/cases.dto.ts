import { LONGEST_PAGE } from '#cases';
import {
  consentKinds,
  type DataKind,
  type Giver,
  givers,
  handedOver,
  type HandedOver,
  type WhoseData,
  whoseData,
} from '#sharing';
import { EachOneOf, OneOf, OptionalEachOneOf, OptionalFlag, OptionalOneOf } from '../http/fields/choice.js';
import { Day, InstantField, OptionalDay, OptionalInstant } from '../http/fields/day.js';
import { OptionalCount } from '../http/fields/number.js';
import { Id, OptionalAnswers, OptionalListOf, RecordId } from '../http/fields/part.js';
import { EngineName, Name, Names, OptionalName, OptionalNames, OptionalText, Text } from '../http/fields/text.js';

export class CaseQuery {
  @OptionalName() declare track?: string | undefined;
  @OptionalOneOf(['open', 'closed']) declare status?: 'open' | 'closed' | undefined;
  @OptionalCount({ max: LONGEST_PAGE }) declare limit?: number | undefined;
  @OptionalText({ max: 500 }) declare cursor?: string | undefined;
}

/** How a line of the plan ends with a close; of one that was promised and not done, why. */
class SettledLine {
  @RecordId() declare id: string;
  @OneOf(['kept', 'dropped']) declare outcome: 'kept' | 'dropped';
  @OptionalText({ max: 1000 }) declare comment?: string | undefined;
}

class SettledTask {
  @EngineName() declare task: string;
  @OptionalAnswers() declare answers?: Record<string, string> | undefined;
  @OptionalName({ max: 60 }) declare diaryNumber?: string | undefined;
}

export class TakenAction {
  @EngineName() declare track: string;
  @OptionalAnswers() declare answers?: Record<string, string> | undefined;
  /** What the action asks to have written: a note of one's own agency. */
  @OptionalText() declare text?: string | undefined;
  /** What is left to do, where the action closes the track. */
  @OptionalText() declare remainingNeeds?: string | undefined;
  /** What is open and is settled in one go with a close, as the action's `settles` names it. */
  @OptionalListOf(SettledLine, { max: 100 }) declare lines?: SettledLine[] | undefined;
  @OptionalListOf(SettledTask, { max: 50 }) declare tasks?: SettledTask[] | undefined;
  @OptionalNames({ max: 50 }) declare withdrawals?: string[] | undefined;
}

export class TaskOutcome {
  @OneOf(['done', 'missed']) declare outcome: 'done' | 'missed';
  @OptionalAnswers() declare answers?: Record<string, string> | undefined;
  @OptionalInstant() declare again?: string | undefined;
  /** Of what is registered: its number in my agency's own register. No other agency reads it. */
  @OptionalName({ max: 60 }) declare diaryNumber?: string | undefined;
}

export class Booking {
  @InstantField() declare on: string;
}

/** What of the workflow is recorded with a day. */
export class DatedFact {
  @EngineName() declare kind: string;
  @Day() declare day: string;
}

export class Assignment {
  @Id() declare person: string;
}

/** An extension, or a parking: until when, and the code of the reason. */
export class Postponement {
  @Day() declare until: string;
  @Name() declare reason: string;
}

/** A longer time: to a set day, on grounds, and with who decided where the workflow asks for it (SoL 20 kap. 2 and 3 §§). */
export class Extension extends Postponement {
  @OptionalText() declare text?: string | undefined;
}

/** Why a close was a mistake; a note of one's own agency. */
export class UndoneClose {
  @Text() declare reason: string;
}

export class NewConsent {
  @OneOf(['given', 'declined']) declare outcome: 'given' | 'declined';
  @Names({ max: 20 }) declare agencies: string[];
  @EachOneOf(givers, { min: 1 }) declare givenBy: Giver[];
  /** A guardian's own alone, or the young person's with what the guardians who say yes add of their own. */
  @OptionalOneOf(whoseData) declare whose?: WhoseData | undefined;
  @OptionalEachOneOf(consentKinds) declare kinds?: DataKind[] | undefined;
  @OptionalText({ max: 300 }) declare purpose?: string | undefined;
  @OptionalDay() declare until?: string | undefined;
  @OptionalOneOf(['written', 'oral', 'digital']) declare how?: 'written' | 'oral' | 'digital' | undefined;
  /** Where the signed paper lies: its number in the agency's own register. */
  @OptionalName() declare original?: string | undefined;
  /** Why the young person is mature enough to decide without a guardian. */
  @OptionalText() declare maturity?: string | undefined;
  @OptionalText() declare childView?: string | undefined;
}

/** Which agencies a consent no longer joins, and who takes it back. */
export class Withdrawal {
  @Names({ max: 20 }) declare agencies: string[];
  @EachOneOf(givers, { min: 1 }) declare givenBy: Giver[];
  @OptionalText() declare childView?: string | undefined;
}

export class NewTalk {
  @EngineName() declare task: string;
  @InstantField() declare on: string;
  @OptionalName() declare place?: string | undefined;
}

export class NewHandoff {
  @EngineName() declare track: string;
  @EngineName() declare handoff: string;
  @Name() declare receiver: string;
  @Text() declare why: string;
  @EachOneOf(handedOver) declare fields: HandedOver[];
  /** That nothing goes along is meant. */
  @OptionalFlag() declare requestOnly?: boolean | undefined;
}
