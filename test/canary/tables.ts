import type { Town } from '../support/town.js';

/** Where what people wrote of a young person stands, each agency's own, behind row-level security. No other table holds any of it. */
const CONTENT = [
  'commitment',
  'commitment_outcome',
  'consent',
  'disclosure',
  'disclosure_reason',
  'disclosure_review',
  'draft',
  'forced_opening',
  'handoff_offer',
  'lock_out',
  'mapping',
  'note',
  'plan',
  'prepared_share',
  'referral',
  'registration',
  'talk',
  'young_person',
];

/** All rows of the tables of content, or of all others: the engine's, the audit's, the directory's and whatever is new. */
export async function rowsIn(town: Town, which: 'content' | 'all others'): Promise<Record<string, string>> {
  const tables = await town.rows<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'samspel' and table_type = 'BASE TABLE' and (table_name = any ($1)) = $2 order by 1`,
    [CONTENT, which === 'content'],
  );
  const texts = tables.map(async ({ name }): Promise<[string, string]> => {
    const rows = await town.rows<{ row: string }>(`select to_jsonb(t)::text as row from samspel.${name} t`);
    return [name, rows.map(({ row }) => row).join('\n')];
  });
  return Object.fromEntries(await Promise.all(texts));
}
