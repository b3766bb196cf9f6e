import type { Town } from './town.js';

/** What every request may write: that something was asked, and who is signed in. */
const ALWAYS = ['audit', 'audit_unsealed', 'session', 'heartbeat'];

/** Each table's rows as a count and a hash, so that a single changed value shows. */
export async function rowsOf(town: Town): Promise<Record<string, string>> {
  const tables = await town.rows<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'samspel' and table_type = 'BASE TABLE' and table_name <> all ($1) order by 1`,
    [ALWAYS],
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as rows from samspel.${name} t`,
  );
  const found = await town.rows<{ name: string; rows: string }>(each.join(' union all '));
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
}
