import { Injectable } from '@nestjs/common';
import { mailJobId } from '#clockwork';
import { CaseClock } from '../clock/case-clock.js';
import { Enqueue } from '../queue/enqueue.js';
import { horizonOf, PAGE } from '../queue/horizon.js';
import { type Database, InjectDatabase } from '../tokens.js';

type Row = { id: string; attempts: number; next_attempt_at: Date };

/** Puts planned mails whose next attempt is due within the horizon in the queue, but for those that a worker is sending. */
@Injectable()
export class QueueMails {
  private offsetBefore: number | undefined;

  constructor(
    @InjectDatabase() private readonly database: Database,
    private readonly clock: CaseClock,
    private readonly enqueue: Enqueue,
  ) {}

  /** `turned` is called after each page. */
  async run(turned: () => void): Promise<void> {
    const { now, offset } = await this.clock.read();
    const clockMoved = offset !== this.offsetBefore;
    let after: Row | undefined;
    do {
      const page = await this.page(now, after);
      const jobs = page.map(({ id, attempts, next_attempt_at }) => ({
        id: mailJobId({ mail: id }, attempts),
        data: { mail: id },
        at: next_attempt_at.toISOString(),
      }));
      await this.enqueue.add('mail', jobs, now, clockMoved);
      after = page.length === PAGE ? page.at(-1) : undefined;
      turned();
    } while (after !== undefined);
    this.offsetBefore = offset;
  }

  /** A claim is system time's: now() is right there. */
  private page(now: string, after: Row | undefined): Promise<Row[]> {
    return this.database.query(
      `select id, attempts, next_attempt_at from samspel.mail
       where status = 'planned' and next_attempt_at <= $1 and (claimed_until is null or claimed_until < now())
         and ($2::timestamptz is null or (next_attempt_at, id) > ($2, $3::uuid))
       order by next_attempt_at, id limit ${PAGE}`,
      [horizonOf(now), after?.next_attempt_at ?? null, after?.id ?? null],
    );
  }
}
