import { Injectable } from '@nestjs/common';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { WORK_CHANNEL } from '#clockwork';
import type { Env } from '#config/env';
import { InjectEnv, InjectLog } from './tokens.js';

/**
 * Hears that there may be something to do. LISTEN belongs to one connection, so this keeps one of its own; when it is lost,
 * `ensure` makes another, and meanwhile the regular look finds the same a few seconds later.
 */
/** For a connection, and for an answer on it: where none comes it leads nowhere, and a new one is made. */
const PATIENCE_MS = 10_000;

@Injectable()
export class Listen {
  private client: Client | undefined;

  constructor(
    @InjectEnv() private readonly env: Env,
    @InjectLog() private readonly log: Logger,
  ) {}

  /** Listens, unless it does already. Never throws. */
  async ensure(heard: () => void): Promise<void> {
    if (this.client !== undefined) return this.ask(this.client);
    const client = new Client({
      connectionString: this.env.DATABASE_URL,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    this.client = client;
    client.on('notification', heard);
    client.on('error', (error) => this.lost(client, error));
    try {
      await client.connect();
      await client.query(`listen ${WORK_CHANNEL}`);
    } catch (error) {
      this.lost(client, error);
    }
  }

  async stop(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    await client?.end();
  }

  /** Who only listens never notices that nothing comes any more. */
  private async ask(client: Client): Promise<void> {
    try {
      await client.query('select');
    } catch (error) {
      this.lost(client, error);
    }
  }

  private lost(client: Client, error: unknown): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.log.warn({ err: error }, 'not listening for hints');
    client.end().catch((reason: unknown) => this.log.debug({ err: reason }, 'the lost connection did not end well'));
  }
}
