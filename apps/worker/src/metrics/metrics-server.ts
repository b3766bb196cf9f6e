import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Env } from '#config/env';
import { InjectEnv, InjectLog } from '../tokens.js';
import { WaitingGauges } from './waiting-gauges.js';

/** Whoever measures asks again. */
const ANSWER_MS = 10_000;

/**
 * `/metrics` on a port of its own, for who shows the token, on the machine or network that HOST names; off unless METRICS_PORT and
 * METRICS_TOKEN are set. To whoever shows none there is no such address.
 */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnModuleDestroy {
  private server: Server | undefined;

  constructor(
    @InjectEnv() private readonly env: Pick<Env, 'METRICS_PORT' | 'METRICS_TOKEN' | 'HOST'>,
    @InjectLog() private readonly log: Logger,
    private readonly gauges: WaitingGauges,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { METRICS_PORT: port, METRICS_TOKEN: token, HOST: host } = this.env;
    if (port === undefined || token === undefined) return;
    const wanted = digest(`Bearer ${token}`);
    this.server = createServer({ requestTimeout: ANSWER_MS }, (request, response) => {
      const isAllowed = timingSafeEqual(wanted, digest(request.headers.authorization ?? ''));
      if (isAllowed && request.method === 'GET' && request.url === '/metrics') void this.answer(response);
      else response.writeHead(404).end();
    });
    this.server.listen(port, host);
    await once(this.server, 'listening');
  }

  onModuleDestroy(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer(response: ServerResponse): Promise<void> {
    try {
      const text = await this.gauges.text();
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
    } catch (error) {
      this.log.warn({ err: error }, 'the metrics could not be counted');
      response.writeHead(503).end();
    }
  }
}

/** Of one length whatever is shown, as a comparison that takes the same time asks. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
