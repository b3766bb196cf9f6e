import { Injectable } from '@nestjs/common';
import type { Instant } from '#calendar';
import { type DueMail, readDueMails } from '#clockwork';
import { mailJobId } from '../jobs/send-mail.js';
import { Enqueue } from '../queue/enqueue.js';
import { EnqueueDue } from '../queue/enqueue-due.js';
import { type Database, InjectDatabase } from '../tokens.js';

/** Puts planned mails whose next attempt is due in the queue, but for those that a worker is sending. */
@Injectable()
export class EnqueueMails extends EnqueueDue<DueMail> {
  constructor(
    @InjectDatabase() database: Database,
    private readonly queue: Enqueue,
  ) {
    super(database);
  }

  protected page(by: Instant, after: DueMail | undefined, most: number, now: Instant): Promise<DueMail[]> {
    return readDueMails(this.database, { by, now }, after, most);
  }

  protected async enqueue(page: DueMail[], now: Instant, clockMoved: boolean): Promise<void> {
    const jobs = page.map(({ id: mail, attempts, next_attempt_at: at }) => {
      const data = { mail };
      return { id: mailJobId(data, attempts), data, at };
    });
    await this.queue.add('mail', jobs, now, clockMoved);
  }
}
