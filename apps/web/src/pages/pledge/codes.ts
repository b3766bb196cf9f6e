import type { Bodies } from '../../api/pledges.js';
import type { PledgeActivity, PledgeCommitment } from '../../api/shapes.js';

/** The closed sets that a pledge is told in, in the order that a form asks. Their words are in `codes` of the language. */

export type ActivityKind = PledgeActivity['kind'];
export type Unit = NonNullable<PledgeCommitment['unit']>;

type One<Value> = readonly NonNullable<Value>[];
type Each<Value> = NonNullable<Value>;
type Activity = Bodies['activities'];

export const KINDS = [
  'patrol',
  'outreach',
  'meeting-place-visit',
  'school-visit',
  'youth-centre-visit',
  'pupil-dialogue',
  'information',
  'safety-walk',
  'event-cooperation',
  'sales-place-visit',
  'concern-talk',
  'neighbourhood-watch-start',
  'cruising-meet',
  'a-tractor-meet',
  'speed-check',
  'sobriety-check',
  'traffic-surveillance',
  'vehicle-tip',
  'surveillance',
  'targeted-operation',
  'school-drug-operation',
] as const satisfies One<ActivityKind>;

export const STATUSES = ['done', 'planned', 'cancelled'] as const satisfies One<Activity['status']>;

export const DEVIATIONS = [
  'staffing',
  'weather',
  'event-cancelled',
  'reprioritised',
  'infection',
  'pandemic',
  'other',
] as const satisfies One<Activity['deviation']>;

export const PARTNERS = [
  'police',
  'municipality',
  'social-services',
  'school',
  'leisure',
  'technical-office',
  'guardians',
  'residents',
  'associations',
  'business',
] as const satisfies Each<Activity['togetherWith']>;

export const PLACE_TYPES = [
  'town-centre',
  'square',
  'park',
  'school',
  'youth-centre',
  'travel-centre',
  'residential-area',
  'meeting-place',
  'unsafe-place',
  'sales-place',
  'built-up-area',
  'outside-built-up-area',
] as const satisfies Each<Activity['placeTypes']>;

export const MEANS = ['foot', 'car', 'bicycle'] as const satisfies Each<Activity['means']>;

export const MANNERS = [
  'spontaneous',
  'relation-building',
  'contact-making',
  'limit-setting',
  'tip-based',
  'highly-visible',
] as const satisfies Each<Activity['manners']>;

export const AUDIENCES = [
  'young-people',
  'pupils',
  'upper-secondary-pupils',
  'parents',
  'staff',
  'residents',
  'business',
] as const satisfies Each<Activity['audience']>;

export const UNITS = [
  'occasions',
  'evenings',
  'weeks',
  'places',
  'visits',
  'meetings',
  'operations',
  'checks',
  'classes',
  'areas',
  'households',
  'findings',
  'tips',
] as const satisfies One<Unit>;

export const PROMISERS = ['police', 'municipality', 'together'] as const satisfies One<
  Bodies['commitments']['promiser']
>;

export const SOURCES = [
  'citizen-dialogue',
  'staff-survey',
  'situational-picture',
  'crime-statistics',
] as const satisfies One<Bodies['evidence']['source']>;

export const CADENCES = [
  'weekly',
  'every-second-week',
  'monthly',
  'quarterly',
  'regularly',
  'when-needed',
] as const satisfies One<Bodies['groups']['cadence']>;

export const OFFENCES = [
  'all',
  'violence',
  'robbery',
  'theft',
  'burglary',
  'vandalism',
  'fraud',
  'sexual',
  'drugs',
  'traffic',
] as const satisfies One<Bodies['indicators']['offence']>;

export const TRENDS = ['up', 'level', 'down'] as const satisfies One<Bodies['indicators']['trend']>;
