import { type Proxy, proxyTo } from './proxy.js';

type Trip = { asked: string; behind: boolean };

export type Wire = Proxy & {
  /** What was asked of it since the last time, one text a question; `behind` where an earlier one had no answer yet. */
  trips: () => Trip[];
};

/** How far off the database is: long enough that what is sent in one breath is under way before an answer comes, also on a busy machine. */
const FAR_MS = 50;

/** Stands between a program and PostgreSQL, and hears each question: a Sync or a simple Query is one round trip. */
export async function wireTo(databaseUrl: string): Promise<Wire> {
  let trips: Trip[] = [];
  const proxy = await proxyTo(databaseUrl, (program, upstream) => {
    let unanswered = 0;
    let said = '';
    // A statement is sent once a connection and is called by its name from then on.
    const prepared = new Map<string, string>();
    const ask = (rest: string): void => {
      trips.push({ asked: said + rest, behind: unanswered > 0 });
      unanswered += 1;
      said = '';
    };
    const questions = listener(true, (type, body) => {
      if (type === 'Q') ask(body.replace('\0', ''));
      if (type === 'P') {
        const [name = '', statement = ''] = body.split('\0');
        prepared.set(name, statement);
      }
      if (type === 'B') {
        const [, name = ''] = body.split('\0');
        said += `${prepared.get(name) ?? ''} ${body.replaceAll('\0', ' ')}`;
      }
      if (type === 'S') ask('');
    });
    const answers = listener(false, (type) => {
      if (type === 'Z') unanswered = Math.max(0, unanswered - 1);
    });
    program.on('data', questions);
    program.pipe(upstream);
    upstream.on('data', (answer) =>
      setTimeout(() => {
        answers(answer);
        program.write(answer);
      }, FAR_MS),
    );
  });
  return {
    ...proxy,
    trips: () => {
      const heard = trips;
      trips = [];
      return heard;
    },
  };
}

/** Messages: a type, a length that counts itself, and the rest. The first that a program sends has no type. */
function listener(untypedFirst: boolean, heard: (type: string, body: string) => void): (chunk: Buffer) => void {
  let waiting = Buffer.alloc(0);
  let started = !untypedFirst;
  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const head = started ? 1 : 0;
      if (waiting.length < head + 4) return;
      const end = head + waiting.readUInt32BE(head);
      if (waiting.length < end) return;
      const type = started ? String.fromCharCode(waiting[0] ?? 0) : '';
      const body = waiting.subarray(head + 4, end).toString();
      waiting = waiting.subarray(end);
      started = true;
      heard(type, body);
    }
  };
}
