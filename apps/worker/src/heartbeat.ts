import { hostname } from 'node:os';
import { Injectable } from '@nestjs/common';
import { endHeartbeat, writeHeartbeat } from '#clockwork';
import { Dispatcher } from './dispatcher.js';
import { type Database, InjectDatabase } from './tokens.js';

/** A worker whose queue hangs delivers nothing: it counts as dead, and somebody is told. */
const STUCK_MS = 60_000;

/** Says that this worker lives and gets on. System time throughout. */
@Injectable()
export class Heartbeat {
  private readonly worker = `${hostname()}-${process.pid}`;

  constructor(
    @InjectDatabase() private readonly database: Database,
    private readonly dispatcher: Dispatcher,
  ) {}

  async beat(): Promise<void> {
    if (this.dispatcher.stuckFor() > STUCK_MS) return;
    await writeHeartbeat(this.database, this.worker);
  }

  async stop(): Promise<void> {
    await endHeartbeat(this.database, this.worker);
  }
}
