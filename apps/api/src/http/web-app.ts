import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import { NotFoundException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Where the program itself answers; everything else is the web app's, whose own router knows the address or says so. */
const OURS = /^\/(api|health|metrics)(\/|$)/;
/** Vite puts a hash of the content into these files' names: a changed file is another file. */
const HASHED = /^\/assets\//;

/** Serves the built web app, where there is one. Its files are listed once, so that no address leads out of the folder. */
export async function serveWebApp(app: NestFastifyApplication, webDir: string): Promise<void> {
  const root = resolve(webDir);
  if (!existsSync(join(root, 'index.html'))) return;
  const files = new Set(filesIn(root));
  await app.register(fastifyStatic, { root, serve: false, cacheControl: false });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      const [path = '/'] = request.url.split('?');
      if (OURS.test(path)) throw new NotFoundException();
      if (files.has(path)) {
        const cache = HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
        return reply.header('cache-control', cache).sendFile(path.slice(1));
      }
      if (HASHED.test(path)) throw new NotFoundException();
      return reply.header('cache-control', 'no-cache').sendFile('index.html');
    });
}

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`);
}
