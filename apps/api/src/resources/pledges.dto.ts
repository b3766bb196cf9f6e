import { Flag, OptionalFlag } from '../http/fields/choice.js';
import { Day } from '../http/fields/day.js';
import { Names, OptionalName, Text } from '../http/fields/text.js';

/** Every text is screened for personal data; `confirmed` says that what looks like a name is nobody's. */
class Screened {
  @OptionalFlag() declare confirmed?: boolean | undefined;
}

/** The period that a pledge is copied to, and which of its commitments go along. */
export class NextPeriod extends Screened {
  @OptionalName() declare title?: string | undefined;
  @Day() declare from: string;
  @Day() declare to: string;
  @Names({ max: 100 }) declare commitments: string[];
}

export class NewParagraph extends Screened {
  @Text() declare text: string;
}

/** Whoever publishes says that what looks like a name in it is nobody's, or that nothing does. */
export class Publication {
  @Flag() declare confirmed: boolean;
}
