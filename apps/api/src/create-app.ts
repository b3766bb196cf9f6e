import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule, controllers, type Parts } from './app.module.js';
import { requireWords } from './auth/can.js';
import { takeOwnCookie } from './auth/session.js';
import { takeCsv } from './http/csv-body.js';
import { documentOf } from './http/document.js';
import { requirePlainBody } from './http/plain-body.js';
import { requireOwnHost } from './http/own-host.js';
import { ProblemFilter } from './http/problem.filter.js';
import { requireSameOrigin } from './http/same-origin.js';
import { PERMISSIONS, securityHeaders } from './http/security-headers.js';
import { serveWebApp } from './http/web-app.js';

/** A referral with every text as long as it may be, in characters of three bytes, and some to spare. */
const BODY_BYTES = 256 * 1024;
/** Headers are short, and come at once. */
const HEADERS_MS = 15_000;
/** How often it is looked for requests that have come in for too long. */
const LOOK_EVERY_MS = 1_000;

/** The whole program, ready to listen. `webDir` holds the built web app; without one there, the API stands alone. */
export async function createApp({ webDir, ...parts }: Parts & { webDir: string }): Promise<NestFastifyApplication> {
  requireWords(controllers);
  const { log, addresses, edge } = parts;
  const https = addresses.publicUrl.startsWith('https:');
  const names = new Set([new URL(addresses.publicUrl).hostname, ...edge.alsoAt]);
  const requestTimeout = edge.requestSeconds * 1000;
  const filter = new ProblemFilter(log);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    trustProxy: edge.trustedProxies.length > 0 && edge.trustedProxies,
    requestTimeout,
    http: { headersTimeout: Math.min(HEADERS_MS, requestTimeout), connectionsCheckingInterval: LOOK_EVERY_MS },
    genReqId: () => randomUUID(),
    // An address that can't be read fails before any route, and so before the filter.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      filter.answer(error, request, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(parts), adapter, {
    logger: false,
    abortOnError: false,
    // Fastify's own parser, and JSON alone: Nest's would take forms too.
    bodyParser: false,
  });
  const fastify = adapter.getInstance();
  fastify.removeContentTypeParser('text/plain');
  takeCsv(fastify);
  await app.register(cookie);
  await app.register(helmet, securityHeaders(https));
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', PERMISSIONS);
    requireOwnHost(names, request);
    takeOwnCookie(request, https);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    requireSameOrigin(request, addresses.publicUrl);
  });
  fastify.addHook('preValidation', async (request) => requirePlainBody(request.body));
  fastify.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    log.debug(
      {
        requestId: request.id,
        method,
        route: routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  const document = documentOf(app);
  fastify.get('/api/openapi.json', (_request, reply) => reply.send(document));
  await serveWebApp(app, webDir);
  return app.init();
}
