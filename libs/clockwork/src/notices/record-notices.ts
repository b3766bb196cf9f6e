import { z } from 'zod';
import type { NoticeWord, Recipient } from '#workflow';
import { type Executor, instant, rows, run } from '#database';
import { columnsOf, type RecordOwner } from '../columns.js';
import type { RecordThing } from '../thing.js';

export type RecordNotice = {
  municipality: string;
  word: NoticeWord;
  thing: RecordThing;
  rung: number;
  due: string;
  to: Recipient[];
  /** The instant of the timer that rang. */
  rang: string;
};

/**
 * What a date of a pledge or a duty says, for the worker to make mails of. It is known by its timer: where a backup was restored and
 * that rings again, the same is said, and not another.
 */
export async function writeRecordNotice(
  executor: Executor,
  owner: RecordOwner,
  { municipality, word, thing, rung, due, to, rang }: RecordNotice,
  now: string,
): Promise<void> {
  const [, pledge, duty] = columnsOf(owner);
  await run(
    executor,
    `insert into samspel.notice (id, pledge, duty, municipality, at, word, thing, occasion, rung, due, recipients, urgent)
     values (md5($10)::uuid, $1, $2, $3, $4, $5, $6, 'rung', $7, $8, $9, false) on conflict (id) do nothing`,
    [
      pledge,
      duty,
      municipality,
      now,
      word,
      thing,
      rung,
      due,
      JSON.stringify(to),
      JSON.stringify([pledge, duty, thing, rang, rung, due]),
    ],
  );
}

const Said = z.object({ thing: z.string(), last: instant, rungs: z.array(z.int()) });
type Said = z.output<typeof Said>;

/** What was said so far of records' dates: when last, and which rungs. */
export async function readSaid(executor: Executor, things: RecordThing[]): Promise<Map<string, Said>> {
  const found = await rows(
    executor,
    Said,
    `select thing, max(at) as last, array_agg(distinct rung) as rungs
     from samspel.notice where case_id is null and thing = any ($1) group by thing`,
    [things],
  );
  return new Map(found.map((said) => [said.thing, said]));
}
