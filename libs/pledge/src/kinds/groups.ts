import { z } from 'zod';
import { GroupRow } from '#database';
import { day, flag, line, one, optional, optionalRows, some, whole } from '../record/fields.js';
import { recordKind } from '../record/kind.js';

/** Members by function. `title` as it stands after "cooperate in" or "started". */
const fields = z.object({
  title: line(),
  members: some('partner'),
  cadence: one('cadence'),
  startedInPeriod: flag(),
  startedOn: optional(day(), { startedInPeriod: true }),
  meetings: optionalRows(z.object({ on: day(), attended: whole({ min: 0, max: 1000 }) }), { max: 200 }),
});

export const Group = fields.extend({ id: z.string() }).meta({ id: 'PledgeGroup' });
export type Group = z.infer<typeof Group>;

/** A collaboration group: who is in it by function, how often it meets, and how many came. */
export const groups = recordKind({ code: 'groups', keptBy: 'keeper', fields, View: Group, Row: GroupRow });
