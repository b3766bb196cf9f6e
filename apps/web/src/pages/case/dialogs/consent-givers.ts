import type { CaseView, NewConsent } from '../../../api/shapes.js';
import { useWords } from '../../../words/words.js';

export type Giver = NewConsent['givenBy'][number];
const GIVERS: readonly Giver[] = ['guardian-1', 'guardian-2', 'young-person'];

/** Who answers for the family, by name where the case knows it. */
export function useGivers(view: CaseView): { code: Giver; label: string }[] {
  const { t } = useWords();
  return GIVERS.map((code) => {
    const name = code === 'young-person' ? undefined : view.guardians[code === 'guardian-1' ? 0 : 1]?.name;
    return { code, label: name === undefined ? t(`consent.by.${code}`) : t('consent.guardianNamed', { name }) };
  });
}
