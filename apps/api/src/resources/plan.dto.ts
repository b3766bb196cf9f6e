import { OneOf } from '../http/fields/choice.js';
import { Day } from '../http/fields/day.js';
import { OptionalPart } from '../http/fields/part.js';
import { Lines, Name, OptionalName, OptionalText, Text } from '../http/fields/text.js';

export class NewPlan {
  @Lines({ min: 1, max: 10 }) declare goals: string[];
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
