import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { bigint, inTransaction, row, rows, run } from '#database';
import { AUDIT_COLUMNS, AuditRow, FORM, macOfRow } from './audit-row.js';
import { BEGINNING, macOfSeal, multirange } from './seal.js';

/** A minute of a town at work; more are sealed by several. */
const MOST = 2_000;

const WAITING = `select ${AUDIT_COLUMNS} from samspel.unsealed_audit($1) a order by a.id`;
const LAST = 'select number, mac from samspel.audit_seal order by number desc limit 1';
const Last = z.object({ number: bigint, mac: z.instanceof(Buffer) });

/**
 * Seals every row that waits, in batches, each over the one before. A row waits in a table of its own from the statement that
 * wrote it until the one that sealed it, so that it does not matter in which order rows are numbered, committed or rolled back.
 */
export async function sealWaiting(source: DataSource, key: Buffer): Promise<void> {
  let sealed: number;
  do sealed = await inTransaction(source, (manager) => sealBatch(manager, key));
  while (sealed === MOST);
}

/** Returns how many it sealed: none where none waits, and none where another worker is at it. */
async function sealBatch(manager: EntityManager, key: Buffer): Promise<number> {
  const waiting = await rows(manager, AuditRow, WAITING, [MOST]);
  if (waiting.length === 0) return 0;
  const last = (await row(manager, Last, LAST)) ?? { number: 0, mac: BEGINNING };
  const at = new Date();
  const seal = {
    number: last.number + 1,
    at: `${at.getTime()}000`,
    form: FORM,
    rows: multirange(waiting.map(({ id }) => BigInt(id))),
    count: waiting.length,
    row_macs: Buffer.concat(waiting.map((each) => macOfRow(key, each))),
    previous: last.mac,
  };
  await run(manager, 'select samspel.seal_audit($1, $2, $3, $4, $5, $6, $7, $8)', [
    seal.number,
    at,
    seal.form,
    seal.rows,
    seal.count,
    seal.row_macs,
    seal.previous,
    macOfSeal(key, seal),
  ]);
  return waiting.length;
}
