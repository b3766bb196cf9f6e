import {
  Day,
  EachOneOf,
  Flag,
  ListOf,
  Name,
  OneOf,
  OptionalDay,
  OptionalFlag,
  OptionalName,
  OptionalText,
  Part,
  Text,
} from '../http/fields.js';

const concerns = [
  'vandalism',
  'theft',
  'violence',
  'drugs',
  'absence',
  'online',
  'family',
  'older-peers',
  'traffic',
  'other',
] as const;

class ReferredYoungPerson {
  @Name() declare givenName: string;
  @Name() declare familyName: string;
  @Day() declare birthDate: string;
  @OptionalFlag() declare protectedIdentity?: boolean | undefined;
}

class ReferredGuardian {
  @Name() declare name: string;
  @OptionalName() declare phone?: string;
}

/** An anmäld oro: what was seen, kept apart from what is thought of it, what goes well, and the child's own words. */
export class NewReferral {
  @Part(ReferredYoungPerson) declare youngPerson: ReferredYoungPerson;
  /** Two guardians, and in a new family their partners. */
  @ListOf(ReferredGuardian, { max: 4 }) declare guardians: ReferredGuardian[];
  @Text() declare facts: string;
  @OptionalText() declare assessment?: string | undefined;
  @OptionalText() declare strengths?: string | undefined;
  @OptionalText() declare childView?: string | undefined;
  @OptionalDay() declare occurredOn?: string | undefined;
  @EachOneOf(concerns) declare concerns: (typeof concerns)[number][];
  @OneOf(['yes', 'no', 'unsure']) declare suspectsHarm: 'yes' | 'no' | 'unsure';
  @Flag() declare statutoryReport: boolean;
  @OptionalFlag() declare wantsFeedback?: boolean | undefined;
  @Flag() declare sspfReferral: boolean;
  @Flag() declare concernTalk: boolean;
}
