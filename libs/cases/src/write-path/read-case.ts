import { DomainError } from '#use-case';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { instant, row, run } from '#database';
import { storedState } from '#workflow';
import type { Work } from '../work.js';

/** A case as its row has it, with the municipality's directory of agencies beside it. */
export const CaseRow = z.object({
  id: z.string(),
  reference: z.string(),
  municipality: z.string(),
  state: storedState,
  opened: instant,
  agencies: z.record(z.string(), z.object({ kind: z.string(), name: z.string() })),
});
export type CaseRow = z.output<typeof CaseRow>;

const COLUMNS = `
  c.id, c.reference, c.municipality, c.state, c.opened_at as opened,
  (select jsonb_object_agg(a.id, jsonb_build_object('kind', a.kind, 'name', a.name))
   from samspel.agency a where a.municipality = c.municipality) as agencies`;

/** Locks the case for a program that acts for nobody: decisions on one case stand in line. */
export const lockAsSystem = (manager: EntityManager, id: string): Promise<CaseRow | undefined> =>
  row(manager, CaseRow, `select ${COLUMNS} from samspel.concern_case c where c.id = $1 for update`, [id]);

/**
 * Locks a case for one who is a party to it. Who is none is told at once what is told of a case that does not exist: to wait for
 * the lock first would tell by the time it takes that the case is there, and is being worked on.
 */
export async function lockAsParty(work: Work, by: { reference: string } | { id: string }): Promise<CaseRow> {
  return orNoAccess(await findAndLockAsParty(work, by));
}

export const findAndLockAsParty = (
  { manager, actor }: Work,
  by: { reference: string } | { id: string },
): Promise<CaseRow | undefined> =>
  'id' in by
    ? row(manager, CaseRow, lockedAsParty('id'), [by.id, actor.agency])
    : row(manager, CaseRow, lockedAsParty('reference'), [by.reference, actor.agency]);

const lockedAsParty = (column: 'id' | 'reference') => `
  select ${COLUMNS} from samspel.concern_case c join samspel.party p on p.case_id = c.id and p.agency = $2
  where c.${column} = $1 for update of c`;

/** Locks the case of a handoff for one of its two ends: its receiver is no party yet. */
export async function lockAsEnd({ manager, actor }: Work, handoff: string): Promise<CaseRow> {
  const sql = `
    select ${COLUMNS} from samspel.concern_case c join samspel.handoff_offer o on o.case_id = c.id
    where o.id = $1 and $2 in (o.sender, o.receiver) for update of c`;
  return orNoAccess(await row(manager, CaseRow, sql, [handoff, actor.agency]));
}

/** Reads a case for one who is a party to it. */
export const readCase = (work: Work, reference: string, what: string): Promise<CaseRow> =>
  readCaseWith(work, { schema: CaseRow, columns: '', joins: '' }, reference, what);

/** More of a case: columns and joins of a statement in which `c` is the case and `p` the party that reads it. */
type More<S> = { schema: S; columns: `,${string}` | ''; joins: string };

/**
 * Reads a case, and more of it, for one who is a party to it. That a case exists is itself secret: unknown and foreign answer
 * alike. The read leaves its trace in the same statement.
 */
export async function readCaseWith<S extends z.ZodType>(
  { manager, actor }: Work,
  { schema, columns, joins }: More<S>,
  reference: string,
  what: string,
): Promise<z.output<S>> {
  const sql = `
    with found as (
      select ${COLUMNS}${columns} from samspel.concern_case c
      join samspel.party p on p.case_id = c.id and p.agency = $2 ${joins}
      where c.reference = $1
    ), traced as (
      insert into samspel.read_trace (municipality, agency, account, case_id, what)
      select municipality, $2, $3, id, $4 from found
    )
    select * from found`;
  return orNoAccess(await row(manager, schema, sql, [reference, actor.agency, actor.account, what]));
}

function orNoAccess<T>(found: T | undefined): T {
  if (found === undefined) throw new DomainError({ code: 'no-access' });
  return found;
}

export async function isParty({ manager, actor }: Work, caseId: string): Promise<boolean> {
  const sql = 'select case_id from samspel.party where case_id = $1 and agency = $2';
  return (await run(manager, sql, [caseId, actor.agency])) > 0;
}
