import { randomUUID } from 'node:crypto';
import { DutyRow } from '#database';
import { DomainError, settingInForce, invalid } from '#use-case';
import { addDays, type Day, dayOf, due } from '#calendar';
import { setTimers } from '../reminders/set-timers.js';
import { requireKeeper, type Work } from '../work.js';

export type DutyDates = { lastDone?: Day | undefined; nextDue?: Day | undefined };

/**
 * Says that a duty was done, and when it is due again: by its rhythm, or on an earlier day that is chosen. Who says so last
 * is reminded.
 */
export async function saveDuty(work: Work, name: string, told: DutyDates): Promise<void> {
  requireKeeper(work);
  const duty = settingInForce(work, 'duties').find(({ kind }) => kind === name);
  if (duty === undefined) throw new DomainError({ code: 'no-access' });
  const { kind, months } = duty;
  const { manager, actor, now, calendar } = work;
  const before = await manager.findOneBy(DutyRow, { kind });
  const lastDone = told.lastDone ?? before?.lastDone ?? null;
  if (lastDone !== null && lastDone > dayOf(now))
    throw invalid('/lastDone', 'out-of-range', 'Choose the day it was done, no later than today.', { to: dayOf(now) });
  const latest =
    lastDone === null ? undefined : due({ amount: months, unit: 'month' }, lastDone, calendar, false).statutory;
  const nextDue = told.nextDue ?? (told.lastDone === undefined ? undefined : latest);
  if (nextDue === undefined) throw invalid('/nextDue', 'missing', 'Say when it was done, or when it is due.');
  if (lastDone !== null && latest !== undefined && (nextDue <= lastDone || nextDue > latest)) {
    const within = { from: addDays(lastDone, 1), to: latest };
    throw invalid('/nextDue', 'out-of-range', `Choose a day from ${within.from} to ${within.to}.`, within);
  }
  const row = { id: before?.id ?? randomUUID(), municipality: actor.municipality, kind, agency: actor.agency };
  await manager.save(DutyRow, { ...row, lastDone, nextDue, since: before?.since ?? new Date(now) });
  await setTimers(work, { duty: row.id });
}
