import { DomainError } from '#database';
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

/** Locks the case: decisions on one case stand in line. */
export async function lockCase(
  manager: EntityManager,
  by: { reference: string } | { id: string },
): Promise<CaseRow | undefined> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['reference', by.reference];
  const [row]: CaseRow[] = await manager.query(
    `select ${COLUMNS} from samspel.concern_case c where c.${column} = $1 for update`,
    [value],
  );
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

/** Locks a case for one who is a party to it; unknown and foreign answer alike. */
export async function lockAsParty(work: Work, reference: string): Promise<CaseRow> {
  const row = await lockCase(work.manager, { reference });
  if (row === undefined || !(await isParty(work, row.id))) throw new DomainError({ code: 'no-access' });
  return row;
}

export async function isParty({ manager, actor }: Work, caseId: string): Promise<boolean> {
  const found: unknown[] = await manager.query('select 1 from samspel.party where case_id = $1 and agency = $2', [
    caseId,
    actor.agency,
  ]);
  return found.length > 0;
}
