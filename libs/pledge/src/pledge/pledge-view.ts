import { z } from 'zod';
import { sets } from '../closed-sets.js';
import { Progress } from '../commitment/progress-of.js';
import { Place } from '../kinds/places.js';
import { recordKinds, Records } from '../kinds/record-kinds.js';
import { Day } from '../moment.js';
import { Party, pledgeFields } from './pledge-fields.js';

/** Talks of concern that the cases tell of, by cause; causes with few are told as one, `other`. Never more than counts. */
export const TalkCount = z.object({ year: z.int(), cause: z.string(), talks: z.int() }).meta({ id: 'TalkCount' });
export type TalkCount = z.infer<typeof TalkCount>;

export const PledgeCard = z
  .object({ id: z.string(), title: z.string(), area: z.string(), from: Day, to: Day, signed: z.boolean() })
  .meta({ id: 'PledgeCard' });
export type PledgeCard = z.infer<typeof PledgeCard>;

/** The municipality's pledges, and what of them the asker may write. */
export const PledgeList = z
  .object({ mayKeep: z.boolean(), mayLog: z.boolean(), items: z.array(PledgeCard) })
  .meta({ id: 'PledgeList' });
export type PledgeList = z.infer<typeof PledgeList>;

/** A pledge with all its records, for every agency of the municipality. `mayDo` are the kinds of activity that the asker's logs. */
export const PledgeView = pledgeFields
  .extend({
    id: z.string(),
    carriedOverFrom: z.string().nullable(),
    mayKeep: z.boolean(),
    mayLog: z.boolean(),
    mayDo: z.array(z.enum(sets.kind)),
    ...Records.shape,
    commitments: z.array(recordKinds.commitments.View.extend({ progress: Progress.nullable() })),
    places: z.array(Place),
    talks: z.array(TalkCount),
    next: z
      .object({ id: z.string(), from: Day, to: Day, parties: z.array(Party), carriedOver: z.array(z.string()) })
      .nullable(),
  })
  .meta({ id: 'PledgeView' });
export type PledgeView = z.infer<typeof PledgeView>;
