import { DuplicateRow } from '#database';
import { IsNull } from 'typeorm';
import type { Definition } from '#workflow';
import type { CaseView } from '../views/case.js';
import type { Work } from '../work.js';

/** That the agency closed this case as a duplicate; null where it did not, or took it back. */
export const findDuplicate = ({ manager, actor }: Work, caseId: string): Promise<DuplicateRow | null> =>
  manager.findOneBy(DuplicateRow, { caseId, agency: actor.agency, undoneAt: IsNull() });

/** Which case this one is a duplicate of, and which are of this one, as the agency itself found; it has a part in each. */
export async function readDuplicates(
  work: Work,
  caseId: string,
  { tracks }: Definition,
): Promise<Pick<CaseView, 'duplicateOf' | 'duplicates'>> {
  const { manager, actor } = work;
  const rows: { of_this: boolean; reference: string }[] = await manager.query(
    `select d.of_case = $1 as of_this, c.reference
     from samspel.duplicate d join samspel.concern_case c on c.id = case when d.of_case = $1 then d.case_id else d.of_case end
     where $1 in (d.case_id, d.of_case) and d.agency = $2 and d.undone_at is null order by d.at limit 50`,
    [caseId, actor.agency],
  );
  const of = rows.find(({ of_this }) => !of_this)?.reference;
  const mayTakeBack = Object.values(tracks).some(
    ({ agency, who }) => agency === actor.kind && who.some((role) => actor.roles.includes(role)),
  );
  return {
    duplicateOf: of === undefined ? null : { reference: of, mayTakeBack },
    duplicates: rows.filter(({ of_this }) => of_this).map(({ reference }) => reference),
  };
}
