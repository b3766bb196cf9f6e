import { z } from 'zod';
import { type Executor, instant, rows } from '#database';
import { storedCaseThing, storedRecordThing } from '../thing.js';

const date = { at: instant, track: z.string(), definition: z.string() };

/** A timer that is due, of a case or of a record beside cases, and of which workflow. */
const DueTimer = z.union([
  z.object({ case_id: z.string(), thing: storedCaseThing, workflow: z.string(), version: z.int(), ...date }),
  z.object({ case_id: z.null(), thing: storedRecordThing, workflow: z.null(), version: z.null(), ...date }),
]);
export type DueTimer = z.output<typeof DueTimer>;

/** A page of the timers that are due by then, oldest first. */
export function readDueTimers(
  executor: Executor,
  by: string,
  after: DueTimer | undefined,
  most: number,
): Promise<DueTimer[]> {
  return rows(
    executor,
    DueTimer,
    `select t.case_id, t.thing, t.at, t.track, t.definition, c.workflow, c.version
     from samspel.timer t left join samspel.concern_case c on c.id = t.case_id
     where t.at <= $1 and ($2::timestamptz is null or (t.at, t.thing, t.case_id) > ($2, $3, $4::uuid))
     order by t.at, t.thing, t.case_id limit $5`,
    [by, after?.at ?? null, after?.thing ?? null, after?.case_id ?? null, most],
  );
}
