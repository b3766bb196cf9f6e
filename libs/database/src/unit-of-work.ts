import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { type Instant, momentOf } from '#calendar';
import type { Settings } from '#settings';
import { bigint } from './columns.js';
import type { HeldSettings } from './held-settings.js';
import { row } from './rows.js';
import { inTransaction } from './transaction.js';

/** Who is signed in, as the database says by the session token. */
export type SignedIn = {
  account: string;
  name: string;
  agency: string;
  kind: string;
  municipality: string;
  roles: string[];
  /** Works in the unit that is on duty while the office is closed. */
  onDuty: boolean;
  /** Works in a unit that keeps to itself what is written there. */
  inUnit: boolean;
};

export type Unit = {
  manager: EntityManager;
  actor: SignedIn;
  /** Case time, ISO 8601 in UTC; SQL's now() is system time and has no place in case work. */
  now: Instant;
  settings: Settings;
};

/** A request that carries an Idempotency-Key: the key, and a hash of what it asks for. */
export type Idempotency = { key: string; hash: string };

/** `before` is what a request with the same key asked for, and what it led to. */
type Entered = { unit: Unit | undefined; before: { hash: string; result: unknown } | undefined };

const EnteredRow = z.object({
  account: z.string().nullable(),
  name: z.string().nullable(),
  agency: z.string().nullable(),
  kind: z.string().nullable(),
  municipality: z.string().nullable(),
  roles: z.array(z.string()).nullable(),
  on_duty: z.boolean().nullable(),
  in_unit: z.boolean(),
  offset_ms: bigint,
  settings_seq: bigint,
  before_hash: z.string().nullable(),
  before_result: z.unknown(),
});
type EnteredRow = z.output<typeof EnteredRow>;

const ENTER = `
  select account, name, agency, kind, municipality, roles, on_duty, in_unit, offset_ms, settings_seq, before_hash, before_result
  from samspel.enter($1, $2, $3)`;

/**
 * One transaction under a session. The token goes into the transaction's own setting and row-level security looks it up, so
 * that no query inside can speak for another. `unit` is undefined where the token opens no session. A request's key is claimed
 * until it is over: of two with the same one the second waits, and finds the first done. Entering says how many settings there
 * are: they are read only where those that are held are others, so that a change asks the database no more often for them.
 */
export async function inUnitOfWork<T>(
  source: DataSource,
  held: HeldSettings,
  token: string,
  idempotency: Idempotency | undefined,
  work: (entered: Entered) => Promise<T>,
): Promise<T> {
  return inTransaction(source, async (manager) => {
    const entered = await enter(manager, token, idempotency);
    return work({ unit: await unitOf(manager, held, entered), before: beforeOf(entered) });
  });
}

/** The session is whose this transaction is from here on. */
export async function enter(manager: EntityManager, token: string, idempotency?: Idempotency): Promise<EnteredRow> {
  const entered = await row(manager, EnteredRow, ENTER, [token, idempotency?.key ?? null, idempotency?.hash ?? null]);
  if (entered === undefined) throw new Error('The installation row is missing: migrate the database first.');
  return entered;
}

/** Case time is the machine's clock moved by the installation's offset, which is zero outside a demo. */
export function caseTime(offsetMs: number): Instant {
  return momentOf(new Date(Date.now() + offsetMs));
}

async function unitOf(manager: EntityManager, held: HeldSettings, entered: EnteredRow): Promise<Unit | undefined> {
  const { account, name, agency, kind, municipality, roles, on_duty: onDuty } = entered;
  const { in_unit: inUnit, offset_ms, settings_seq } = entered;
  if (
    account === null ||
    name === null ||
    agency === null ||
    kind === null ||
    municipality === null ||
    roles === null ||
    onDuty === null
  ) {
    return undefined;
  }
  const settings = await held.of(manager, municipality, settings_seq);
  return {
    manager,
    actor: { account, name, agency, kind, municipality, roles, onDuty, inUnit },
    now: caseTime(offset_ms),
    settings,
  };
}

function beforeOf({ before_hash: hash, before_result: result }: EnteredRow): Entered['before'] {
  return hash === null ? undefined : { hash, result };
}
