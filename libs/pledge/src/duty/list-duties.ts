import { DutyRow } from '#database';
import { isLate } from '#calendar';
import { settingInForce } from '#use-case';
import type { Duties } from '../views/duty.js';
import { mayKeep, type Work } from '../work.js';

/** All that is asked of the municipality, whether or not somebody has said when it is due. */
export async function listDuties(work: Work): Promise<Duties> {
  const rows = await work.manager.createQueryBuilder(DutyRow, 'd').getMany();
  const items = settingInForce(work, 'duties').map(({ kind, sv, en, paragraph, months, interval }) => {
    const { lastDone = null, nextDue = null } = rows.find((row) => row.kind === kind) ?? {};
    const late = nextDue !== null && isLate({ due: nextDue }, work.now);
    return { kind, name: { sv, en }, paragraph, months, byLaw: interval !== 'local', lastDone, nextDue, late };
  });
  return { mayKeep: mayKeep(work), items };
}
