import { z } from 'zod';
import type { Instant } from '#calendar';
import { type Executor, row } from '#database';

const Reminders = z.object({ sent: z.int(), notNeeded: z.int() });
export type Reminders = z.output<typeof Reminders>;

/** The reminders of cases in a period: how many were sent, and how many had nothing more to say. News is no reminder. */
export async function countReminders(
  executor: Executor,
  { begins, ends }: { begins: Instant; ends: Instant },
): Promise<Reminders> {
  const counted = await row(
    executor,
    Reminders,
    `select count(*) filter (where status = 'sent')::integer as sent,
       count(*) filter (where status in ('suppressed', 'superseded'))::integer as "notNeeded"
     from samspel.mail where planned_at >= $1 and planned_at < $2 and occasion <> 'news' and case_id is not null`,
    [begins, ends],
  );
  if (counted === undefined) throw new Error('A count without a group has one row.');
  return counted;
}
