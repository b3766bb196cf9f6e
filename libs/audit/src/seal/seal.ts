import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { bigint } from '#database';

const mac = z.instanceof(Buffer);

/** A seal as its row has it. `rows` are ids as PostgreSQL writes a multirange, `{[1,5),[6,9)}`. */
export const Seal = z.object({
  number: bigint,
  /** In microseconds. */
  at: z.string(),
  form: z.int(),
  rows: z.string(),
  count: z.int(),
  row_macs: mac,
  previous: mac,
  mac,
});
export type Seal = z.output<typeof Seal>;

/** The columns of a {@link Seal} in a statement where `s` is the seal. */
export const SEAL_COLUMNS = `
  s.number, (extract(epoch from s.at) * 1000000)::bigint::text as at, s.form, s.rows::text as rows, s.count, s.row_macs, s.previous,
  s.mac`;

/** Before the first. */
export const BEGINNING = Buffer.alloc(32);

/** All that a seal says, and the seal before it: whoever changes one has to make all that follow anew, with the key. */
export function macOfSeal(key: Buffer, seal: Omit<Seal, 'mac'>): Buffer {
  const { number, at, form, rows, count, row_macs, previous } = seal;
  const line = JSON.stringify([
    'seal',
    form,
    number,
    at,
    rows,
    count,
    row_macs.toString('hex'),
    previous.toString('hex'),
  ]);
  return createHmac('sha256', key).update(line).digest();
}

/** Ids in rising order, as PostgreSQL writes them. */
export function multirange(ids: bigint[]): string {
  const ranges: { from: bigint; to: bigint }[] = [];
  for (const id of ids) {
    const last = ranges.at(-1);
    if (last?.to === id) last.to = id + 1n;
    else ranges.push({ from: id, to: id + 1n });
  }
  return `{${ranges.map(({ from, to }) => `[${from},${to})`).join(',')}}`;
}

/** The same, read. */
export function idsIn(rows: string): bigint[] {
  return [...rows.matchAll(/\[(\d+),(\d+)\)/g)].flatMap(([, from = '0', to = '0']) => {
    const [first, end] = [BigInt(from), BigInt(to)];
    return Array.from({ length: Number(end - first) }, (_, index) => first + BigInt(index));
  });
}
