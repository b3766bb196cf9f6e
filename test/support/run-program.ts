import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { childEnv } from '#config/env';

/** All that a built program says, as an operator runs it, whether it went well or not. */
export async function runProgram(name: string, words: string[], env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, [`dist/apps/start/src/${name}.js`, ...words], {
    env: childEnv({ ...env, NODE_OPTIONS: '' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'close');
  return output;
}
