import pg from 'pg';
import { execute, showCase } from '#cases';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { ACTION, type Prepared } from './cases-to-act-on.js';
import { type Rate, rounds } from './rounds.js';

type Statement = { text: string; values: unknown[] };

/** Where the case's decision stands among the values of the statement that writes it. */
const WRITE = { seq: 2, events: 6 };

/**
 * The same round trips as the action over HTTP makes, recorded from it once per case and issued by `pg` with nothing around
 * them. Each round writes new rows: the sequence moves on, and so does the request's key.
 */
export async function raw(
  url: string,
  api: DataSource,
  { cases, token, references }: Prepared,
  connections: number,
  seconds: number,
): Promise<Rate> {
  const recorded = new Map<string, Statement[]>();
  for (const reference of references) {
    recorded.set(
      reference,
      await record(api, () =>
        cases.changeAndShow(
          { token, idempotency: { key: randomUUID(), hash: 'bench' } },
          async (work) => {
            await execute(work, reference, { do: 'take-action', ...ACTION });
          },
          (work) => showCase(work, reference),
        ),
      ),
    );
  }
  const pool = new pg.Pool({ connectionString: url, max: connections });
  const seqs = new Map<string, number>();
  const rate = await rounds(references, connections, seconds, async (reference) => {
    const client = await pool.connect();
    try {
      for (const statement of next(recorded.get(reference) ?? [], reference, seqs)) await client.query(statement);
    } finally {
      client.release();
    }
  });
  await setSeqs(pool, token, references, seqs);
  await pool.end();
  return rate;
}

/** The statements that one run of `act` sends, transaction and all. */
async function record(api: DataSource, act: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const before = api.logger;
  api.logger = {
    logQuery: (text, values) => void statements.push({ text, values: Array.isArray(values) ? values : [] }),
    logQueryError: () => undefined,
    logQuerySlow: () => undefined,
    logSchemaBuild: () => undefined,
    logMigration: () => undefined,
    log: () => undefined,
  };
  await act();
  api.logger = before;
  return statements.filter(({ text }) => !text.includes('pg_notify'));
}

function next(statements: Statement[], reference: string, seqs: Map<string, number>): Statement[] {
  return statements.map(({ text, values }) => {
    if (text.includes('samspel.idempotency (')) return { text, values: [values[0], randomUUID(), ...values.slice(2)] };
    if (!text.includes('update samspel.concern_case')) return { text, values };
    const events: { seq: number }[] = JSON.parse(String(values[WRITE.events]));
    const last = seqs.get(reference) ?? Number(values[WRITE.seq]);
    const moved = events.map((event, index) => ({ ...event, seq: last + index + 1 }));
    seqs.set(reference, last + events.length);
    return { text, values: values.with(WRITE.events, JSON.stringify(moved)).with(WRITE.seq, last + events.length) };
  });
}

/** Leaves each case's state agreeing with its last event, so that the next round over HTTP can go on from it. */
async function setSeqs(pool: pg.Pool, token: string, references: string[], seqs: Map<string, number>): Promise<void> {
  const client = await pool.connect();
  await client.query('begin');
  await client.query('select samspel.enter($1, null)', [token]);
  for (const reference of references) {
    await client.query(
      `update samspel.concern_case set state = jsonb_set(state, '{seq}', to_jsonb($2::int)) where reference = $1`,
      [reference, seqs.get(reference)],
    );
  }
  await client.query('commit');
  client.release();
}
