import { z } from 'zod';
import { closedSince, dayOf, instantAt } from '#calendar';
import { day, row } from '#database';
import { settingInForce } from '#use-case';
import { Person } from '#identity';
import type { Inbox } from '../views/inbox.js';
import type { Work } from '../work.js';

const Place = z.object({
  duty: z.boolean(),
  stands_in: z.array(z.object({ unit: z.string().nullable(), heads: z.array(Person), from: day, until: day })),
});

/** Whom a deputy stands in for is said by the directory: who heads the same. */
const PLACE = `
  select coalesce(u.duty, false) as duty,
    to_json(array(
      select json_build_object('unit', of_unit.name, 'from', d.from_day, 'until', d.until_day, 'heads', array(
        select json_build_object('id', a.id, 'name', a.name)
        from samspel.membership h join samspel.account a on a.id = h.account
        where h.agency = d.agency and h.unit is not distinct from d.unit and 'head' = any (h.roles) and h.id <> m.id
          and coalesce(h.until_day >= $3, true) order by a.name))
      from samspel.deputy d left join samspel.unit of_unit on of_unit.id = d.unit
      where d.membership = m.id and d.ended_at is null and d.until_day >= $3 and (d.unit is null or d.unit = m.unit)
      order by d.from_day, of_unit.name
    )) as stands_in
  from samspel.membership m left join samspel.unit u on u.id = m.unit
  where m.agency = $1 and m.account = $2`;

/** What the actor's place at the agency makes of their day: for whom they stand in, and on duty from when they see cases. */
export async function ownPlace(work: Work): Promise<Pick<Inbox, 'standsIn' | 'duty'>> {
  const { manager, actor, now, calendar } = work;
  const today = dayOf(now);
  const place = await row(manager, Place, PLACE, [actor.agency, actor.account, today]);
  const { phone, ...hours } = settingInForce(work, 'out-of-hours');
  const isOpen = phone === null || closedSince(now, hours, calendar) === undefined;
  return {
    standsIn: (place?.stands_in ?? []).map((each) => ({ ...each, now: each.from <= today })),
    duty: place?.duty === true && isOpen ? { from: phone === null ? null : instantAt(today, hours.closes) } : null,
  };
}
