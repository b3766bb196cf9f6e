import { z } from 'zod';
import { type Executor, row } from '#database';

/** The worker seals every other second. So long after, something stands still. */
export const LAGS_SECONDS = 30;

/** For how many seconds, of system time, the oldest row has waited to be sealed. */
export async function unsealedFor(executor: Executor): Promise<number> {
  const found = await row(executor, z.object({ seconds: z.number() }), 'select samspel.unsealed_for() as seconds');
  return found?.seconds ?? 0;
}
