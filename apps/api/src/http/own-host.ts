import { MisdirectedException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const LOCAL_ADDRESSES = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
/** Whoever watches over the programs asks each of them by an address of its own. */
const WATCHED = /^\/(health|metrics)(\/|$)/;

/**
 * Answers under the installation's own names alone. A page elsewhere whose name is made to lead here would else be of the same origin
 * as we are, to its browser. By the machine's own names it is reached from the machine itself.
 */
export function requireOwnHost(
  names: ReadonlySet<string>,
  request: Pick<FastifyRequest, 'host' | 'url' | 'socket'>,
): void {
  const name = hostnameOf(request.host);
  if (names.has(name) || WATCHED.test(request.url)) return;
  if (LOOPBACK.has(name) && LOCAL_ADDRESSES.has(request.socket.remoteAddress ?? '')) return;
  throw new MisdirectedException();
}

/** Without its port, which a proxy may change. */
function hostnameOf(host: string): string {
  const url = `http://${host}`;
  return URL.canParse(url) ? new URL(url).hostname : '';
}
