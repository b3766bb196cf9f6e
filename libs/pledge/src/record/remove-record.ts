import {
  ActivityRow,
  ContactRow,
  EventRow,
  EvidenceRow,
  FocusAreaRow,
  GroupRow,
  IndicatorRow,
  MeasureRow,
  PledgeCommitmentRow,
  TipsRow,
  WishRow,
} from '#database';
import { DomainError } from '#use-case';
import { readPledge } from '../pledge/read-pledge.js';
import { requireKeeper, requireLogger, type Work } from '../work.js';
import { removeOwn } from './keep-record.js';

/** What can be taken away again, as the addresses name it. The situational picture's versions can't. */
export const removable = [
  'focus-areas',
  'evidence',
  'commitments',
  'wishes',
  'contacts',
  'events',
  'groups',
  'indicators',
  'activities',
  'measures',
  'tips',
] as const;
export type Removable = (typeof removable)[number];

/** Takes a record away; what was drafted from it is drafted without it from then on. */
export async function removeRecord(work: Work, noun: string, where: { pledge: string; id: string }): Promise<void> {
  const known = removable.find((each) => each === noun);
  if (known === undefined) throw new DomainError({ code: 'no-access' });
  await readPledge(work, where.pledge);
  switch (known) {
    case 'activities':
      return remove(ActivityRow, requireLogger);
    case 'measures':
      return remove(MeasureRow, requireLogger);
    case 'tips':
      return remove(TipsRow, requireLogger);
    case 'focus-areas':
      return remove(FocusAreaRow, requireKeeper);
    case 'evidence':
      return remove(EvidenceRow, requireKeeper);
    case 'commitments':
      return remove(PledgeCommitmentRow, requireKeeper);
    case 'wishes':
      return remove(WishRow, requireKeeper);
    case 'contacts':
      return remove(ContactRow, requireKeeper);
    case 'events':
      return remove(EventRow, requireKeeper);
    case 'groups':
      return remove(GroupRow, requireKeeper);
    case 'indicators':
      return remove(IndicatorRow, requireKeeper);
  }

  async function remove(Row: Parameters<typeof removeOwn>[1], require: (work: Work) => void): Promise<void> {
    require(work);
    await removeOwn(work, Row, where);
  }
}
