import type { EntityManager } from 'typeorm';
import type { Invited } from '#workflow';
import { invited } from '../seen-by/invited.js';
import type { Reading } from '../write-path/case-file.js';
import { readAsWorker } from '../write-path/open-file.js';

/** Who is invited to the talks of a case as it is now, for the worker; it takes no lock. */
export async function listInvited(worker: Reading & { manager: EntityManager }, caseId: string): Promise<Invited[]> {
  const file = await readAsWorker(worker, caseId);
  return file === undefined ? [] : invited(file);
}
