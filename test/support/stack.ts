import { startSamspel } from '../../apps/start/src/start-samspel.js';
import { removePostgresHome } from '../../apps/start/src/postgres-home.js';
import type { Stoppable } from '../../apps/start/src/running.js';

export type Stack = { url: string; inboxUrl: string; stop: () => Promise<void> };

/** Where tests look for a port first, away from a demo that may be running. */
const FIRST_PORT = 3700;

/** Everything that `npm start` starts, as it starts it, in a folder of its own and with no cases yet. */
export async function startStack(dataDir: string): Promise<Stack> {
  const started: Stoppable[] = [];
  const stop = async (): Promise<void> => {
    for (const each of started.toReversed()) await each.stop();
    await removePostgresHome(dataDir);
  };
  try {
    const { app, inbox } = await startSamspel({
      dataDir,
      firstPort: FIRST_PORT,
      cases: 'none',
      started,
      say: () => undefined,
      signal: new AbortController().signal,
      giveUp: (reason) => {
        throw reason;
      },
    });
    return { url: app, inboxUrl: inbox, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
