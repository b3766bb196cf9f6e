import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const shape = z.object({ degraded: z.boolean() });

/** A first start on a slow laptop takes some 20 seconds; five times that means that it won't come. */
const READY_MS = 120_000;

/** Waits until the api answers 200 there and has seen the worker too. Throws when it never does, with what it said last, or when the signal is aborted. */
export async function untilReady(url: string, signal: AbortSignal): Promise<void> {
  const until = Date.now() + READY_MS;
  for (;;) {
    const answer = await ask(url, signal);
    signal.throwIfAborted();
    if (answer === 'ready') return;
    if (Date.now() > until) throw new Error(`it is not ready after ${READY_MS / 1000} s: ${answer}`);
    await sleep(200, undefined, { signal });
  }
}

async function ask(url: string, signal: AbortSignal): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]) });
    const text = await response.text();
    if (response.status !== 200) return `${response.status} ${text}`;
    return shape.parse(JSON.parse(text)).degraded ? 'the worker gives no sign of life' : 'ready';
  } catch (error) {
    // Nobody listens yet.
    return error instanceof Error ? error.message : String(error);
  }
}
