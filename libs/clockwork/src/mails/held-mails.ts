import { z } from 'zod';
import type { Instant } from '#calendar';
import { bigint, type Executor, instant, row, rows, run } from '#database';
import { noticeWord } from '../thing.js';

/** True of a statement while no mail goes, since a backup was restored. */
export const HELD = 'exists (select from samspel.installation where mail_held_at is not null)';

const Mark = z.object({ mark: bigint });

/** How far the mark of what is sent has come: it only goes up, unless a backup is restored. */
export async function readMailMark(executor: Executor): Promise<number> {
  const found = await row(executor, Mark, 'select last_value as mark from samspel.mail_mark');
  if (found === undefined) throw new Error('A sequence has one row.');
  return found.mark;
}

export async function raiseMailMark(executor: Executor): Promise<number> {
  const found = await row(executor, Mark, "select nextval('samspel.mail_mark') as mark");
  if (found === undefined) throw new Error('A sequence has a next value.');
  return found.mark;
}

/** Holds all mail, and goes on from a mark that was kept elsewhere. Only the operator lets it go again. */
export async function holdAllMail(executor: Executor, kept: number): Promise<void> {
  await run(executor, 'select samspel.hold_mail($1)', [kept]);
}

/** Lets mail go that was held; false where none was. */
export async function releaseMails(owner: Executor): Promise<boolean> {
  const sql = 'update samspel.installation set mail_held_at = null where mail_held_at is not null';
  return (await run(owner, sql)) > 0;
}

const HeldSince = z.object({ since: instant.nullable() });

/** Since when mail is held, in system time; undefined where it goes. */
export async function mailsHeldSince(executor: Executor): Promise<Instant | undefined> {
  const found = await row(executor, HeldSince, 'select mail_held_at as since from samspel.installation');
  return found?.since ?? undefined;
}

const HeldMail = z.object({
  planned_at: instant,
  reference: z.string().nullable(),
  word: noticeWord,
  thing: z.string(),
  agency: z.string(),
  message_id: z.string(),
});
export type HeldMail = z.output<typeof HeldMail>;

/** What waits to be sent, oldest first: what is held, where mail is. */
export function listHeldMails(owner: Executor): Promise<HeldMail[]> {
  return rows(
    owner,
    HeldMail,
    `select m.planned_at, c.reference, m.word, m.thing, m.agency, m.message_id
     from samspel.mail m left join samspel.concern_case c on c.id = m.case_id
     where m.status = 'planned' order by m.planned_at, m.id`,
  );
}
