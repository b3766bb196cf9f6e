import { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext, UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export const CSV = 'text/csv';

/** The one address that takes a file. */
const IMPORT = /\/indicators\/import$/;

/** Hands a CSV file on as it streams in. Everywhere else a body is JSON, and a file is refused like any other type. */
export function takeCsv(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(CSV, (request, payload, done) => {
    if (IMPORT.test(request.routeOptions.url ?? '')) done(null, payload);
    else done(new UnsupportedMediaTypeException());
  });
  // A file that is refused half-way is read to its end: a connection cut short would take the answer with it.
  fastify.addHook('onSend', async ({ body }) => {
    if (body instanceof Readable) body.unpipe().resume();
  });
}

/** The body as it came: a stream where it is a file. */
export const RawBody = createParamDecorator(
  (_: unknown, context: ExecutionContext): unknown => context.switchToHttp().getRequest<FastifyRequest>().body,
);
