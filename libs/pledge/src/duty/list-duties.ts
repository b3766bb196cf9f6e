import { DutyRow } from '#database';
import { isLate } from '#calendar';
import { type Duties, dutyKinds } from '../views/duty.js';
import { mayKeep, type Work } from '../work.js';
import { rhythms } from './rhythm.js';

/** All that the law asks of the municipality, whether or not somebody has said when it is due. */
export async function listDuties(work: Work): Promise<Duties> {
  const rows = await work.manager.createQueryBuilder(DutyRow, 'd').getMany();
  const items = dutyKinds.map((kind) => {
    const { lastDone = null, nextDue = null } = rows.find((row) => row.kind === kind) ?? {};
    const late = nextDue !== null && isLate({ due: nextDue }, work.now);
    return { kind, paragraph: rhythms[kind].paragraph, lastDone, nextDue, late };
  });
  return { mayKeep: mayKeep(work), items };
}
