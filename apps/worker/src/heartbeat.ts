import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { Delivery } from './delivery.js';
import { type Database, InjectDatabase } from './tokens.js';

/** A worker whose queue hangs delivers nothing: it counts as dead, and somebody is told. */
const STUCK_MS = 60_000;

/** Says that this worker lives and gets on. System time throughout. */
@Injectable()
export class Heartbeat {
  private readonly worker = `${hostname()}-${process.pid}`;

  constructor(
    @InjectDatabase() private readonly database: Database,
    private readonly delivery: Delivery,
  ) {}

  async beat(): Promise<void> {
    if (this.delivery.stuckFor() > STUCK_MS) return;
    await this.database.query(
      `insert into samspel.heartbeat (worker, at) values ($1, now()) on conflict (worker) do update set at = excluded.at`,
      [this.worker],
    );
    await this.database.query("delete from samspel.heartbeat where at < now() - interval '1 day'");
  }

  /** A worker that was stopped in order isn't missed. */
  async stop(): Promise<void> {
    await this.database.query('delete from samspel.heartbeat where worker = $1', [this.worker]);
  }
}
