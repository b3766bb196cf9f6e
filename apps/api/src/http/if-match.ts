import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { invalid } from '#use-case';

/** The revision that the asker saw, from If-Match: "12". Undefined where none is given. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined =>
  readIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

export function readIfMatch(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const [, digits] = /^"(\d{1,9})"$/.exec(header.trim()) ?? [];
  if (digits === undefined) {
    throw invalid('/If-Match', 'not-a-revision', 'Give the revision that you read, in quotes: If-Match: "12".');
  }
  return Number(digits);
}
