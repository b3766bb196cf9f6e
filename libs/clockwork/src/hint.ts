/** The channel on which the worker hears that there is something to do. */
export const WORK_CHANNEL = 'samspel_work';

/** Shorter than anybody notices, long enough that a burst of commits makes twenty hints a second and not thousands. */
const APART_MS = 50;

/** Anything that runs SQL outside of a transaction: a data source, or its manager. */
type Database = { query(sql: string, parameters?: unknown[]): Promise<unknown> };

const silent = new WeakMap<Database, { again: boolean }>();

/**
 * Tells the worker that there may be something to do. Said after commit: a NOTIFY inside the transaction makes commits wait for
 * each other. It is a hint only, since the worker looks every few seconds anyway; so a hint that can't be sent is let go, and
 * nobody waits for it. Those within 50 ms of another become one, sent as the time is up.
 */
export function hint(database: Database): void {
  const waiting = silent.get(database);
  if (waiting === undefined) send(database);
  else waiting.again = true;
}

function send(database: Database): void {
  const waiting = { again: false };
  silent.set(database, waiting);
  database.query('select pg_notify($1, $2)', [WORK_CHANNEL, '']).catch(() => undefined);
  setTimeout(() => {
    silent.delete(database);
    if (waiting.again) send(database);
  }, APART_MS);
}
