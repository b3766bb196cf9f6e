import { useQuery } from '@tanstack/react-query';
import { KINDS } from '../../../api/forms.js';
import type { Named, Noun } from '../../../api/forms.js';
import { agenciesQuery } from '../../../api/queries.js';
import type { PledgeView } from '../../../api/api-types.js';
import { dayAndMonth } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { useActivityWords } from '../activity-words.js';
import { useCodeWord } from './code-word.js';
import { recordsOf } from './kinds.js';

interface Choice {
  code: string;
  label: string;
}

/** What a field may name: other records of the pledge, places or agencies of the municipality, each by its id and in words. */
export function useReferred(view: PledgeView | undefined): (field: Named) => Choice[] {
  const { language, capital } = useWords();
  const agencies = useQuery(agenciesQuery);
  const activityWords = useActivityWords(view);
  const wordOf = useCodeWord();
  const activities = (): Choice[] =>
    (view?.activities ?? []).map((activity) => {
      const { what } = activityWords(activity);
      const label = activity.from === null ? what : `${what}, ${dayAndMonth(activity.from, language)}`;
      return { code: activity.id, label };
    });
  /** By what their first field says. */
  const records = (of: Noun): Choice[] =>
    KINDS.filter(({ noun }) => noun === of).flatMap((kind) => {
      const [first] = kind.fields;
      return (view === undefined ? [] : recordsOf(view, kind)).map(({ id, [first.name]: says }) => ({
        code: id,
        label: first.as === 'one' ? wordOf(first.of, says) : capital(String(says)),
      }));
    });
  return (field) => {
    switch (field.as) {
      case 'agency':
        return (agencies.data ?? []).map(({ id, name }) => ({ code: id, label: name }));
      case 'place':
        return records('places');
      case 'record':
      case 'records':
        return field.of === 'activities' ? activities() : records(field.of);
    }
  };
}
