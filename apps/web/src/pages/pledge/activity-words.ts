import { sets } from '../../api/pledge-forms.js';
import type { PledgeActivity, PledgeView } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';

/** An activity in a title and a line under it: what and where, and what came of it in numbers or words. */
export function useActivityWords(
  view: PledgeView | undefined,
): (activity: PledgeActivity) => { what: string; about: string } {
  const { t } = useWords();
  return (activity) => {
    const { kind, status, place, event, counts, headcount, theme, deviation, deviationNote, outcome, note } = activity;
    const where = view?.places.find(({ id }) => id === place)?.name;
    const before = view?.events.find(({ id }) => id === event)?.title;
    const plain = [t(`codes.kind.${kind}`), before ?? where].filter((part) => part !== undefined).join(', ');
    if (status === 'cancelled') {
      const reason =
        deviation === null ? '' : t('pledge.because', { reason: t(`codes.deviation.${deviation}`).toLowerCase() });
      return {
        what: t('pledge.cancelled', { what: plain }),
        about: reason === '' ? (deviationNote ?? '') : reason,
      };
    }
    const numbers = sets.unit.flatMap(({ code: unit }) => {
      const count = counts[unit];
      return count === undefined ? [] : [`${count} ${t(`of.${unit}`, { count })}`];
    });
    const about = [
      ...numbers,
      ...(headcount === null ? [] : [t('pledge.headcount', { count: headcount })]),
      ...(theme === null ? [] : [theme]),
    ];
    return { what: plain, about: about.length > 0 ? about.join(', ') : (outcome ?? note ?? '') };
  };
}
