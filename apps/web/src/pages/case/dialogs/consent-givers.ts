import type { CaseView, NewConsent } from '../../../api/api-types.js';
import { useWords } from '../../../words/words.js';

export type Giver = NewConsent['givenBy'][number];
const GIVERS: readonly Giver[] = ['guardian-1', 'guardian-2', 'young-person'];

const guardianOf = ({ guardians }: CaseView, giver: Giver): CaseView['guardians'][number] | undefined =>
  giver === 'young-person' ? undefined : guardians[giver === 'guardian-1' ? 0 : 1];

/** Who can have answered for the family. Where no guardian is known, one may still have; who may not know is asked nothing. */
export const giversOf = (view: CaseView): Giver[] =>
  GIVERS.filter((giver) => {
    const guardian = guardianOf(view, giver);
    if (giver !== 'young-person' && view.guardians.length > 0 && guardian === undefined) return false;
    return guardian?.mayNotKnow !== true;
  });

/** Who can have said yes: of age, the young person alone. */
export const sayersOfYes = (view: CaseView): Giver[] =>
  giversOf(view).filter((giver) => giver === 'young-person' || view.consentRule?.guardians !== 'none');

/** Whether a yes here asks for guardians of whom nothing stands in the record: there may be two, or one. */
export const lacksGuardians = (view: CaseView): boolean =>
  view.guardians.length === 0 && view.consentRule !== null && view.consentRule.guardians !== 'none';

/** Whether all who have to say yes have. Of a youth it may be written why not, which is asked beneath. */
export const allSaidYes = (view: CaseView, saidBy: readonly Giver[]): boolean =>
  view.consentRule?.guardians !== 'all' ||
  sayersOfYes(view).every((giver) => giver === 'young-person' || saidBy.includes(giver));

/** Givers by name where the case knows it. */
export function useGivers(view: CaseView, givers = giversOf(view)): { code: Giver; label: string }[] {
  const { t } = useWords();
  return givers.map((code) => {
    const name = guardianOf(view, code)?.name;
    return { code, label: name === undefined ? t(`consent.by.${code}`) : t('consent.guardianNamed', { name }) };
  });
}
