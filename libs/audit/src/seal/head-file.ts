import { open } from 'node:fs/promises';

/** The head of the chain as it was published, outside the database: which seal, its hash, and how many rows it holds. */
export type Head = { number: number; hash: string; count: number };

/** Longer than any line. */
const TAIL_BYTES = 4_096;

/** What was published, in the order of the lines; none where there is no file yet. */
export async function* readHeads(file: string): AsyncGenerator<Head> {
  const handle = await opened(file);
  if (handle === undefined) return;
  // It closes itself at the end.
  for await (const line of handle.readLines()) yield* headIn(line);
}

/** The last one, without reading years of them. */
export async function lastHead(file: string): Promise<Head | undefined> {
  const handle = await opened(file);
  if (handle === undefined) return undefined;
  try {
    const { size } = await handle.stat();
    const from = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(TAIL_BYTES), position: from });
    return buffer.toString('utf8', 0, bytesRead).split('\n').flatMap(headIn).at(-1);
  } finally {
    await handle.close();
  }
}

/** Adds lines, and comes back when they are on the disk. Each begins on a new line, whatever the last one was left as. */
export async function appendHeads(file: string, heads: Head[]): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.appendFile(heads.map(({ number, hash, count }) => `\n${number} ${hash} ${count}\n`).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** One that a power cut left half is none; the worker writes it again. */
function headIn(line: string): Head[] {
  const [, number, hash, count] = /^(\d+) ([0-9a-f]{64}) (\d+)$/.exec(line) ?? [];
  if (number === undefined || hash === undefined || count === undefined) return [];
  return [{ number: Number(number), hash, count: Number(count) }];
}

async function opened(file: string) {
  return open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
