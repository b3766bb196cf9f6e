import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { askForWalk, isWalking, type Jump, listMailsBetween, readFinishedWalk } from '#clockwork';
import { row } from '#database';
import { DomainError } from '#use-case';
import type { DemoClock, Walk } from '../views/walk.js';
import type { Work } from '../work.js';

/** More than a list can show; a jump over half a year in a full demo sends that many. */
const MOST_SHOWN = 50;

const Clock = z.object({ demo: z.boolean(), ahead: z.boolean() });

export async function showClock({ manager, now }: Work): Promise<DemoClock> {
  const clock = await row(manager, Clock, 'select demo, case_time_offset_ms > 0 as ahead from samspel.installation');
  if (clock?.demo !== true) throw new DomainError({ code: 'no-access' });
  return { now, ahead: clock.ahead, walking: await isWalking(manager) };
}

/** Asks the worker to walk the demo clock forward. The answer comes with `readWalk`, once it has. */
export async function moveClock(work: Work, wanted: Jump): Promise<{ id: string }> {
  await showClock(work);
  const id = randomUUID();
  await askForWalk(work.manager, id, wanted);
  return { id };
}

/** What a finished walk led to, `null` while it is under way. A case that isn't the actor's bears no reference, nor does a pledge. */
export async function readWalk({ manager, actor }: Work, id: string): Promise<Walk | null> {
  const walk = await readFinishedWalk(manager, id);
  if (walk === undefined) return null;
  return { ...walk, happened: await listMailsBetween(manager, walk, actor.agency, MOST_SHOWN) };
}
