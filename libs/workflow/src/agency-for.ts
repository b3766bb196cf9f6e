import type { AgencyId, Context } from './state.js';

/**
 * Whose track a fact opens: the agency it is about, where that is of the right kind; else the first of its kind by id, so that
 * replay agrees. `undefined` where the municipality has none.
 */
export function agencyFor(
  kind: string,
  subject: AgencyId | undefined,
  { agencies }: Pick<Context, 'agencies'>,
): AgencyId | undefined {
  if (subject !== undefined && agencies[subject]?.kind === kind) return subject;
  return Object.keys(agencies)
    .filter((id) => agencies[id]?.kind === kind)
    .sort()[0];
}
