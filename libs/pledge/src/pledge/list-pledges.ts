import { PledgeRow } from '#database';
import { PledgeCard } from './pledge-view.js';
import type { Work } from '../work.js';

/** The municipality's pledges, the latest first. */
export async function listPledges({ manager }: Work): Promise<PledgeCard[]> {
  const rows = await manager.find(PledgeRow, { order: { from: 'desc', title: 'asc' } });
  return rows.map((row) =>
    PledgeCard.parse({ ...row, signed: row.parties.every(({ signedOn }) => signedOn !== null) }),
  );
}
