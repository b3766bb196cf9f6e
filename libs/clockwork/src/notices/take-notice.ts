import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Instant } from '#calendar';
import type { Recipient } from '#workflow';
import { day, instant, row, run } from '#database';
import { occasionColumns, occasionOf, ownerColumns, ownerOf } from '../columns.js';
import { noticeWord } from '../thing.js';

const Notice = z
  .object({
    id: z.string(),
    ...ownerColumns,
    municipality: z.string(),
    at: instant,
    word: noticeWord,
    thing: z.string(),
    ...occasionColumns,
    due: day,
    recipients: z.custom<Recipient[]>(),
    urgent: z.boolean(),
    by_person: z.string().nullable(),
  })
  .transform(({ case_id, pledge, duty, occasion, rung, by_person: byPerson, ...notice }) => ({
    ...notice,
    byPerson,
    owner: ownerOf({ case_id, pledge, duty }),
    occasion: occasionOf({ occasion, rung }),
  }));
/** What was said, and nobody has been told yet. */
export type Notice = z.output<typeof Notice>;

/** The next notice that is to be told by now, after the one that was taken last, that no other worker is at; of one moment first what is due first. */
export function takeNotice(
  manager: EntityManager,
  after: Pick<Notice, 'id' | 'at' | 'due'> | undefined,
  now: Instant,
): Promise<Notice | undefined> {
  return row(
    manager,
    Notice,
    `select id, case_id, pledge, duty, municipality, at, word, thing, occasion, rung, due::text, recipients, urgent, by_person from samspel.notice
     where addressed_at is null and at <= $4 and ($1::timestamptz is null or (at, due, id) > ($1, $2::date, $3::uuid))
     order by at, due, id limit 1 for update skip locked`,
    [after?.at ?? null, after?.due ?? null, after?.id ?? null, now],
  );
}

export async function markAddressed(manager: EntityManager, { id }: Notice, now: string): Promise<void> {
  await run(manager, 'update samspel.notice set addressed_at = $2 where id = $1', [id, now]);
}
