import { z } from 'zod';
import { day, row } from '#database';
import { type Giver, givers, type KnownGuardian, mayNotAnswer } from '#sharing';
import { invalid } from '#use-case';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';

/** What the recorder's own record says of the family, and who of it has said no. */
const Family = z.object({
  birth_date: day,
  guardians: z.array(
    z.object({ mayNotKnow: z.boolean().default(false) }).transform(({ mayNotKnow }): KnownGuardian => ({ mayNotKnow })),
  ),
  child_view: z.boolean(),
  noes: z.array(z.string()),
});
export type Family = z.output<typeof Family>;

const FAMILY = `
  select y.birth_date::text, y.guardians,
    exists (select from samspel.referral r where r.case_id = y.case_id and r.child_view is not null)
      or exists (select from samspel.disclosure d where d.case_id = y.case_id and d.receiver = y.agency and d.snapshot ? 'childView')
      as child_view,
    to_json(array(select samspel.standing_noes(y.case_id))) as noes
  from samspel.young_person y where y.case_id = $1 and y.agency = $2`;

/** Undefined where the agency has not been told whom it is about. */
export const readFamily = ({ manager, actor }: Work, { id }: CaseFile): Promise<Family | undefined> =>
  row(manager, Family, FAMILY, [id, actor.agency]);

/**
 * Who may not know of the case has been asked nothing, and disposes of nothing in it (OSL 12 kap. 3 § andra stycket): no answer is
 * written down in their name, neither a yes nor a no.
 */
export function mustHaveBeenAsked(family: Family | undefined, givenBy: readonly Giver[]): void {
  const untold = mayNotAnswer(family?.guardians ?? [], givenBy);
  if (untold.length > 0) throw mayNotKnow(untold);
}

export const mayNotKnow = (untold: readonly Giver[]) =>
  invalid('/givenBy', 'may-not-know', 'This guardian may not know of the case, and is not asked; leave them out.', {
    allowed: givers.filter((who) => !untold.includes(who)),
  });

/** Whose data it is has to be told: a guardian frees their own as somebody who stands on the recorder's record. */
export function mustBeKnown(family: Family | undefined, givenBy: readonly Giver[]): void {
  const known = givers.filter((who, place) => who === 'young-person' || place < (family?.guardians.length ?? 0));
  if (givenBy.every((who) => known.includes(who))) return;
  throw invalid('/givenBy', 'not-allowed', 'No such guardian is known of in the case.', { allowed: known });
}
