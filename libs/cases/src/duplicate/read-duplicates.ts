import { IsNull } from 'typeorm';
import { z } from 'zod';
import { DuplicateRow } from '#database';
import { type Definition, mayActOn } from '#workflow';
import type { CaseView } from '../views/case.js';
import type { Work } from '../work.js';

/** That the agency closed this case as a duplicate; null where it did not, or took it back. */
export const findDuplicate = ({ manager, actor }: Work, caseId: string): Promise<DuplicateRow | null> =>
  manager.findOneBy(DuplicateRow, { caseId, agency: actor.agency, undoneAt: IsNull() });

export const Duplicate = z.object({ ofThis: z.boolean(), reference: z.string() });

/** Which case `c` is a duplicate of, and which are of it, as the agency `p` itself found; it has a part in each. */
export const DUPLICATES = `
  to_json(array(
    select json_build_object('ofThis', d.of_case = c.id, 'reference', o.reference)
    from samspel.duplicate d join samspel.concern_case o on o.id = case when d.of_case = c.id then d.case_id else d.of_case end
    where c.id in (d.case_id, d.of_case) and d.agency = p.agency and d.undone_at is null order by d.at limit 50
  )) as duplicates`;

export function duplicateViews(
  { actor }: Work,
  { tracks }: Definition,
  duplicates: z.output<typeof Duplicate>[],
): Pick<CaseView, 'duplicateOf' | 'duplicates'> {
  const of = duplicates.find(({ ofThis }) => !ofThis)?.reference;
  const mayTakeBack = Object.values(tracks).some((track) => mayActOn(track, actor));
  return {
    duplicateOf: of === undefined ? null : { reference: of, mayTakeBack },
    duplicates: duplicates.filter(({ ofThis }) => ofThis).map(({ reference }) => reference),
  };
}
