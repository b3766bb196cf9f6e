import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { ClockWalks } from './clock/clock-walks.js';
import { Corrections } from './corrections.js';
import { Dispatcher } from './dispatcher.js';
import { Heartbeat } from './heartbeat.js';
import { Listen } from './listen.js';
import { MailMark } from './mail-mark.js';
import { NoticesWritten } from './notices-written.js';
import { Forgetting } from './forgetting.js';
import { oneAtATime } from './one-at-a-time.js';
import { Sealing } from './sealing.js';
import { Sweep } from './sweep.js';
import { InjectLog } from './tokens.js';

/** Hints make things quick; looking makes them sure. A hint that was lost costs this much. */
const LOOK_MS = 5_000;
/** A dozen beats may go missing before a worker is called dead, at two minutes. */
const BEAT_MS = 10_000;
const SWEEP_MS = 60_000;
/** A row of the audit is sealed within five seconds of being written, and what is mailed is marked as soon. */
const SEAL_MS = 2_000;

/** What the worker does of itself, and when. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly every: NodeJS.Timeout[] = [];
  private readonly beat = this.quietly('heartbeat', () => this.heartbeat.beat());
  private readonly mark = this.quietly('mail mark', () => this.mailMark.run());
  private readonly seal = this.quietly('sealing', () => this.sealing.run());
  private readonly forget = this.quietly('forgetting', () => this.forgetting.run());
  private readonly sweepOnce = this.quietly('sweep', async () => {
    await this.corrections.run();
    await this.sweep.run();
  });

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly walks: ClockWalks,
    private readonly listen: Listen,
    private readonly heartbeat: Heartbeat,
    private readonly corrections: Corrections,
    private readonly sweep: Sweep,
    private readonly forgetting: Forgetting,
    private readonly sealing: Sealing,
    private readonly mailMark: MailMark,
    private readonly written: NoticesWritten,
    @InjectLog() private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.written.onTold(() => void this.dispatcher.queueNotices());
    // Before anything is mailed. Where it can't be told whether a backup was restored, the start fails.
    await this.mailMark.run();
    await this.beat();
    this.look();
    void this.sweepOnce();
    void this.forget();
    void this.seal();
    this.every.push(
      setInterval(() => this.look(), LOOK_MS),
      setInterval(() => void this.beat(), BEAT_MS),
      setInterval(() => void this.sweepOnce(), SWEEP_MS),
      setInterval(() => void this.forget(), SWEEP_MS),
      setInterval(() => void this.seal(), SEAL_MS),
      setInterval(() => void this.mark(), SEAL_MS),
    );
  }

  async onModuleDestroy(): Promise<void> {
    for (const each of this.every) clearInterval(each);
    this.walks.stop();
    await this.listen.stop();
    await Promise.all([this.walks.walkAll(), this.dispatcher.all(), this.sweepOnce(), this.forget(), this.seal()]);
    await this.heartbeat.stop();
  }

  private look(): void {
    void this.listen.ensure(() => this.work());
    this.work();
  }

  private work(): void {
    void this.dispatcher.all();
    void this.walks.walkAll();
  }

  private quietly(what: string, work: () => Promise<void>): () => Promise<void> {
    return oneAtATime(async () => {
      try {
        await work();
      } catch (error) {
        this.log.error({ err: error, what }, 'could not be done; it is tried again');
      }
    });
  }
}
