/**
 * What may be chosen from, in the order that a form asks. The words for them are in `follow-up/words` (Swedish) and, under these
 * names, in the web app.
 */
export const sets = {
  /** Whom a pledge binds. */
  party: ['police', 'municipality'],
  /** Whose promise it is. */
  promiser: ['police', 'municipality', 'together'],
  source: ['citizen-dialogue', 'staff-survey', 'situational-picture', 'crime-statistics'],
  /** Every kind of work that a pledge's follow-up tells of. Group starts are told by the groups, tips by their counts. */
  kind: [
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
  ],
  status: ['done', 'planned', 'cancelled'],
  deviation: ['staffing', 'weather', 'event-cancelled', 'reprioritised', 'infection', 'pandemic', 'other'],
  /** With whom something was done together; none makes it a single agency's. */
  partner: [
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
  ],
  placeType: [
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
  ],
  means: ['foot', 'car', 'bicycle'],
  manner: ['spontaneous', 'relation-building', 'contact-making', 'limit-setting', 'tip-based', 'highly-visible'],
  audience: ['young-people', 'pupils', 'upper-secondary-pupils', 'parents', 'staff', 'residents', 'business'],
  /** What is counted, in activities and towards a commitment's target. Never persons: they are the headcount, which is suppressed. */
  unit: [
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
  ],
  /** `regularly` where no more is known. */
  cadence: ['weekly', 'every-second-week', 'monthly', 'quarterly', 'regularly', 'when-needed'],
  /** As the national statistics of reported offences group them. */
  offence: ['all', 'violence', 'robbery', 'theft', 'burglary', 'vandalism', 'fraud', 'sexual', 'drugs', 'traffic'],
  trend: ['up', 'level', 'down'],
} as const;

export type SetName = keyof typeof sets;
/** What may be chosen from one of them. */
export type Code<S extends SetName> = (typeof sets)[S][number];

export type ActivityKind = Code<'kind'>;
export type Unit = Code<'unit'>;
export type OffenceType = Code<'offence'>;
export type Trend = Code<'trend'>;

/** Mostly found by the police themselves: these figures measure effort, not how common the offence is. */
export const policeInitiated: readonly OffenceType[] = ['drugs', 'traffic'];
