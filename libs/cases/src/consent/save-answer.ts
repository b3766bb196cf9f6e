import { dayOf } from '#calendar';
import { run } from '#database';
import type { DataKind } from '#sharing';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import type { NewConsent } from './new-consent.js';

export type Told = { id: string; named: string[]; kinds: DataKind[] };

const RECORD = 'select samspel.record_consent($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)';

/** The row that says what was answered: whose data, by whom, between whom, of what, for what, how long and how. */
export async function saveAnswer(
  { manager, now }: Work,
  { id: caseId }: CaseFile,
  { outcome, whose = 'young-person', givenBy, purpose, how, original, maturity, childView }: NewConsent,
  { id, named, kinds }: Told,
  until: string | null,
): Promise<void> {
  const told = [id, outcome, whose, givenBy, named, kinds, purpose ?? null, dayOf(now), until];
  const given = [how ?? null, original ?? null, maturity ?? null, childView ?? null];
  await run(manager, RECORD, [caseId, ...told, ...given, now]);
}
