import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { endHeartbeat, writeHeartbeat } from '#clockwork';
import { workerHere } from './worker-here.js';
import { Dispatcher } from './dispatcher.js';
import { type Database, InjectDatabase, InjectLog } from './tokens.js';

/** A worker whose queue hangs delivers nothing: it counts as dead, and somebody is told. */
const STUCK_MS = 60_000;

/**
 * One that hangs for so long on what never answers does not come to itself: it ends, and whoever keeps it running begins it anew. As
 * long as it takes to call a worker dead, and longer than all that has a limit.
 */
const HUNG_MS = 120_000;

/** Says that this worker lives and gets on. System time throughout. */
@Injectable()
export class Heartbeat {
  private readonly worker = workerHere(process.pid);

  constructor(
    @InjectDatabase() private readonly database: Database,
    private readonly dispatcher: Dispatcher,
    @InjectLog() private readonly log: Logger,
  ) {}

  async beat(): Promise<void> {
    this.endIfHung();
    if (this.dispatcher.stuckFor() > STUCK_MS) return;
    await writeHeartbeat(this.database, this.worker);
  }

  /** As somebody who stops it would: running jobs are finished, as long as that takes. */
  private endIfHung(): void {
    const ms = this.dispatcher.hangsFor();
    if (ms < HUNG_MS) return;
    this.log.fatal({ ms }, 'the worker hangs, and ends: what keeps it running begins it anew');
    process.exitCode = 1;
    process.kill(process.pid, 'SIGTERM');
  }

  async stop(): Promise<void> {
    await endHeartbeat(this.database, this.worker);
  }
}
