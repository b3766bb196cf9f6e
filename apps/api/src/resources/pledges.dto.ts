import {
  type EvidenceSource,
  evidenceSources,
  type OffenceType,
  offenceTypes,
  type Promiser,
  promisers,
  type Trend,
  trends,
  type Unit,
  units,
} from '#pledge';
import { Flag, OneOf, OptionalFlag, OptionalOneOf } from '../http/fields/choice.js';
import { Day, OptionalDay } from '../http/fields/day.js';
import { OptionalNumber, OptionalWhole, Whole } from '../http/fields/number.js';
import { ListOf } from '../http/fields/part.js';
import { Name, Names, OptionalName, OptionalNames, OptionalText, Text } from '../http/fields/text.js';

/** A sentence or two; what is longer belongs in a document of its own. */
export const LINE = { max: 500 };
/** As many records as a pledge can have of what is named here. */
export const LINKS = { max: 100 };

/** Every text is screened for personal data; `confirmed` says that what looks like a name is nobody's. */
export class Screened {
  @OptionalFlag() declare confirmed?: boolean | undefined;
}

class NewParty {
  @Name() declare name: string;
  @OneOf(['police', 'municipality']) declare promiser: 'police' | 'municipality';
  @OptionalName() declare signatory?: string | undefined;
  @OptionalDay() declare signedOn?: string | undefined;
}

export class NewPledge extends Screened {
  @Name() declare title: string;
  @Name() declare area: string;
  @Day() declare from: string;
  @Day() declare to: string;
  @ListOf(NewParty, { max: 10 }) declare parties: NewParty[];
  @OptionalText() declare contextNote?: string | undefined;
}

/** The period that a pledge is copied to, and which of its commitments go along. */
export class NextPeriod extends Screened {
  @OptionalName() declare title?: string | undefined;
  @Day() declare from: string;
  @Day() declare to: string;
  @Names(LINKS) declare commitments: string[];
}

export class NewFocusArea extends Screened {
  @Text(LINE) declare title: string;
  @OptionalText(LINE) declare purpose?: string | undefined;
  @OptionalText(LINE) declare targetGroup?: string | undefined;
}

export class NewPledgeEvidence extends Screened {
  @OneOf(evidenceSources) declare source: EvidenceSource;
  @OptionalText() declare summary?: string | undefined;
  @OptionalDay() declare at?: string | undefined;
  @OptionalNames(LINKS) declare focusAreas?: string[] | undefined;
  @OptionalNames(LINKS) declare commitments?: string[] | undefined;
}

export class NewPledgeCommitment extends Screened {
  @Text(LINE) declare text: string;
  @OneOf(promisers) declare promiser: Promiser;
  @Name() declare owner: string;
  @OptionalWhole({ min: 1, max: 10_000 }) declare target?: number | undefined;
  @OptionalOneOf(units) declare unit?: Unit | undefined;
  @OptionalName() declare theme?: string | undefined;
  @OptionalDay() declare due?: string | undefined;
}

export class NewPledgeWish extends Screened {
  @Text(LINE) declare wish: string;
  @OptionalText(LINE) declare done?: string | undefined;
  @OptionalNames(LINKS) declare activities?: string[] | undefined;
}

export class NewPledgeContact extends Screened {
  @Name() declare function: string;
  @OptionalName() declare phone?: string | undefined;
  @OptionalName() declare email?: string | undefined;
}

/** A figure by hand. */
export class NewPledgeIndicator {
  @OneOf(offenceTypes) declare offence: OffenceType;
  @Whole({ min: 1950, max: 2199 }) declare year: number;
  @OptionalWhole({ min: 0, max: 2_000_000_000 }) declare count?: number | undefined;
  @OptionalNumber({ min: 0, max: 1_000_000 }) declare per100k?: number | undefined;
  @OptionalOneOf(trends) declare trend?: Trend | undefined;
}

export class NewParagraph extends Screened {
  @Text() declare text: string;
}

/** Whoever publishes says that what looks like a name in it is nobody's, or that nothing does. */
export class Publication {
  @Flag() declare confirmed: boolean;
}
