import { setTimeout as sleep } from 'node:timers/promises';

/** A first start on a slow laptop takes some 20 seconds; five times that means that it won't come. */
const READY_MS = 120_000;

/** Waits until the address answers 200. Throws when it never does, with what it said last, or when the signal is aborted. */
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
    return response.status === 200 ? 'ready' : `${response.status} ${await response.text()}`;
  } catch (error) {
    // Nobody listens yet.
    return error instanceof Error ? error.message : String(error);
  }
}
