/** How it stands in the columns of timers, notices and mails whose they are, and why something is said. */
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { row, run } from '#database';
import type { Occasion } from '#workflow';

/** What is dated outside of cases: a pledge with all its commitments, or one duty of the municipality. */
export type RecordOwner = { pledge: string } | { duty: string };

/** What a timer, a notice and its mails belong to. */
export type Owner = { case: string } | RecordOwner;

/** The columns that say so: one of three holds an id. */
export const ownerColumns = {
  case_id: z.string().nullable(),
  pledge: z.string().nullable(),
  duty: z.string().nullable(),
};

type OwnerColumns = { [column in keyof typeof ownerColumns]: string | null };

export function ownerOf({ case_id, pledge, duty }: OwnerColumns): Owner {
  if (case_id !== null) return { case: case_id };
  if (pledge !== null) return { pledge };
  if (duty !== null) return { duty };
  throw new Error('What is dated belongs to a case, a pledge or a duty: the database has a constraint for it.');
}

/** The values of the three columns, in the order in which every table has them. */
export function columnsOf(owner: Owner): [caseId: string | null, pledge: string | null, duty: string | null] {
  return [
    'case' in owner ? owner.case : null,
    'pledge' in owner ? owner.pledge : null,
    'duty' in owner ? owner.duty : null,
  ];
}

/**
 * Those who set or say the dates of one owner stand in line. What lies beside cases is locked by its id, since its rows are the
 * api's to lock and the worker's not.
 */
export async function lockOwner(manager: EntityManager, owner: Owner): Promise<void> {
  if ('case' in owner)
    await run(manager, 'select 1 from samspel.concern_case where id = $1 for no key update', [owner.case]);
  else
    await run(manager, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      'pledge' in owner ? owner.pledge : owner.duty,
    ]);
}

const Locked = z.object({ locked: z.boolean() });

/** The same without waiting: false where somebody else is at it. */
export async function tryLockOwner(manager: EntityManager, owner: Owner): Promise<boolean> {
  if ('case' in owner) {
    const sql = 'select 1 from samspel.concern_case where id = $1 for no key update skip locked';
    return (await run(manager, sql, [owner.case])) > 0;
  }
  const sql = 'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as locked';
  const found = await row(manager, Locked, sql, ['pledge' in owner ? owner.pledge : owner.duty]);
  return found?.locked === true;
}

/** The columns that say why something is said: news, a review, or a rung of a ladder by its number. */
export const occasionColumns = {
  occasion: z.enum(['news', 'review', 'rung']),
  rung: z.int().nullable(),
};

type OccasionColumns = { occasion: 'news' | 'review' | 'rung'; rung: number | null };

export function occasionOf({ occasion, rung }: OccasionColumns): Occasion {
  if (occasion !== 'rung') return occasion;
  if (rung === null) throw new Error('A rung has its number: the database has a constraint for it.');
  return { rung };
}

/** The values of the two columns. */
export function columnsOfOccasion(occasion: Occasion): OccasionColumns {
  return typeof occasion === 'string' ? { occasion, rung: null } : { occasion: 'rung', rung: occasion.rung };
}
