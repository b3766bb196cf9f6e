import type { CaseView } from '../../../api/api-types.js';
import type { Warned } from '../../../components/warnings.js';

/** What is said of the agencies that a consent names, of which their secrecy may be weaker. */
export const warnedOf = (
  { weaker }: Pick<CaseView, 'weaker'>,
  agencies: readonly { id: string; name: string }[],
  named: readonly string[],
): Warned[] =>
  agencies
    .filter(({ id }) => named.includes(id))
    .map(({ id, name }) => ({
      agency: name,
      warnings: weaker.find(({ agency }) => agency === id)?.warnings ?? [],
    }));
