/** What may be chosen from. The words for them are in `follow-up/words` (Swedish) and in the web app. */

/** Whose promise it is. */
export const promisers = ['police', 'municipality', 'together'] as const;
export type Promiser = (typeof promisers)[number];

export const evidenceSources = ['citizen-dialogue', 'staff-survey', 'situational-picture', 'crime-statistics'] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

/** Every kind of work that a pledge's follow-up tells of. Group starts are told by the groups, tips by their counts. */
export const activityKinds = [
  'targeted-operation',
  'information',
  'sales-place-visit',
  'concern-talk',
  'outreach',
  'pupil-dialogue',
  'school-visit',
  'youth-centre-visit',
  'school-drug-operation',
  'meeting-place-visit',
  'event-cooperation',
  'patrol',
  'surveillance',
  'safety-walk',
  'neighbourhood-watch-start',
  'speed-check',
  'sobriety-check',
  'traffic-surveillance',
  'vehicle-tip',
  'cruising-meet',
  'a-tractor-meet',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const statuses = ['planned', 'done', 'cancelled'] as const;

export const deviationReasons = [
  'pandemic',
  'infection',
  'staffing',
  'weather',
  'event-cancelled',
  'reprioritised',
  'other',
] as const;
export type DeviationReason = (typeof deviationReasons)[number];

/** With whom something was done together; none makes it a single agency's. */
export const partners = [
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
] as const;
export type Partner = (typeof partners)[number];

export const placeTypes = [
  'school',
  'youth-centre',
  'travel-centre',
  'town-centre',
  'park',
  'square',
  'residential-area',
  'meeting-place',
  'sales-place',
  'unsafe-place',
  'built-up-area',
  'outside-built-up-area',
] as const;
export type PlaceType = (typeof placeTypes)[number];

export const means = ['car', 'foot', 'bicycle'] as const;
export type Means = (typeof means)[number];

export const manners = [
  'spontaneous',
  'relation-building',
  'tip-based',
  'contact-making',
  'limit-setting',
  'highly-visible',
] as const;
export type Manner = (typeof manners)[number];

export const audiences = [
  'parents',
  'staff',
  'pupils',
  'upper-secondary-pupils',
  'young-people',
  'residents',
  'business',
] as const;
export type Audience = (typeof audiences)[number];

/** What is counted, in activities and towards a commitment's target. Never persons: they are the headcount, which is suppressed. */
export const units = [
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
] as const;
export type Unit = (typeof units)[number];

/** `regularly` where no more is known. */
export const cadences = ['weekly', 'every-second-week', 'monthly', 'quarterly', 'regularly', 'when-needed'] as const;
export type Cadence = (typeof cadences)[number];

/** As the national statistics of reported offences group them. */
export const offenceTypes = [
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
] as const;
export type OffenceType = (typeof offenceTypes)[number];

/** Mostly found by the police themselves: these figures measure effort, not how common the offence is. */
export const policeInitiated: readonly OffenceType[] = ['drugs', 'traffic'];

export const trends = ['up', 'down', 'level'] as const;
export type Trend = (typeof trends)[number];
