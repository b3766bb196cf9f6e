import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { row, run } from '#database';
import { DomainError } from '#use-case';
import type { Work } from '../work.js';
import { CaseFile, CaseRow, type Reading } from './case-file.js';

/** The columns of a {@link CaseRow} in a statement where `c` is the case. */
const CASE_COLUMNS = `
  c.id, c.reference, c.municipality, c.state, c.opened_at as opened,
  (select json_object_agg(a.id, json_build_object('kind', a.kind, 'name', a.name) order by a.id)
   from samspel.agency a where a.municipality = c.municipality) as agencies,
  samspel.office_hours(c.municipality) as office`;

/** The same for somebody who acts: and whether they read its texts. */
export const OPENED_COLUMNS = `${CASE_COLUMNS}, samspel.may_read(c.id) as reads`;

/** What every statement that finds cases `c` for somebody asks: whoever is locked out of one is told what is told of none. */
export const LETS_IN = 'c.id <> all ((select samspel.shut_cases())::uuid[])';

const OpenedRow = CaseRow.extend({ reads: z.boolean() });
export const PartyRow = OpenedRow.extend({ party: z.string() });
export const EndRow = OpenedRow.extend({ sender: z.string(), receiver: z.string() });

/** Locks the case for a program that acts for nobody: decisions on one case stand in line. */
export async function lockAsWorker(
  worker: Reading & { manager: EntityManager },
  id: string,
): Promise<CaseFile | undefined> {
  return findAsWorker(worker, id, 'for update');
}

/** The case as it is now, for a program that acts for nobody and decides nothing. */
export function readAsWorker(worker: Reading & { manager: EntityManager }, id: string): Promise<CaseFile | undefined> {
  return findAsWorker(worker, id, '');
}

async function findAsWorker(
  worker: Reading & { manager: EntityManager },
  id: string,
  lock: 'for update' | '',
): Promise<CaseFile | undefined> {
  const sql = `select ${CASE_COLUMNS} from samspel.concern_case c where c.id = $1 ${lock}`;
  const found = await row(worker.manager, CaseRow, sql, [id]);
  return found === undefined ? undefined : CaseFile.ofWorker(worker, found);
}

type By = { reference: string } | { id: string };

/**
 * Locks a case for one who is a party to it. Who is none is told at once what is told of a case that does not exist: to wait for
 * the lock first would tell by the time it takes that the case is there, and is being worked on.
 */
export async function lockAsParty(work: Work, by: By): Promise<CaseFile> {
  return orNoAccess(await findAndLockAsParty(work, by));
}

export async function findAndLockAsParty(work: Work, by: By): Promise<CaseFile | undefined> {
  const { manager, actor } = work;
  const found =
    'id' in by
      ? await row(manager, PartyRow, lockedBy('id'), [by.id, actor.agency])
      : await row(manager, PartyRow, lockedBy('reference'), [by.reference, actor.agency]);
  return found === undefined ? undefined : CaseFile.ofParty(work, found);
}

const lockedBy = (column: 'id' | 'reference') => `
  select ${OPENED_COLUMNS}, p.agency as party
  from samspel.concern_case c join samspel.party p on p.case_id = c.id and p.agency = $2
  where c.${column} = $1 and ${LETS_IN} for update of c`;

/** Locks the case of a handoff for one of its two ends: its receiver is no party yet. */
export async function lockAsEnd(work: Work, handoff: string): Promise<CaseFile> {
  const sql = `
    select ${OPENED_COLUMNS}, o.sender, o.receiver
    from samspel.concern_case c join samspel.handoff_offer o on o.case_id = c.id
    where o.id = $1 and $2 in (o.sender, o.receiver) and ${LETS_IN} for update of c`;
  return CaseFile.ofEnd(work, orNoAccess(await row(work.manager, EndRow, sql, [handoff, work.actor.agency])));
}

/** More of a case: its schema, and the statements that read it with the case and by itself. */
export type More<S extends z.ZodObject> = { schema: S; withCase: string; alone: string };

/** `columns` and `joins` of a statement in which `c` is the case and `p` the party that reads it. */
export const moreOf = <S extends z.ZodObject>(schema: S, columns: `,${string}` | '', joins: string): More<S> => ({
  schema,
  withCase: read(OPENED_COLUMNS, columns, joins),
  alone: read('c.id', columns, joins),
});

const read = (found: string, columns: string, joins: string) => `
  select ${found}, p.agency as party${columns} from samspel.concern_case c
  join samspel.party p on p.case_id = c.id and p.agency = $2 ${joins}
  where c.reference = $1 and ${LETS_IN}`;

const NOTHING_MORE = moreOf(z.object({}), '', '');
const Found = z.looseObject({});

/** Reads a case for one who is a party to it. */
export async function readAsParty(work: Work, reference: string): Promise<CaseFile> {
  const { file } = await readMoreAsParty(work, NOTHING_MORE, reference);
  return file;
}

/**
 * Reads a case, and more of it, for one who is a party to it. That a case exists is itself secret: unknown and foreign answer
 * alike. One that was just decided on is at hand: then it is the more that is read, as a party again.
 */
export async function readMoreAsParty<S extends z.ZodObject>(
  work: Work,
  { schema, withCase, alone }: More<S>,
  reference: string,
): Promise<{ file: CaseFile; more: z.output<S> }> {
  const { manager, actor } = work;
  const decided = work.decided.get(reference);
  const sql = decided === undefined ? withCase : alone;
  const found = orNoAccess(await row(manager, Found, sql, [reference, actor.agency]));
  return { file: decided ?? CaseFile.ofParty(work, PartyRow.parse(found)), more: schema.parse(found) };
}

/** What is not there is answered as what is not to be seen. */
export function orNoAccess<T>(found: T | undefined): T {
  if (found === undefined) throw new DomainError({ code: 'no-access' });
  return found;
}

export async function isParty({ manager, actor }: Work, caseId: string): Promise<boolean> {
  const sql = `
    select c.id from samspel.concern_case c join samspel.party p on p.case_id = c.id and p.agency = $2
    where c.id = $1 and ${LETS_IN}`;
  return (await run(manager, sql, [caseId, actor.agency])) > 0;
}
