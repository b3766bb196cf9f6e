import type { CaseView, NewConsent } from '../../../api/api-types.js';
import { useWords } from '../../../words/words.js';

export type Giver = NewConsent['givenBy'][number];
const GIVERS: readonly Giver[] = ['guardian-1', 'guardian-2', 'young-person'];

/**
 * Who can have answered for the family, by name where the case knows it. Where no guardian is known, one may still have; who may not
 * know is asked nothing.
 */
export function useGivers(view: CaseView): { code: Giver; label: string }[] {
  const { t } = useWords();
  return GIVERS.flatMap((code) => {
    const guardian = code === 'young-person' ? undefined : view.guardians[code === 'guardian-1' ? 0 : 1];
    const name = guardian?.name;
    if (code !== 'young-person' && view.guardians.length > 0 && name === undefined) return [];
    if (guardian?.mayNotKnow === true) return [];
    return { code, label: name === undefined ? t(`consent.by.${code}`) : t('consent.guardianNamed', { name }) };
  });
}
