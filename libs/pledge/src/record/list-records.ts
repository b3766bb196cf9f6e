import type { PledgePart } from '#database';
import type { Work } from '../work.js';
import { fieldsOf } from './fields.js';
import type { RecordKind } from './kind.js';

/** A pledge's records of one kind, in the order they were written down. */
export function rowsOf<R extends PledgePart>({ manager }: Work, Row: new () => R, pledge: string): Promise<R[]> {
  return manager.createQueryBuilder(Row, 'r').where('r.pledge = :pledge', { pledge }).orderBy('r.nr').getMany();
}

/** A pledge's records of all these kinds, under the same names. */
export async function listRecords<N extends string>(
  work: Work,
  kinds: Record<N, RecordKind>,
  pledge: string,
): Promise<Record<string, object[]>> {
  const listed: { name: string; kind: RecordKind; rows: PledgePart[] }[] = [];
  for (const [name, kind] of Object.entries<RecordKind>(kinds))
    listed.push({ name, kind, rows: await rowsOf(work, kind.Row, pledge) });
  const there = new Map(listed.map(({ kind, rows }) => [kind.code, new Set(rows.map(({ id }) => id))]));
  return Object.fromEntries(
    listed.map(({ name, kind, rows }) => [name, rows.map((row) => withoutRemoved(kind, row, there))]),
  );
}

/** A record that was taken away is named by others still, whose agencies alone may change them: it isn't shown any more. */
function withoutRemoved({ fields }: RecordKind, row: object, there: Map<string, Set<unknown>>): object {
  const values = new Map<string, unknown>(Object.entries(row));
  for (const [name, field] of fieldsOf(fields)) {
    if (field.as !== 'record' && field.as !== 'records') continue;
    const [known, named] = [there.get(field.of.code), values.get(name)];
    if (Array.isArray(named))
      values.set(
        name,
        named.filter((id) => known?.has(id)),
      );
    else if (known?.has(named) !== true) values.set(name, null);
  }
  return Object.fromEntries(values);
}
