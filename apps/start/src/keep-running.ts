import { setTimeout as sleep } from 'node:timers/promises';
import type { Running, Stoppable } from './running.js';

export interface Keeping {
  readonly name: string;
  readonly first: Running;
  /** Starts it once more after a crash. */
  again(): Promise<Running>;
  /** Where its last words are. */
  readonly log: string;
  /** Tells the person at the terminal. */
  say(line: string): void;
  /** Called once it has crashed too often. Nothing is restarted after that. */
  giveUp(reason: Error): void;
  /** Milliseconds before the first restart, doubled with each one in the same minute. */
  readonly firstPause?: number;
}

/** With this many crashes in a minute, something is wrong that another try won't mend. */
const CRASHES = 5;
const MINUTE = 60_000;

/** Starts something again whenever it ends by itself, until it is stopped. */
export function keepRunning({ name, first, again, log, say, giveUp, firstPause = 500 }: Keeping): Stoppable {
  let current = first;
  const stopping = new AbortController();
  const crashes: number[] = [];

  const watch = async (): Promise<void> => {
    for (;;) {
      const how = await current.exited;
      if (stopping.signal.aborted) return;
      crashes.push(Date.now());
      const recent = crashes.filter((at) => at > Date.now() - MINUTE).length;
      if (recent >= CRASHES)
        return giveUp(new Error(`${name} ended ${CRASHES} times within a minute, last with ${how}; see ${log}`));
      const pause = firstPause * 2 ** (recent - 1);
      say(`${name} ended by itself (${how}); starting it again in ${pause / 1000} s`);
      await sleep(pause, undefined, stopping).catch(() => undefined);
      if (stopping.signal.aborted) return;
      current = await again().catch(failed);
      if (stopping.signal.aborted) return current.stop();
    }
  };
  const watching = watch();

  return {
    stop: async () => {
      stopping.abort();
      await current.stop();
      await watching;
    },
    kill: () => {
      stopping.abort();
      current.kill();
    },
  };
}

/** A restart that fails is one more crash. */
function failed(error: unknown): Running {
  const how = error instanceof Error ? error.message : String(error);
  return { exited: Promise.resolve(how), stop: () => Promise.resolve(), kill: () => undefined };
}
