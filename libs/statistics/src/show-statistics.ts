import { DomainError, settingInForce, permissionsOf, type UseCaseContext } from '#use-case';
import { listAgencies } from '#identity';
import type { Statistics } from './statistics.js';
import { type AskedPeriod, spanOf } from './period.js';
import { readConcerns } from './read-concerns.js';
import { readDates } from './read-dates.js';
import { readNear } from './read-near.js';
import { readNow } from './read-now.js';
import { reckon } from './reckon.js';
import { whatCounts } from './what-counts.js';

/** The steering group's picture: how the cooperation went in a year, in the actor's municipality, in counts alone. */
export async function showStatistics(work: UseCaseContext, asked: AskedPeriod): Promise<Statistics> {
  if (!permissionsOf(work).includes('statistics.read')) throw new DomainError({ code: 'no-access' });
  const span = spanOf(asked, work.now);
  const counts = whatCounts(work.definitions.list());
  const concerns = await readConcerns(work, span, counts);
  const dates = await readDates(work, span, counts);
  const near = await readNear(work, span, counts);
  const now = await readNow(work, span);
  const agencies = await listAgencies(work);
  const { limit } = settingInForce(work, 'small-numbers');
  return reckon({ concerns, dates, near, now, goal: counts.goal, limit }, span, agencies, work.calendar);
}
