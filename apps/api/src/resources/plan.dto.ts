import { OneOf } from '../http/fields/choice.js';
import { Day } from '../http/fields/day.js';
import { Whole } from '../http/fields/number.js';
import { OptionalListOf, OptionalPart, RecordId } from '../http/fields/part.js';
import { Lines, Name, OptionalName, OptionalText, Text } from '../http/fields/text.js';

/** What a goal answers of the mapping: the goal by its place, counted from 0. */
class GoalAnswer {
  @Whole({ min: 0, max: 9 }) declare goal: number;
  /** The id of one of the plan's `needs`, or of what was tied before. */
  @RecordId() declare need: string;
}

export class NewPlan {
  @Lines({ min: 1, max: 10 }) declare goals: string[];
  @OptionalListOf(GoalAnswer, { max: 100 }) declare answers?: GoalAnswer[] | undefined;
  @OptionalText() declare childView?: string | undefined;
}

/** Somebody without an account, a guardian or a club's coach; `contact` is the agency that reaches them. */
class CommittedPerson {
  @Name() declare name: string;
  @Name() declare role: string;
  @Name() declare contact: string;
}

export class NewCommitment {
  @Text({ max: 1000 }) declare what: string;
  @Day() declare due: string;
  /** Either an agency or a person. */
  @OptionalName() declare agency?: string | undefined;
  @OptionalPart(CommittedPerson) declare person?: CommittedPerson | undefined;
}

export class DecliningCommitment {
  /** One of the plan's `declineReasons`. */
  @Name() declare reason: string;
}

export class CommitmentOutcome {
  @OneOf(['kept', 'dropped']) declare outcome: 'kept' | 'dropped';
  @OptionalText({ max: 1000 }) declare comment?: string | undefined;
}
