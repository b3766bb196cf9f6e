import { z } from 'zod';
import { countReminders, type Reminders } from '#clockwork';
import { row } from '#database';
import type { UseCaseContext } from '#use-case';
import type { Span } from './period.js';

export type NowNumbers = { withoutResponsibleOrDate: number; overdue: number } & Reminders;

const Now = z.object({ withoutResponsibleOrDate: z.int(), overdue: z.int() });

/**
 * How things stand now, and the reminders of the period. The promise is counted case by case, from what each case says of its own
 * tracks: a timer that is missing shows in no list of timers. How many are open is not told: with the years' concerns it would
 * tell how many were closed, however few.
 */
export async function readNow({ manager }: UseCaseContext, span: Span): Promise<NowNumbers> {
  const now = await row(
    manager,
    Now,
    `select (
       select count(*)::integer from samspel.concern_case c where c.status = 'open' and exists (
         select from samspel.case_track own where own.case_id = c.id and not exists (
           select from samspel.case_date t where t.case_id = c.id and t.thing = 'track:' || own.track))) as "withoutResponsibleOrDate",
     (
       select count(*)::integer from samspel.case_date t where t.agency in (select id from samspel.agency)
         and t.due < $1) as overdue`,
    [span.today],
  );
  if (now === undefined) throw new Error('A count without a group has one row.');
  return { ...now, ...(await countReminders(manager, span)) };
}
