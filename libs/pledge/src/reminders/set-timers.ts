import {
  countDifferent,
  type Difference,
  difference,
  lockOwner,
  type RecordOwner,
  type RecordTimer,
  writeRecordTimers,
} from '#clockwork';
import type { Calendar } from '#calendar';
import type { EntityManager } from 'typeorm';
import type { Dated } from './dated.js';
import { nextAfter } from './moments.js';
import { readDated, type Reminded } from './read-dated.js';

/**
 * Sets the timers that the records want, after any of them was kept, and says how many differed. Whoever keeps another record of
 * the same pledge at once waits, so that neither reckons without the other's.
 */
export async function setTimers(
  hands: { manager: EntityManager; calendar: Calendar },
  owner: RecordOwner,
): Promise<number> {
  await lockOwner(hands.manager, owner);
  const reminded = await readDated(hands, owner);
  if (reminded === undefined) return 0;
  const different = differenceIn(reminded);
  const count = countDifferent(different);
  if (count > 0) await writeRecordTimers(hands.manager, owner, different);
  return count;
}

/** What has to be done for the timers to be as the records ask. */
export function differenceIn({ dated, timers }: Pick<Reminded, 'dated' | 'timers'>): Difference<RecordTimer> {
  return difference(
    dated.flatMap((each) => timerOf(each) ?? []),
    timers,
  );
}

/** None once all has been said. */
function timerOf({ thing, agency, due, moments, after }: Dated): RecordTimer | undefined {
  const next = nextAfter(moments, after);
  return next === undefined ? undefined : { thing, at: next.at, due, agency };
}
