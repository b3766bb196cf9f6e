import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError, invalid, type Request } from '#use-case';

export const COOKIE = 'samspel';

/** The token of the session cookie, where it has the shape of one of ours. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const token = request.cookies[COOKIE];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

/** Who asks, for `Cases.run`: the session's token, and on a change the Idempotency-Key with a hash of what it is for. */
export const Session = createParamDecorator((_: unknown, context: ExecutionContext): Request => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const token = tokenOf(request);
  if (token === undefined) throw new DomainError({ code: 'no-session' });
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.method === 'GET' || request.method === 'HEAD') return { token };
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw invalid('/Idempotency-Key', 'not-a-key', 'Give a random key, such as a UUID, of at most 200 characters.');
  }
  return { token, idempotency: { key, hash: hashOf(request) } };
});

/** The same key for another address or another body is another request. */
function hashOf({ method, url, body }: FastifyRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([method, url, body ?? null]))
    .digest('hex');
}
