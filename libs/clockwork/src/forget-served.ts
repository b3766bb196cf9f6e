import { z } from 'zod';
import { type Executor, row } from '#database';

/** So many at a time: a town that has run for years without has millions. */
const MOST = 5_000;

const Forgotten = z.object({ forgotten: z.int() });

/** Forgets keys of requests and notices that have served; says how many. Of several workers one does. */
export async function forgetServed(executor: Executor): Promise<number> {
  const found = await row(executor, Forgotten, 'select samspel.forget_served($1) as forgotten', [MOST]);
  return found?.forgotten ?? 0;
}
