import { PledgeRow } from '#database';
import { mayKeep, mayLog, type Work } from '../work.js';
import { PledgeCard, type PledgeList } from './pledge-view.js';

/** The municipality's pledges, the latest first. */
export async function listPledges(work: Work): Promise<PledgeList> {
  const rows = await work.manager.find(PledgeRow, { order: { from: 'desc', title: 'asc' } });
  const items = rows.map((row) =>
    PledgeCard.parse({ ...row, signed: row.parties.every(({ signedOn }) => signedOn !== null) }),
  );
  return { mayKeep: mayKeep(work), mayLog: mayLog(work), items };
}
