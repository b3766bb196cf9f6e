import type { EntityManager } from 'typeorm';
import type { Instant } from '#calendar';
import { run } from '#database';
import type { Addressee } from './plan-mail.js';

/** What a mail was to say is said to somebody else in its place; once to each of a notice, however often mails of it fail. */
export async function passOn(
  manager: EntityManager,
  mail: { id: string },
  to: Addressee & { messageId: string },
  now: Instant,
): Promise<void> {
  await run(
    manager,
    `insert into samspel.mail (id, notice, case_id, pledge, duty, municipality, word, thing, occasion, rung, due, agency, account,
       message_id, status, why, planned_at, next_attempt_at, goes_at, gathers, urgent)
     select gen_random_uuid(), notice, case_id, pledge, duty, municipality, word, thing, occasion, rung, due, $2, $3, $4,
       'planned', 'passed-on', $5, $5, $5, false, urgent
     from samspel.mail where id = $1 and status = 'failed' on conflict do nothing`,
    [mail.id, to.agency, to.account, to.messageId, now],
  );
}
