import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Timer } from '#workflow';
import { type Executor, row, rows, run } from '#database';
import { CaseTimer } from './case-timer.js';
import type { Difference } from './difference.js';

/** The state is not read yet: a case whose state can't be must not be in the way of the others. */
const SweptCase = z.object({ id: z.string(), state: z.unknown(), timers: z.array(CaseTimer) });
export type SweptCase = z.output<typeof SweptCase>;

const WITH_TIMERS = `
  select c.id, c.state, coalesce((
    select jsonb_agg(jsonb_build_object('thing', t.thing, 'at', t.at, 'due', t.due, 'track', t.track, 'definition', t.definition,
      'agency', t.agency, 'person', t.person))
    from samspel.timer t where t.case_id = c.id), '[]') as timers
  from samspel.concern_case c`;

/** A page of the cases that should have timers, or have some, in the order of their ids. */
export function readSweptCases(executor: Executor, after: string | undefined, most: number): Promise<SweptCase[]> {
  return rows(
    executor,
    SweptCase,
    `${WITH_TIMERS} where c.id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000')
       and (c.status = 'open' or exists (select from samspel.timer t where t.case_id = c.id))
     order by c.id limit $2`,
    [after ?? null, most],
  );
}

/** Those of them that are named. */
export function readSweptAmong(executor: Executor, ids: string[]): Promise<SweptCase[]> {
  return rows(
    executor,
    SweptCase,
    `${WITH_TIMERS} where c.id = any ($1)
       and (c.status = 'open' or exists (select from samspel.timer t where t.case_id = c.id))`,
    [ids],
  );
}

/** One of them, locked, so that it doesn't move on before it is repaired. */
export async function lockSweptCase(manager: EntityManager, id: string): Promise<SweptCase | undefined> {
  await run(manager, 'select 1 from samspel.concern_case where id = $1 for update', [id]);
  return row(manager, SweptCase, `${WITH_TIMERS} where c.id = $1`, [id]);
}

export async function repairCaseTimers(
  manager: EntityManager,
  id: string,
  { set, cancel }: Difference<Timer>,
): Promise<void> {
  await run(
    manager,
    'select samspel.put_timers(id, null, null, municipality, $2, $3) from samspel.concern_case where id = $1',
    [id, cancel, JSON.stringify(set)],
  );
}
