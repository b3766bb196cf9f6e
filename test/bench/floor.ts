import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { momentOf } from '#calendar';
import { readRules } from '#config/rules';
import { type Context, decide, Definitions, isRefusal, readState, writeEvent, writeState } from '#workflow';
import { ACTION, type Prepared } from './cases-to-act-on.js';
import { type Rate, rounds } from './rounds.js';

const ENTER = `
  select account, agency, kind, municipality, roles, before_hash from samspel.enter($1, $2, 'bench')`;
const LOCK = `
  select c.id, c.state from samspel.concern_case c join samspel.party p on p.case_id = c.id and p.agency = $2
  where c.reference = $1 for update of c`;
const WRITE = 'select samspel.write_decision($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)';

/**
 * The shortest SQL that does the same as the action over HTTP, by `pg` with nothing around it: one transaction under the same
 * session and policies that is entered with its key, locks and reads the case as a party, and writes what the engine decides.
 */
export async function floor(url: string, prepared: Prepared, connections: number, seconds: number): Promise<Rate> {
  const { written, calendar } = readRules('config/workflows');
  const definitions = new Definitions(written.map(({ definition }) => definition));
  const pool = new pg.Pool({ connectionString: url, max: connections });
  const agencies = await directory(pool, prepared.token);
  const once = async (reference: string): Promise<void> => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const key = [prepared.token, randomUUID()];
      const { rows: entered } = await client.query({ name: 'enter', text: ENTER, values: key });
      const { account: person, agency, kind, roles } = entered[0];
      const { rows: locked } = await client.query({ name: 'lock', text: LOCK, values: [reference, agency] });
      const { id, state: kept } = locked[0];
      const state = readState(kept);
      const now = momentOf(new Date());
      const context: Context = { actor: { person, agency, kind, roles }, now, calendar, agencies };
      const definition = definitions.get(state.workflow, state.version);
      const decision = decide(definition, state, { do: 'take-action', ...ACTION, answers: {} }, context);
      if (isRefusal(decision)) throw new Error(`The engine refused: ${decision.refused}`);
      const { state: after, events, timers, notices } = decision;
      const values = [
        id,
        JSON.stringify(writeState(after)),
        after.seq,
        after.status,
        JSON.stringify(events.map(writeEvent)),
        timers.cancel,
        JSON.stringify(timers.set),
        JSON.stringify(notices),
        '[]',
        now,
      ];
      await client.query({ name: 'write', text: WRITE, values });
      await client.query('commit');
    } finally {
      client.release();
    }
  };
  try {
    return await rounds(prepared.references, connections, seconds, once);
  } finally {
    await pool.end();
  }
}

async function directory(pool: pg.Pool, token: string): Promise<Context['agencies']> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select from samspel.enter($1, null, null)', [token]);
    const { rows } = await client.query<{ id: string; kind: string }>('select id, kind from samspel.agency');
    await client.query('commit');
    return Object.fromEntries(rows.map(({ id, kind }) => [id, { kind }]));
  } finally {
    client.release();
  }
}
