import { z } from 'zod';
import { Day } from './fields.js';
import { Indicator } from './indicator.js';
import { Commitment, Contact, Evidence, FocusArea, Party, PledgeFields, Progress, Wish } from './plan.js';
import { Activity, Event, Group, Measure, Picture, Place, Tips } from './work.js';

/** Talks of concern that the cases tell of, by cause; causes with few are told as one, `other`. Never more than counts. */
export const TalkCount = z.object({ year: z.int(), cause: z.string(), talks: z.int() }).meta({ id: 'TalkCount' });
export type TalkCount = z.infer<typeof TalkCount>;

const Pledge = PledgeFields.extend({ id: z.string(), carriedOverFrom: z.string().nullable() });
type Pledge = z.infer<typeof Pledge>;

export const PledgeCard = z
  .object({ id: z.string(), title: z.string(), area: z.string(), from: Day, to: Day, signed: z.boolean() })
  .meta({ id: 'PledgeCard' });
export type PledgeCard = z.infer<typeof PledgeCard>;

/** A pledge with all its records, for every agency of the municipality. */
export const PledgeView = Pledge.extend({
  mayKeep: z.boolean(),
  mayLog: z.boolean(),
  focusAreas: z.array(FocusArea),
  evidence: z.array(Evidence),
  commitments: z.array(Commitment.extend({ progress: Progress.nullable() })),
  activities: z.array(Activity),
  measures: z.array(Measure),
  places: z.array(Place),
  events: z.array(Event),
  groups: z.array(Group),
  tips: z.array(Tips),
  wishes: z.array(Wish),
  contacts: z.array(Contact),
  pictures: z.array(Picture),
  indicators: z.array(Indicator),
  talks: z.array(TalkCount),
  next: z
    .object({ id: z.string(), from: Day, to: Day, parties: z.array(Party), carriedOver: z.array(z.string()) })
    .nullable(),
}).meta({ id: 'PledgeView' });
export type PledgeView = z.infer<typeof PledgeView>;
