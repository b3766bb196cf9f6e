import { OneOf } from '../http/fields/choice.js';
import { Day, OptionalInstant } from '../http/fields/day.js';
import { OptionalListOf } from '../http/fields/part.js';
import { Name, OptionalName, OptionalNames, OptionalText, Text } from '../http/fields/text.js';

class Agreement {
  @Text({ max: 1000 }) declare what: string;
  @Name() declare who: string;
  @Day() declare by: string;
  /** The agency whose line of the plan it becomes, or which reaches who promised; one of the plan's `holders`. */
  @OptionalName() declare holder?: string | undefined;
  /** Of somebody without an account: who they are to the young person. */
  @OptionalName() declare role?: string | undefined;
}

export class TalkOutcome {
  @OneOf(['held', 'missed']) declare outcome: 'held' | 'missed';
  /** The code of the talk's task; which there are, the definition says. */
  @OptionalName() declare answer?: string | undefined;
  @OptionalNames({ max: 20 }) declare present?: string[] | undefined;
  @OptionalText() declare childsWords?: string | undefined;
  @OptionalListOf(Agreement, { max: 20 }) declare agreements?: Agreement[] | undefined;
  @OptionalText() declare ownNotes?: string | undefined;
  @OptionalInstant() declare again?: string | undefined;
}
