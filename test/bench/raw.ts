import pg from 'pg';
import { execute, showCase } from '#cases';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { ACTION, type Prepared } from './cases-to-act-on.js';
import { type Rate, rounds } from './rounds.js';

type Statement = { text: string; values: unknown[] };

/** Where the case's decision stands among the values of the statement that writes it. */
const WRITE = { state: 1, seq: 2, events: 4 };

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
  try {
    return await rounds(references, connections, seconds, async (reference) => {
      const client = await pool.connect();
      try {
        for (const statement of next(recorded.get(reference) ?? [], reference, seqs)) await client.query(statement);
      } finally {
        client.release();
      }
    });
  } finally {
    await pool.end();
  }
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
    if (!text.includes('samspel.write_decision')) return { text, values };
    const events: { seq: number }[] = JSON.parse(String(values[WRITE.events]));
    const last = seqs.get(reference) ?? Number(values[WRITE.seq]);
    const numbered = events.map((event, index) => ({ ...event, seq: last + index + 1 }));
    const seq = last + events.length;
    seqs.set(reference, seq);
    const state = JSON.stringify({ ...JSON.parse(String(values[WRITE.state])), seq });
    const moved = values.with(WRITE.state, state).with(WRITE.seq, seq).with(WRITE.events, JSON.stringify(numbered));
    return { text, values: moved };
  });
}
