import { z } from 'zod';
import { row } from '#database';
import type { UseCaseContext } from '#use-case';
import type { Span } from './period.js';

const NowNumbers = z.object({
  withoutResponsibleOrDate: z.number(),
  overdue: z.number(),
  sent: z.number(),
  notNeeded: z.number(),
});
export type NowNumbers = z.output<typeof NowNumbers>;

/**
 * How things stand now, and the reminders of the period. The promise is counted case by case, from what each case says of its own
 * tracks: a timer that is missing shows in no list of timers. How many are open is not told: with the years' concerns it would
 * tell how many were closed, however few.
 */
export async function readNow({ manager }: UseCaseContext, { begins, ends, today }: Span): Promise<NowNumbers> {
  const counted = await row(
    manager,
    NowNumbers,
    `select o.broken as "withoutResponsibleOrDate", m.sent, m.not_needed as "notNeeded", (
         select count(*)::integer from samspel.timer t where t.agency in (select id from samspel.agency)
           and t.due < $3 and t.case_id is not null) as overdue
     from (
       select count(*)::integer as broken from samspel.concern_case c where c.status = 'open' and exists (
         select from samspel.case_track own where own.case_id = c.id and not exists (
           select from samspel.timer t where t.case_id = c.id and t.thing = 'track:' || own.track))) o,
     (
       select count(*) filter (where status = 'sent')::integer as sent,
         count(*) filter (where status in ('suppressed', 'superseded'))::integer as not_needed
       from samspel.mail where planned_at >= $1 and planned_at < $2 and step <> -1 and case_id is not null) m`,
    [begins, ends, today],
  );
  if (counted === undefined) throw new Error('A count without a group has one row.');
  return counted;
}
