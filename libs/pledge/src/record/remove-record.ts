import { DomainError } from '#use-case';
import { lockOwner } from '#clockwork';
import { setTimers } from '../reminders/set-timers.js';
import { requireWriter, type Work } from '../work.js';
import { findOwn } from './find-own.js';
import { mustTouch } from './must-touch.js';
import type { RecordKind } from './kind.js';
import { readPledge } from './read-pledge.js';

/** Takes a record away; what was drafted from it is drafted without it from then on. */
export async function removeRecord(
  work: Work,
  { lasting, keptBy, Row }: RecordKind,
  where: { pledge: string; id: string },
): Promise<void> {
  if (lasting) throw new DomainError({ code: 'no-access' });
  requireWriter(work, keptBy);
  await lockOwner(work.manager, where);
  await readPledge(work, where.pledge);
  const { id } = await findOwn(work, Row, where);
  mustTouch(await work.manager.delete(Row, { id }));
  await setTimers(work, { pledge: where.pledge });
}
