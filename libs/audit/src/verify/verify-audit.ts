import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { rows, row } from '#database';
import { AUDIT_COLUMNS, AuditRow, macOfRow } from '../seal/audit-row.js';
import { type Head, readHeads } from '../seal/head-file.js';
import { BEGINNING, idsIn, macOfSeal, Seal, SEAL_COLUMNS } from '../seal/seal.js';
import { LAGS_SECONDS } from '../seal/unsealed-for.js';
import type { Fault } from './fault.js';

type Verified = { rows: number; seals: number; head: string; faults: Fault[] };

/** Seals read at a time. */
const PAGE = 200;
const SEALS = `select ${SEAL_COLUMNS} from samspel.audit_seal s where s.number > $1 order by s.number limit ${PAGE}`;
const ROWS = `
  select ${AUDIT_COLUMNS}, s.number as seal
  from samspel.audit_seal s join samspel.audit a on a.id >= lower(s.rows) and a.id < upper(s.rows) and a.id <@ s.rows
  where s.number between $1 and $2`;
const SealedRow = AuditRow.extend({ seal: Seal.shape.number });
const ADDED = `
  select a.id::text as id from samspel.audit a
  where not exists (select from samspel.audit_unsealed u where u.id = a.id)
    and not exists (select from samspel.audit_seal s where s.rows @> a.id) order by a.id limit 1000`;
const WAITING = `
  select count(*)::int as rows, coalesce(extract(epoch from clock_timestamp() - min(at)), 0)::double precision as seconds
  from samspel.audit_unsealed`;
const Waiting = z.object({ rows: z.int(), seconds: z.number() });

/**
 * Reads the whole audit as its seals have it, with the key, and the seals as they were published. The head file is read first: what
 * is sealed meanwhile is in the database then, and not yet in what was read of the file.
 */
export async function verifyAudit(source: DataSource, key: Buffer, headFile: string | undefined): Promise<Verified> {
  const published = headFile === undefined ? undefined : await headsOf(headFile);
  return source.transaction('REPEATABLE READ', async (manager) => {
    const faults: Fault[] = [];
    const found: { rows: number; seals: number; head: Buffer } = { rows: 0, seals: 0, head: BEGINNING };
    let last = 0;
    for await (const seal of sealsOf(manager)) {
      if (seal.number !== last + 1 || !seal.previous.equals(found.head))
        faults.push({ kind: 'broken', seal: seal.number });
      if (!macOfSeal(key, seal).equals(seal.mac)) faults.push({ kind: 'resealed', seal: seal.number });
      faults.push(...rowFaults(key, seal), ...headFaults(seal, published));
      found.rows += seal.read.length;
      found.seals += 1;
      found.head = seal.mac;
      last = seal.number;
    }
    for (const { number, count } of published?.values() ?? [])
      if (number > last) faults.push({ kind: 'cut', seal: number, rows: count });
    const added = await rows(manager, AuditRow.pick({ id: true }), ADDED);
    faults.push(...added.map(({ id }): Fault => ({ kind: 'added', row: id })));
    const waiting = await row(manager, Waiting, WAITING);
    if (waiting !== undefined && waiting.seconds > LAGS_SECONDS) faults.push({ kind: 'unsealed', ...waiting });
    return { ...found, head: found.head.toString('hex'), faults };
  });
}

type ReadSeal = Seal & { read: AuditRow[] };

/** Each seal with the rows of it that are there. */
async function* sealsOf(manager: EntityManager): AsyncGenerator<ReadSeal> {
  let after = 0;
  for (;;) {
    const page = await rows(manager, Seal, SEALS, [after]);
    const last = page.at(-1)?.number;
    if (last === undefined) return;
    const read = new Map(page.map(({ number }): [number, AuditRow[]] => [number, []]));
    for (const { seal, ...each } of await rows(manager, SealedRow, ROWS, [after + 1, last])) read.get(seal)?.push(each);
    for (const seal of page) yield { ...seal, read: read.get(seal.number) ?? [] };
    after = last;
  }
}

function rowFaults(key: Buffer, { number: seal, rows: ids, row_macs: macs, read }: ReadSeal): Fault[] {
  const there = new Map(read.map((each) => [each.id, each]));
  return idsIn(ids).flatMap((id, index): Fault[] => {
    const name = `${id}`;
    const each = there.get(name);
    if (each === undefined) return [{ kind: 'deleted', row: name, seal }];
    const same = macOfRow(key, each).equals(macs.subarray(index * BEGINNING.length, (index + 1) * BEGINNING.length));
    return same ? [] : [{ kind: 'altered', row: name, seal }];
  });
}

type Published = Map<number, Head & { same: boolean }>;

/** By number; two workers say the same seal twice, and `same` is false where they said different ones. */
async function headsOf(file: string): Promise<Published> {
  const published: Published = new Map();
  for await (const head of readHeads(file)) {
    const before = published.get(head.number);
    const same = before === undefined || (before.same && before.hash === head.hash);
    published.set(head.number, { ...head, same });
  }
  return published;
}

/** The worker publishes a seal after it made it: one that was made a moment ago may not have got there. */
function headFaults({ number: seal, at, mac }: Seal, published: Published | undefined): Fault[] {
  if (published === undefined) return [];
  const head = published.get(seal);
  if (head !== undefined) return head.same && head.hash === mac.toString('hex') ? [] : [{ kind: 'rewritten', seal }];
  const age = Date.now() - Number(at) / 1_000;
  return age > LAGS_SECONDS * 1_000 ? [{ kind: 'unpublished', seal }] : [];
}
