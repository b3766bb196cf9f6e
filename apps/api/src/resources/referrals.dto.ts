import { atMost, concerns, custodySources, type CustodySource } from '#cases';
import type { Instant } from '#calendar';
import { EachOneOf, Flag, OneOf, OptionalFlag, OptionalOneOf } from '../http/fields/choice.js';
import { Day, InstantField, OptionalDay, OptionalInstant } from '../http/fields/day.js';
import { Ids, ListOf, OptionalListOf, OptionalPart, Part } from '../http/fields/part.js';
import { OptionalEmail } from '../http/fields/reach.js';
import {
  EngineName,
  Name,
  OptionalName,
  OptionalPointers,
  OptionalText,
  ReferenceField,
  Text,
} from '../http/fields/text.js';

/** Where somebody is found. A phone is as people write it: "070-123 45 67, after four". */
class Found {
  @OptionalText({ max: 400 }) declare address?: string | undefined;
  @OptionalName({ max: 100 }) declare phone?: string | undefined;
  @OptionalEmail({ max: 200 }) declare email?: string | undefined;
}

class ReferredYoungPerson extends Found {
  @Name() declare givenName: string;
  @Name() declare familyName: string;
  @Day() declare birthDate: string;
  /** Personnummer or samordningsnummer, as it is written by hand; left out while it is unknown. */
  @OptionalName({ max: 40 }) declare number?: string | undefined;
  @OptionalName() declare school?: string | undefined;
  @OptionalName({ max: 40 }) declare schoolClass?: string | undefined;
  @OptionalFlag() declare protectedIdentity?: boolean | undefined;
}

class ReferredGuardian extends Found {
  /** Who it is, as my record has it: a correction that leaves it out means whoever has the name. */
  @OptionalName({ max: 64 }) declare id?: string | undefined;
  @Name() declare name: string;
  /** The child is feared to be harmed if this guardian is told (OSL 12 kap. 3 §). Left out of a correction, it stands as it was. */
  @OptionalFlag() declare mayNotKnow?: boolean | undefined;
  /** Why. Kept at my agency alone. */
  @OptionalText({ max: 1000 }) declare whyMayNotKnow?: string | undefined;
}

/** Who reported. `role` is a professional's function, and of others what they are to the young person. */
class ReportedBy {
  @Name() declare name: string;
  @OptionalName() declare role?: string | undefined;
  @OptionalName({ max: 100 }) declare phone?: string | undefined;
  @OptionalEmail({ max: 200 }) declare email?: string | undefined;
}

/** The whole record as it is to be: what is left out is taken away. */
export class CorrectedYoungPerson extends ReferredYoungPerson {
  @ListOf(ReferredGuardian, { max: atMost.guardians }) declare guardians: ReferredGuardian[];
  /** Where it is known from, if somebody came among the guardians or went. */
  @OptionalOneOf(custodySources) declare custodySource?: CustodySource | undefined;
}

/** Another of the same event. What is said of one of them is not said of the others, so each has words of its own. */
class AlsoReferred extends ReferredYoungPerson {
  @OptionalListOf(ReferredGuardian, { max: atMost.guardians }) declare guardians?: ReferredGuardian[] | undefined;
  /** Of this one alone, beside the facts that are the same for all. */
  @OptionalText() declare ownFacts?: string | undefined;
  @OptionalText() declare assessment?: string | undefined;
  @OptionalText() declare strengths?: string | undefined;
  @OptionalText() declare childView?: string | undefined;
  /** What it is about for this one: what another did is not assumed of them. */
  @EachOneOf(concerns) declare concerns: (typeof concerns)[number][];
}

/** What was seen, kept apart from what is thought of it, what goes well, and the child's own words. */
class Concern {
  @Text() declare facts: string;
  @OptionalText() declare assessment?: string | undefined;
  @OptionalText() declare strengths?: string | undefined;
  @OptionalText() declare childView?: string | undefined;
  @OptionalDay() declare occurredOn?: string | undefined;
  @OptionalName() declare place?: string | undefined;
  /** The professional who reports: whoever is signed in, unless another is named. */
  @OptionalPart(ReportedBy) declare reporter?: ReportedBy | undefined;
  /** Who told my agency as a private person. Kept there alone, and passed on to nobody (OSL 26 kap. 5 §). */
  @OptionalPart(ReportedBy) declare privateReporter?: ReportedBy | undefined;
  @EachOneOf(concerns) declare concerns: (typeof concerns)[number][];
}

/** An anmäld oro about somebody who is known: in a running case, or when a closed one is taken up again. */
export class LaterReferral extends Concern {
  @OneOf(['yes', 'no', 'unsure']) declare suspectsHarm: 'yes' | 'no' | 'unsure';
  @Flag() declare statutoryReport: boolean;
  @OptionalFlag() declare wantsFeedback?: boolean | undefined;
  /** On which ground somebody is reported who has turned 18, about whom there is no duty (SoL 19 kap. 1 §). */
  @OptionalName() declare adultGround?: string | undefined;
  @Flag() declare sspfReferral: boolean;
  @Flag() declare concernTalk: boolean;
  /** A notice of a suspected offence, by the age of each of those whom it is about (LUL 6 and 34 §). */
  @OptionalFlag() declare offenceNotice?: boolean | undefined;
}

/** An anmäld oro. Several young people of one event get a case each. */
export class NewReferral extends LaterReferral {
  @OptionalName() declare workflow?: string | undefined;
  @Part(ReferredYoungPerson) declare youngPerson: ReferredYoungPerson;
  @ListOf(ReferredGuardian, { max: atMost.guardians }) declare guardians: ReferredGuardian[];
  /** Of several: what is of the first one alone. What stands in `facts` stands in the case of each. */
  @OptionalText() declare ownFacts?: string | undefined;
  @OptionalListOf(AlsoReferred, { max: atMost.others }) declare alsoAbout?: AlsoReferred[] | undefined;
  /** The texts, as pointers (`/facts`), in which a word is a place, though one of the others has it for a surname. */
  @OptionalPointers({ max: 100 }) declare placesNotPeople?: string[] | undefined;
}

/** A running case from paper: where it stands, and since when. */
export class PaperCase extends Concern {
  @OptionalName() declare workflow?: string | undefined;
  @Part(ReferredYoungPerson) declare youngPerson: ReferredYoungPerson;
  @ListOf(ReferredGuardian, { max: atMost.guardians }) declare guardians: ReferredGuardian[];
  @EngineName() declare track: string;
  @EngineName() declare stage: string;
  @InstantField() declare entered: Instant;
  @OptionalInstant() declare received?: Instant | undefined;
}

export class DuplicateOf {
  @ReferenceField() declare of: string;
}

/** Colleagues, by their ids in the directory. */
export class NamedReaders {
  @Ids({ max: 20 }) declare accounts: string[];
}
