import type { z } from 'zod';
import { EvidenceRow, FocusAreaRow, PledgeCommitmentRow } from '#database';
import { readPledge } from '../pledge/read-pledge.js';
import { keepRecord, requireRecords, type Where } from '../record/keep-record.js';
import { type Confirmed, screen } from '../screening/screen.js';
import { EvidenceFields } from '../views/plan.js';
import { requireKeeper, type Work } from '../work.js';

export type NewEvidence = z.input<typeof EvidenceFields> & Confirmed;

/** What the pledge was built on, and which of its parts stand on it. */
export async function keepEvidence(work: Work, where: Where, told: NewEvidence): Promise<string> {
  requireKeeper(work);
  await readPledge(work, where.pledge);
  const fields = EvidenceFields.parse(told);
  await requireRecords(work, FocusAreaRow, where, fields.focusAreas, '/focusAreas');
  await requireRecords(work, PledgeCommitmentRow, where, fields.commitments, '/commitments');
  await screen(work, { '/summary': fields.summary }, told);
  return keepRecord(work, EvidenceRow, where, fields);
}
