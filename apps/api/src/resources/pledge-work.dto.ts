import {
  type ActivityKind,
  activityKinds,
  type Audience,
  audiences,
  type Cadence,
  cadences,
  type DeviationReason,
  deviationReasons,
  type Manner,
  manners,
  type Means,
  means,
  type Partner,
  partners,
  type PlaceType,
  placeTypes,
  statuses,
  type Unit,
} from '#pledge';
import { Flag, OneOf, OptionalEachOneOf, OptionalFlag, OptionalOneOf } from '../http/fields/choice.js';
import { Day, OptionalDay } from '../http/fields/day.js';
import { OptionalNumber, OptionalWhole, Whole } from '../http/fields/number.js';
import { OptionalId, OptionalListOf, OptionalPart } from '../http/fields/part.js';
import { Name, OptionalName, OptionalNames, OptionalText, Text } from '../http/fields/text.js';
import { LINE, LINKS, Screened } from './pledges.dto.js';

const COUNT = { min: 0, max: 100_000 };

/** How many of what: every unit has its field, or this doesn't compile. */
class ActivityCounts implements Record<Unit, number | undefined> {
  @OptionalWhole(COUNT) declare occasions: number | undefined;
  @OptionalWhole(COUNT) declare evenings: number | undefined;
  @OptionalWhole(COUNT) declare weeks: number | undefined;
  @OptionalWhole(COUNT) declare places: number | undefined;
  @OptionalWhole(COUNT) declare visits: number | undefined;
  @OptionalWhole(COUNT) declare meetings: number | undefined;
  @OptionalWhole(COUNT) declare operations: number | undefined;
  @OptionalWhole(COUNT) declare checks: number | undefined;
  @OptionalWhole(COUNT) declare classes: number | undefined;
  @OptionalWhole(COUNT) declare areas: number | undefined;
  @OptionalWhole(COUNT) declare households: number | undefined;
  @OptionalWhole(COUNT) declare findings: number | undefined;
  @OptionalWhole(COUNT) declare tips: number | undefined;
}

/** Kind and status are enough: a phone logs the rest with what is at hand. */
export class NewPledgeActivity extends Screened {
  @OneOf(activityKinds) declare kind: ActivityKind;
  @OneOf(statuses) declare status: (typeof statuses)[number];
  @OptionalOneOf(deviationReasons) declare deviation?: DeviationReason | undefined;
  @OptionalText(LINE) declare deviationNote?: string | undefined;
  @OptionalEachOneOf(partners) declare togetherWith?: Partner[] | undefined;
  @OptionalDay() declare from?: string | undefined;
  @OptionalDay() declare to?: string | undefined;
  @OptionalId() declare place?: string | undefined;
  @OptionalEachOneOf(placeTypes) declare placeTypes?: PlaceType[] | undefined;
  @OptionalId() declare event?: string | undefined;
  @OptionalEachOneOf(means) declare means?: Means[] | undefined;
  @OptionalEachOneOf(manners) declare manners?: Manner[] | undefined;
  @OptionalEachOneOf(audiences) declare audience?: Audience[] | undefined;
  @OptionalWhole(COUNT) declare headcount?: number | undefined;
  @OptionalPart(ActivityCounts) declare counts?: ActivityCounts | undefined;
  @OptionalName() declare theme?: string | undefined;
  @OptionalText(LINE) declare purpose?: string | undefined;
  @OptionalName() declare material?: string | undefined;
  @OptionalText(LINE) declare outcome?: string | undefined;
  @OptionalText(LINE) declare note?: string | undefined;
  @OptionalFlag() declare schoolInformed?: boolean | undefined;
  @OptionalNames(LINKS) declare commitments?: string[] | undefined;
}

export class NewPledgeMeasure extends Screened {
  @Text(LINE) declare what: string;
  @Name() declare owner: string;
  @OptionalId() declare activity?: string | undefined;
  @OptionalDay() declare doneOn?: string | undefined;
}

export class NewPlace extends Screened {
  @Name() declare name: string;
  @OneOf(placeTypes) declare type: PlaceType;
  @OptionalName() declare address?: string | undefined;
  @OptionalNumber({ min: 55, max: 70 }) declare latitude?: number | undefined;
  @OptionalNumber({ min: 10, max: 25 }) declare longitude?: number | undefined;
}

class ChecklistLine {
  @Text(LINE) declare what: string;
  @Flag() declare done: boolean;
}

export class NewPledgeEvent extends Screened {
  @Name() declare title: string;
  @OptionalDay() declare on?: string | undefined;
  @OptionalId() declare place?: string | undefined;
  @OptionalListOf(ChecklistLine, { max: 30 }) declare checklist?: ChecklistLine[] | undefined;
}

class GroupMeeting {
  @Day() declare on: string;
  @Whole({ min: 0, max: 1000 }) declare attended: number;
}

export class NewPledgeGroup extends Screened {
  @Name() declare title: string;
  @OptionalEachOneOf(partners) declare members?: Partner[] | undefined;
  @OneOf(cadences) declare cadence: Cadence;
  @Flag() declare startedInPeriod: boolean;
  @OptionalDay() declare startedOn?: string | undefined;
  @OptionalListOf(GroupMeeting, { max: 200 }) declare meetings?: GroupMeeting[] | undefined;
}

export class NewPledgeTips extends Screened {
  @Name() declare theme: string;
  @OptionalDay() declare month?: string | undefined;
  @OptionalWhole(COUNT) declare count?: number | undefined;
}

export class NewSituationalPicture extends Screened {
  @Text() declare text: string;
  @OptionalDay() declare at?: string | undefined;
}
