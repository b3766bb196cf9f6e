import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DomainError, type Guarded, invalid, type Request } from '#use-case';
import { wordOf } from './can.js';

export const COOKIE = 'samspel';

/** Over https a browser takes it from this very host alone, and over https: no other host of the domain can set one here. */
export const cookieName = (https: boolean): string => (https ? `__Host-${COOKIE}` : COOKIE);

/** Of all cookies but the session's own nothing is known from here on. */
export function takeOwnCookie(request: FastifyRequest, https: boolean): void {
  const { [cookieName(https)]: own } = request.cookies;
  request.cookies = own === undefined ? {} : { [COOKIE]: own };
}

/** The token of the session cookie, where it has the shape of one of ours. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const token = request.cookies[COOKIE];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

/** Who asks, and for what: the session's token, and on a change the Idempotency-Key with a hash of what it is for. */
export const Session = createParamDecorator((_: unknown, context: ExecutionContext): Request => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const token = tokenOf(request);
  if (token === undefined) throw new DomainError({ code: 'no-session' });
  const asked = askedOf(request, context);
  const key = request.headers['idempotency-key'];
  if (key === undefined || !changes(request)) return { token, asked };
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw invalid('/Idempotency-Key', 'not-a-key', 'Give a random key, such as a UUID, of at most 200 characters.');
  }
  return { token, asked, idempotency: { key, hash: hashOf(request) } };
});

/** The same without its key, for what asks more than once. */
export function unkeyed({ token, asked }: Request): Request {
  return { token, ...(asked && { asked }) };
}

/** What is saved while somebody writes, and seen by nobody else, counts once an hour in the audit, as what a page reads again by itself. */
export function onceAnHour({ asked, ...request }: Request): Request {
  return { ...request, ...(asked && { asked: { ...asked, background: true } }) };
}

const changes = ({ method }: FastifyRequest): boolean => method !== 'GET' && method !== 'HEAD';

/** A page that looks again by itself says so, by which its reads count once an hour in the audit. What changes something never does. */
const REFRESH = 'x-refresh';

/** What is asked by a session, where a word guards it: known before any use case is. */
export function guardedOf(request: FastifyRequest, context: ExecutionContext): Guarded | undefined {
  return wordOf(context.getHandler()) === undefined ? undefined : askedOf(request, context);
}

/** The operation is called in the audit as in the OpenAPI document: by the name of its method. */
function askedOf(request: FastifyRequest, context: ExecutionContext): Guarded {
  const needs = wordOf(context.getHandler());
  if (needs === undefined) throw new Error(`${context.getHandler().name} has no @Can().`);
  const params = Params.safeParse(request.params).data;
  return {
    needs,
    operation: context.getHandler().name,
    about: params?.reference ?? params?.id,
    address: request.ip,
    background: request.headers[REFRESH] === 'background' && !changes(request),
  };
}

const Params = z.object({ reference: z.string().optional(), id: z.string().optional() });

/** The same key for another address or another body is another request. A file that streams by is read once, by whom it is for. */
function hashOf({ method, url, body }: FastifyRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([method, url, body instanceof Readable ? null : (body ?? null)]))
    .digest('hex');
}
