import type { DataSource, EntityManager } from 'typeorm';
import { caseTime } from './unit-of-work.js';

export type WorkerUnit = { manager: EntityManager; now: string };

/** One transaction of the worker, whose role sees engine rows of every municipality and no content at all. */
export async function inWorkerTransaction<T>(source: DataSource, work: (unit: WorkerUnit) => Promise<T>): Promise<T> {
  return source.transaction(async (manager) => work({ manager, now: await caseTimeOf(manager) }));
}

/** Case time, read where no transaction is needed. */
export async function caseTimeOf(source: Pick<EntityManager, 'query'>): Promise<string> {
  const [row]: { case_time_offset_ms: string }[] = await source.query(
    'select case_time_offset_ms from samspel.installation',
  );
  return caseTime(Number(row?.case_time_offset_ms ?? 0));
}
