import { DomainError } from '#use-case';
import type { EntityManager } from 'typeorm';
import type { CaseState } from '#workflow';
import type { Work } from '../work.js';

/** A case as its row has it, with the municipality's directory of agencies beside it. */
export type CaseRow = {
  id: string;
  reference: string;
  municipality: string;
  state: CaseState;
  opened: Date;
  agencies: Record<string, { kind: string; name: string }>;
};

const COLUMNS = `
  c.id, c.reference, c.municipality, c.state, c.opened_at as opened,
  (select jsonb_object_agg(a.id, jsonb_build_object('kind', a.kind, 'name', a.name))
   from samspel.agency a where a.municipality = c.municipality) as agencies`;

/** Locks the case for a program that acts for nobody: decisions on one case stand in line. */
export async function lockAsSystem(manager: EntityManager, id: string): Promise<CaseRow | undefined> {
  const [row]: CaseRow[] = await manager.query(
    `select ${COLUMNS} from samspel.concern_case c where c.id = $1 for update`,
    [id],
  );
  return row;
}

/**
 * Locks a case for one who is a party to it. Who is none is told at once what is told of a case that does not exist: to wait for
 * the lock first would tell by the time it takes that the case is there, and is being worked on.
 */
export async function lockAsParty(work: Work, by: { reference: string } | { id: string }): Promise<CaseRow> {
  const row = await findAndLockAsParty(work, by);
  if (row === undefined) throw new DomainError({ code: 'no-access' });
  return row;
}

export async function findAndLockAsParty(
  { manager, actor }: Work,
  by: { reference: string } | { id: string },
): Promise<CaseRow | undefined> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['reference', by.reference];
  const [row]: CaseRow[] = await manager.query(
    `select ${COLUMNS} from samspel.concern_case c join samspel.party p on p.case_id = c.id and p.agency = $2
     where c.${column} = $1 for update of c`,
    [value, actor.agency],
  );
  return row;
}

/** Locks the case of a handoff for one of its two ends: its receiver is no party yet. */
export async function lockAsEnd({ manager, actor }: Work, handoff: string): Promise<CaseRow> {
  const [row]: CaseRow[] = await manager.query(
    `select ${COLUMNS} from samspel.concern_case c join samspel.handoff_offer o on o.case_id = c.id
     where o.id = $1 and $2 in (o.sender, o.receiver) for update of c`,
    [handoff, actor.agency],
  );
  if (row === undefined) throw new DomainError({ code: 'no-access' });
  return row;
}

/**
 * Reads a case for one who is a party to it. That a case exists is itself secret: unknown and foreign answer alike. The read
 * leaves its trace in the same statement.
 */
export async function readCase({ manager, actor }: Work, reference: string, what: string): Promise<CaseRow> {
  const [row]: CaseRow[] = await manager.query(
    `with found as (
       select ${COLUMNS} from samspel.concern_case c
       join samspel.party p on p.case_id = c.id and p.agency = $2
       where c.reference = $1
     ), traced as (
       insert into samspel.read_trace (municipality, agency, account, case_id, what)
       select municipality, $2, $3, id, $4 from found
     )
     select * from found`,
    [reference, actor.agency, actor.account, what],
  );
  if (row === undefined) throw new DomainError({ code: 'no-access' });
  return row;
}

export async function isParty({ manager, actor }: Work, caseId: string): Promise<boolean> {
  const found: unknown[] = await manager.query('select 1 from samspel.party where case_id = $1 and agency = $2', [
    caseId,
    actor.agency,
  ]);
  return found.length > 0;
}
