import { createServer, connect, type AddressInfo } from 'node:net';

export type Wire = {
  /** The database, as it is reached through here. */
  url: string;
  /** What was asked of it since the last time, one text a round trip. */
  trips: () => string[];
  close: () => Promise<void>;
};

/** Stands between a program and PostgreSQL, and hears each question: a Sync or a simple Query is one round trip. */
export async function wireTo(databaseUrl: string): Promise<Wire> {
  const database = new URL(databaseUrl);
  let trips: string[] = [];
  const server = createServer((program) => {
    const upstream = connect(Number(database.port), database.hostname);
    const hear = listener((trip) => trips.push(trip));
    program.on('data', hear);
    program.pipe(upstream).pipe(program);
    for (const socket of [program, upstream]) {
      socket.on('error', () => undefined).on('close', () => [program, upstream].forEach((each) => each.destroy()));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    trips: () => {
      const heard = trips;
      trips = [];
      return heard;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The frontend's messages: a type, a length that counts itself, and the rest. The first of a connection has no type. */
function listener(trip: (said: string) => void): (chunk: Buffer) => void {
  let waiting = Buffer.alloc(0);
  let started = false;
  let said = '';
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
      if (type === 'Q') trip(body.replace('\0', ''));
      if (type === 'P' || type === 'B') said += body.replaceAll('\0', ' ');
      if (type === 'S') {
        trip(said);
        said = '';
      }
    }
  };
}
