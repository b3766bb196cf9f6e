import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule, type Parts } from './app.module.js';
import { takeCsv } from './http/csv-body.js';
import { documentOf } from './http/document.js';
import { requirePlainBody } from './http/plain-body.js';
import { ProblemFilter } from './http/problem.filter.js';
import { requireSameOrigin } from './http/same-origin.js';
import { serveWebApp } from './http/web-app.js';

/** A referral with every text as long as it may be, in characters of three bytes, and some to spare. */
const BODY_BYTES = 256 * 1024;

/** The whole program, ready to listen. `webDir` holds the built web app; without one there, the API stands alone. */
export async function createApp({ webDir, ...parts }: Parts & { webDir: string }): Promise<NestFastifyApplication> {
  const { log, addresses } = parts;
  const filter = new ProblemFilter(log);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES,
    trustProxy: false,
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
  await app.register(helmet, securityHeaders(addresses.publicUrl.startsWith('https:')));
  fastify.addHook('onRequest', async (request, reply) => {
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

/** The web app brings all it needs, so nothing is loaded from elsewhere and nobody frames it. */
function securityHeaders(https: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // The components set sizes and places through style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'no-referrer' as const },
  };
}
