import { type Proxy, proxyTo } from '../support/proxy.js';

/** What ends a transaction here: all that is checked at its end is checked, and then nothing is kept. */
const END = 'SET CONSTRAINTS ALL IMMEDIATE; ROLLBACK';

/**
 * A database in which everything can be done and nothing is: each commit takes back what it would have kept. So that one thing after
 * the other can be tried from the same place.
 */
export const keepingNothing = (databaseUrl: string): Promise<Proxy> =>
  proxyTo(databaseUrl, (program, upstream) => {
    program.on('data', (chunk: Buffer) => upstream.write(endings(chunk)));
    upstream.pipe(program);
  });

const COMMIT = question('COMMIT');

/** The driver writes each question whole, so that a commit lies in one chunk, at times behind the statement before it. */
function endings(chunk: Buffer): Buffer {
  const at = chunk.indexOf(COMMIT);
  if (at < 0) return chunk;
  return Buffer.concat([chunk.subarray(0, at), question(END), endings(chunk.subarray(at + COMMIT.length))]);
}

/** A simple Query: Q, a length that counts itself, the text, and a zero. */
function question(text: string): Buffer {
  const message = Buffer.from(`Q\0\0\0\0${text}\0`);
  message.writeUInt32BE(message.length - 1, 1);
  return message;
}
