import { createHash } from 'node:crypto';
import type { ClientBase, QueryResult } from 'pg';
import {
  type DataSource,
  EntityManager,
  QueryFailedError,
  type QueryRunner,
  QueryRunnerAlreadyReleasedError,
} from 'typeorm';
import { z } from 'zod';
import { Transaction } from './transaction.js';

/** Where a statement runs: in a transaction, by its manager; or by itself, on any connection of the pool. */
export type Executor = DataSource | EntityManager;

/**
 * The rows of a statement, each read through its schema. The statement is prepared under a name made of its text, so that
 * PostgreSQL plans it once a connection: what varies is a parameter (`any ($1)` for a list) and never text. It names its columns,
 * since a `*` that a migration changes under a prepared statement is refused.
 */
export async function rows<S extends z.ZodType>(
  executor: Executor,
  schema: S,
  sql: string,
  params: readonly unknown[] = [],
): Promise<z.output<S>[]> {
  const { rows: found } = await prepared(executor, sql, params);
  return found.map((each) => schema.parse(each));
}

/** The one row of a statement, or none. A second one is a fault of the statement's. */
export async function row<S extends z.ZodType>(
  executor: Executor,
  schema: S,
  sql: string,
  params: readonly unknown[] = [],
): Promise<z.output<S> | undefined> {
  const { rows: found } = await prepared(executor, sql, params);
  if (found.length > 1) throw new Error(`One row at most was expected, and ${found.length} came: ${sql}`);
  return found.length === 0 ? undefined : schema.parse(found[0]);
}

/** A statement whose rows are of no matter; returns how many it touched. */
export async function run(executor: Executor, sql: string, params: readonly unknown[] = []): Promise<number> {
  const { rowCount } = await prepared(executor, sql, params);
  return rowCount ?? 0;
}

/**
 * The same of a statement whose rows are of no matter and that is not waited for: the next one is asked behind it, in the same
 * breath. That it failed is what the transaction then fails with.
 */
export function send(transaction: EntityManager, sql: string, params: readonly unknown[] = []): void {
  const runner = transaction.queryRunner;
  if (!(runner instanceof Transaction)) throw new Error('What nobody waits for is sent within a transaction.');
  void onConnection(runner, sql, params);
}

/** The same of the last statement of a transaction: it is asked in one breath with the commit, and costs no round trip. */
export function lastly(transaction: EntityManager, sql: string, params: readonly unknown[]): void {
  const runner = transaction.queryRunner;
  if (!(runner instanceof Transaction)) throw new Error('What is asked last is asked within a transaction.');
  runner.askLast({ name: nameOf(sql), text: sql, values: [...params] });
}

async function prepared(executor: Executor, sql: string, params: readonly unknown[]): Promise<QueryResult<unknown[]>> {
  const transaction = executor instanceof EntityManager ? executor.queryRunner : undefined;
  if (transaction !== undefined) return onConnection(transaction, sql, params);
  const source = executor instanceof EntityManager ? executor.dataSource : executor;
  const runner = source.createQueryRunner();
  try {
    return await onConnection(runner, sql, params);
  } finally {
    await runner.release();
  }
}

function onConnection(runner: QueryRunner, sql: string, params: readonly unknown[]): Promise<QueryResult<unknown[]>> {
  const answer = asked(runner, sql, params);
  if (runner instanceof Transaction) runner.expect(answer);
  return answer;
}

async function asked(runner: QueryRunner, sql: string, params: readonly unknown[]): Promise<QueryResult<unknown[]>> {
  // The connection may be somebody else's by now.
  if (runner.isReleased) throw new QueryRunnerAlreadyReleasedError();
  // TypeORM has no word for a prepared statement; the connection that it holds is one of pg's.
  const client: Pick<ClientBase, 'query'> = await runner.connect();
  try {
    return await client.query({ name: nameOf(sql), text: sql, values: [...params] });
  } catch (error) {
    // As TypeORM's own statements fail, so that whoever asks why looks in one place.
    throw new QueryFailedError(sql, [...params], error instanceof Error ? error : new Error(String(error)));
  }
}

const names = new Map<string, string>();

function nameOf(sql: string): string {
  let name = names.get(sql);
  if (name === undefined) {
    // PostgreSQL cuts names at 63 bytes.
    name = createHash('sha256').update(sql).digest('base64url');
    names.set(sql, name);
  }
  return name;
}
