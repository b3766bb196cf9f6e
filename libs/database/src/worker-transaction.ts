import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Instant } from '#calendar';
import { bigint } from './columns.js';
import { type Executor, row } from './rows.js';
import { inTransaction } from './transaction.js';
import { caseTime } from './unit-of-work.js';

const Installation = z.object({ case_time_offset_ms: bigint });

export type WorkerUnit = { manager: EntityManager; now: Instant };

/** One transaction of the worker, whose role sees engine rows of every municipality and no content at all. */
export async function inWorkerTransaction<T>(source: DataSource, work: (unit: WorkerUnit) => Promise<T>): Promise<T> {
  return inTransaction(source, async (manager) => work({ manager, now: await caseTimeOf(manager) }));
}

/** Case time, read where no transaction is needed. */
export async function caseTimeOf(executor: Executor): Promise<Instant> {
  return (await caseClockOf(executor)).now;
}

/** Case time, and by how much a demo has moved it. */
export async function caseClockOf(executor: Executor): Promise<{ now: Instant; offset: number }> {
  const installation = await row(executor, Installation, 'select case_time_offset_ms from samspel.installation');
  if (installation === undefined) throw new Error('The installation row is missing: migrate the database first.');
  const offset = installation.case_time_offset_ms;
  return { now: caseTime(offset), offset };
}
