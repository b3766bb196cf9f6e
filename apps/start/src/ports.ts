import { once } from 'node:events';
import { createServer } from 'node:net';

/** How far to step around taken ports before something else must be wrong. */
const TRIES = 200;

/**
 * The first port from `first` on that nobody listens to on this machine, apart from `reserved` ones. 0 lets the
 * operating system choose.
 */
export async function freePort(first: number, reserved: readonly number[] = []): Promise<number> {
  if (first === 0) return (await listenOnce('127.0.0.1', 0)) ?? freePort(0, reserved);
  for (let port = first; port < Math.min(first + TRIES, 65536); port += 1) {
    if (!reserved.includes(port) && (await isFree(port))) return port;
  }
  throw new Error(`No free port between ${first} and ${first + TRIES}; set PORT to another one.`);
}

/** Both loopback addresses: a browser asks `localhost` by IPv6 first, and would reach somebody else's program there. */
async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1']) {
    if ((await listenOnce(host, port)) === undefined) return false;
  }
  return true;
}

/** Listens for a moment. The port, or undefined when it is taken or not ours to take. */
async function listenOnce(host: string, port: number): Promise<number | undefined> {
  const server = createServer().listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // A machine without IPv6 has nobody listening on it either.
    if (host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) return port;
    if (code === 'EADDRINUSE' || code === 'EACCES') return undefined;
    throw error;
  }
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : port;
}
