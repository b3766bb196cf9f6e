import { ForbiddenException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A page elsewhere must not make a browser change something here (CSRF), beside the cookie's SameSite. What changes state
 * carries the origin of our own page. Without one it is no browser's, and then it has no Sec-Fetch-Site either.
 */
export function requireSameOrigin(request: Pick<FastifyRequest, 'method' | 'headers'>, publicUrl: string): void {
  if (reads.has(request.method)) return;
  const { origin, host } = request.headers;
  const foreign =
    origin === undefined
      ? request.headers['sec-fetch-site'] !== undefined
      : origin !== publicUrl && hostOf(origin) !== host;
  if (foreign) throw new ForbiddenException();
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
