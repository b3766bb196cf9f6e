import { z } from 'zod';
import {
  activityKinds,
  audiences,
  cadences,
  deviationReasons,
  manners,
  means,
  partners,
  placeTypes,
  statuses,
  units,
} from './closed-sets.js';
import { codes, Day, day, ids, text, whole } from './fields.js';

/**
 * One piece of work, or a period of it. Its own words are `theme` (a noun, "tobacco"), `purpose` (follows "to"), `outcome` and
 * `note` (whole sentences). Persons are a headcount and nothing more.
 */
export const ActivityFields = z.object({
  kind: z.enum(activityKinds),
  status: z.enum(statuses),
  deviation: z.enum(deviationReasons).nullable().default(null),
  deviationNote: text,
  togetherWith: codes(partners),
  from: day,
  to: day,
  place: text,
  placeTypes: codes(placeTypes),
  event: text,
  means: codes(means),
  manners: codes(manners),
  audience: codes(audiences),
  headcount: whole,
  counts: z.partialRecord(z.enum(units), z.int()).default({}),
  theme: text,
  purpose: text,
  material: text,
  outcome: text,
  note: text,
  schoolInformed: z.boolean().nullable().default(null),
  commitments: ids,
});
/** `agency` is whose work it is, and who logged it. */
export const Activity = ActivityFields.extend({ id: z.string(), agency: z.string() }).meta({ id: 'PledgeActivity' });
export type Activity = z.infer<typeof Activity>;

/** What a visit led to: light, a fence, opening hours. */
export const MeasureFields = z.object({ what: z.string(), owner: z.string(), activity: text, doneOn: day });
export const Measure = MeasureFields.extend({ id: z.string(), agency: z.string() }).meta({ id: 'PledgeMeasure' });
export type Measure = z.infer<typeof Measure>;

export const PlaceFields = z.object({
  name: z.string(),
  type: z.enum(placeTypes),
  address: text,
  latitude: z.number().nullable().default(null),
  longitude: z.number().nullable().default(null),
});
export const Place = PlaceFields.extend({ id: z.string() }).meta({ id: 'Place' });
export type Place = z.infer<typeof Place>;

/** A larger event, and what police and municipality settle before it. */
export const EventFields = z.object({
  title: z.string(),
  on: day,
  place: text,
  checklist: z.array(z.object({ what: z.string(), done: z.boolean() })).default([]),
});
export const Event = EventFields.extend({ id: z.string() }).meta({ id: 'PledgeEvent' });
export type Event = z.infer<typeof Event>;

/** Members by function. `title` as it stands after "cooperate in" or "started". */
export const GroupFields = z.object({
  title: z.string(),
  members: codes(partners),
  cadence: z.enum(cadences),
  startedInPeriod: z.boolean(),
  startedOn: day,
  meetings: z.array(z.object({ on: Day, attended: z.int() })).default([]),
});
export const Group = GroupFields.extend({ id: z.string() }).meta({ id: 'PledgeGroup' });
export type Group = z.infer<typeof Group>;

/** How many tips on a theme came in a month: counts, never what they said. */
export const TipsFields = z.object({ theme: z.string(), month: day, count: whole });
export const Tips = TipsFields.extend({ id: z.string(), agency: z.string() }).meta({ id: 'PledgeTips' });
export type Tips = z.infer<typeof Tips>;

/** The situational picture that police and municipality share, without persons. A new version never overwrites an older. */
export const PictureFields = z.object({ text: z.string(), at: day });
export const Picture = PictureFields.extend({ id: z.string(), agency: z.string(), version: z.int() }).meta({
  id: 'SituationalPicture',
});
export type Picture = z.infer<typeof Picture>;
