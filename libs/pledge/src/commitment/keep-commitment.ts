import type { z } from 'zod';
import { PledgeCommitmentRow } from '#database';
import { invalid } from '#use-case';
import { readPledge } from '../pledge/read-pledge.js';
import { keepRecord, type Where } from '../record/keep-record.js';
import { type Confirmed, screen } from '../screening/screen.js';
import { CommitmentFields } from '../views/plan.js';
import { requireKeeper, type Work } from '../work.js';

export type NewCommitment = z.input<typeof CommitmentFields> & Confirmed;

/** A promise that can be measured: whose it is, and how much by when. */
export async function keepCommitment(work: Work, where: Where, told: NewCommitment): Promise<string> {
  requireKeeper(work);
  const { from, to } = await readPledge(work, where.pledge);
  const fields = CommitmentFields.parse(told);
  const { target, unit, due, owner } = fields;
  if ((target === null) !== (unit === null))
    throw invalid(target === null ? '/target' : '/unit', 'missing', 'Say both how many, and of what.');
  if (due !== null && (due < from || due > to))
    throw invalid('/due', 'out-of-range', `Choose a day within the pledge's period, ${from} to ${to}.`);
  await requireAgency(work, owner);
  await screen(work, { '/text': fields.text, '/theme': fields.theme }, told);
  const since = where.id === undefined ? { since: new Date(work.now) } : {};
  return keepRecord(work, PledgeCommitmentRow, where, { ...fields, ...since });
}

async function requireAgency({ manager }: Work, owner: string): Promise<void> {
  const found: unknown[] = await manager.query('select 1 from samspel.agency where id = $1', [owner]);
  if (found.length === 0) throw invalid('/owner', 'unknown', "Name an agency of the municipality's directory.");
}
