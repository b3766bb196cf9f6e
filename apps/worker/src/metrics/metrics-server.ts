import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Env } from '#config/env';
import { InjectEnv, InjectLog } from '../tokens.js';
import { WaitingGauges } from './waiting-gauges.js';

/** Whoever measures asks again. */
const ANSWER_MS = 10_000;

/** `/metrics` on a port of its own, for the machine or network that HOST names; off unless METRICS_PORT is set. */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnModuleDestroy {
  private server: Server | undefined;

  constructor(
    @InjectEnv() private readonly env: Pick<Env, 'METRICS_PORT' | 'HOST'>,
    @InjectLog() private readonly log: Logger,
    private readonly gauges: WaitingGauges,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { METRICS_PORT: port, HOST: host } = this.env;
    if (port === undefined) return;
    this.server = createServer({ requestTimeout: ANSWER_MS }, (request, response) => {
      if (request.method === 'GET' && request.url === '/metrics') void this.answer(response);
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
