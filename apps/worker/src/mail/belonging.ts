import type { Belonging } from '#pledge';

/** What a notice and its mails belong to: one of three columns holds an id. */
export type BelongingRow = { case_id: string | null; pledge: string | null; duty: string | null };

export type Belongs = { case: string } | Belonging;

export function belongsTo({ case_id, pledge, duty }: BelongingRow): Belongs {
  if (case_id !== null) return { case: case_id };
  if (pledge !== null) return { pledge };
  if (duty !== null) return { duty };
  throw new Error('A notice belongs to a case, a pledge or a duty: the database has a constraint for it.');
}

/** The column by which others of the same are found, and its value. */
export function columnOf(belongs: Belongs): ['case_id' | 'pledge' | 'duty', string] {
  if ('case' in belongs) return ['case_id', belongs.case];
  return 'pledge' in belongs ? ['pledge', belongs.pledge] : ['duty', belongs.duty];
}
