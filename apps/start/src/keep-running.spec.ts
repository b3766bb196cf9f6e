import { keepRunning } from './keep-running.js';
import type { Running } from './running.js';

/** Ends at once, as a program does that cannot read its settings. */
const crashing = (): Running => ({
  exited: Promise.resolve('code 1'),
  stop: () => Promise.resolve(),
  kill: () => undefined,
});

/** Runs until it is stopped or `crash` is called. */
function running(): Running & { crash(): void; stopped: boolean } {
  const { promise: exited, resolve } = withResolvers();
  const program = {
    exited,
    stopped: false,
    crash: () => resolve('SIGSEGV'),
    stop: () => {
      program.stopped = true;
      resolve('SIGTERM');
      return Promise.resolve();
    },
    kill: () => resolve('SIGKILL'),
  };
  return program;
}

function withResolvers(): { promise: Promise<string>; resolve(how: string): void } {
  let resolve = (_how: string): void => undefined;
  const promise = new Promise<string>((settle) => (resolve = settle));
  return { promise, resolve };
}

const log = 'logs/api.log';

test('a program that ends by itself is said and started again', async () => {
  const first = running();
  const second = running();
  const lines: string[] = [];
  const restarted = withResolvers();
  const kept = keepRunning({
    name: 'worker',
    first,
    again: () => {
      restarted.resolve('yes');
      return Promise.resolve(second);
    },
    log,
    say: (line) => lines.push(line),
    giveUp: (reason) => lines.push(reason.message),
    firstPause: 1,
  });
  first.crash();
  await restarted.promise;
  await kept.stop();
  expect(lines).toEqual(['worker ended by itself (SIGSEGV); starting it again in 0.001 s']);
  expect(second.stopped).toBe(true);
});

test('five crashes within a minute end it, with growing pauses before', async () => {
  const lines: string[] = [];
  const reason = await new Promise<Error>((giveUp) => {
    const again = (): Promise<Running> => Promise.resolve(crashing());
    keepRunning({ name: 'api', first: crashing(), again, log, say: (line) => lines.push(line), giveUp, firstPause: 1 });
  });
  expect(reason.message).toBe('api ended 5 times within a minute, last with code 1; see logs/api.log');
  expect(lines.map((line) => line.slice(-7))).toEqual(['0.001 s', '0.002 s', '0.004 s', '0.008 s']);
});

test('a restart that fails counts as a crash', async () => {
  let restarts = 0;
  const reason = await new Promise<Error>((giveUp) => {
    const again = (): Promise<Running> => {
      restarts += 1;
      return Promise.reject(new Error('no space left'));
    };
    keepRunning({ name: 'postgresql', first: crashing(), again, log, say: () => undefined, giveUp, firstPause: 1 });
  });
  expect(reason.message).toContain('no space left');
  expect(restarts).toBe(4);
});

test('what is stopped on purpose is not started again', async () => {
  const program = running();
  const lines: string[] = [];
  const again = (): Promise<Running> => Promise.reject(new Error('started again'));
  const say = (line: string): void => void lines.push(line);
  const kept = keepRunning({ name: 'api', first: program, again, log, say, giveUp: (reason) => say(reason.message) });
  await kept.stop();
  expect(program.stopped).toBe(true);
  expect(lines).toEqual([]);
});
