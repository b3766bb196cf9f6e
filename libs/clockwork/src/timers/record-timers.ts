import { z } from 'zod';
import { day, type Executor, instant, row, rows, run } from '#database';
import { columnsOf, ownerColumns, ownerOf, type RecordOwner } from '../columns.js';
import { type RecordThing, storedRecordThing } from '../thing.js';
import type { Difference } from './difference.js';

const RecordTimer = z.object({ thing: storedRecordThing, at: instant, due: day, agency: z.string() });
export type RecordTimer = z.output<typeof RecordTimer>;

/** The timers of a pledge's commitments, or of a duty, as the table has them. */
export function readRecordTimers(executor: Executor, owner: RecordOwner): Promise<RecordTimer[]> {
  const [, pledge, duty] = columnsOf(owner);
  return rows(
    executor,
    RecordTimer,
    `select thing, at, due::text, agency from samspel.timer
     where pledge = $1 or (case_id is null and thing = 'duty:' || $2::text)`,
    [pledge, duty],
  );
}

/** Sets those that differ. The function asks again whose the pledge or the duty is. */
export async function writeRecordTimers(
  executor: Executor,
  owner: RecordOwner,
  { set, cancel }: Difference<RecordTimer>,
): Promise<void> {
  const [, pledge, duty] = columnsOf(owner);
  const kind = 'pledge' in owner ? 'pledge' : 'duty';
  const wanted = set.map((timer) => ({ ...timer, track: '', definition: kind }));
  await run(executor, 'select samspel.write_record_timers($1, $2, $3, $4)', [
    pledge,
    duty,
    cancel,
    JSON.stringify(wanted),
  ]);
}

/** Whose a timer is that was set for this instant; none where it was set anew since. */
export async function findRecordTimer(
  executor: Executor,
  thing: RecordThing,
  at: string,
): Promise<RecordOwner | undefined> {
  const found = await row(
    executor,
    z.object(ownerColumns),
    'select case_id, pledge, duty from samspel.timer where case_id is null and thing = $1 and at = $2',
    [thing, at],
  );
  const owner = found && ownerOf(found);
  return owner === undefined || 'case' in owner ? undefined : owner;
}

const PledgeId = z.object({ pledge: z.string() });

/** The pledges that have timers. */
export async function listPledgesWithTimers(executor: Executor): Promise<string[]> {
  const found = await rows(executor, PledgeId, 'select distinct pledge from samspel.timer where pledge is not null');
  return found.map(({ pledge }) => pledge);
}
