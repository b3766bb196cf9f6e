import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Proxy = {
  /** The database, as it is reached through here. */
  url: string;
  close: () => Promise<void>;
};

/** Stands between programs and PostgreSQL: `join` passes on what each of the two sends, as it is or otherwise, for a program that came. */
export async function proxyTo(databaseUrl: string, join: (program: Socket, upstream: Socket) => void): Promise<Proxy> {
  const database = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const server = createServer((program) => {
    const upstream = connect(Number(database.port), database.hostname);
    join(program, upstream);
    for (const socket of [program, upstream]) {
      sockets.add(socket);
      socket
        .on('error', () => undefined)
        .on('close', () => {
          sockets.delete(socket);
          for (const each of [program, upstream]) each.destroy();
        });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(portOf(address));
  return {
    url: url.href,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The proxy listens on no port.');
  return address.port;
}
