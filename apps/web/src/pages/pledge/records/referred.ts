import { useQuery } from '@tanstack/react-query';
import { agenciesQuery } from '../../../api/queries.js';
import type { PledgeView } from '../../../api/shapes.js';
import { dayAndMonth } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { useActivityWords } from '../activity-words.js';
import type { Referred } from './spec.js';

/** What a field may name: other records of the pledge, or the municipality's agencies, each by its id and in words. */
export function useReferred(view: PledgeView | undefined): (of: Referred) => { code: string; label: string }[] {
  const { language, capital } = useWords();
  const agencies = useQuery(agenciesQuery);
  const activityWords = useActivityWords(view);
  return (of) => {
    switch (of) {
      case 'agencies':
        return (agencies.data ?? []).map(({ id, name }) => ({ code: id, label: name }));
      case 'focusAreas':
        return (view?.focusAreas ?? []).map(({ id, title }) => ({ code: id, label: capital(title) }));
      case 'commitments':
        return (view?.commitments ?? []).map(({ id, text }) => ({ code: id, label: capital(text) }));
      case 'places':
        return (view?.places ?? []).map(({ id, name }) => ({ code: id, label: capital(name) }));
      case 'events':
        return (view?.events ?? []).map(({ id, title }) => ({ code: id, label: title }));
      case 'activities':
        return (view?.activities ?? []).map((activity) => {
          const { what } = activityWords(activity);
          const label = activity.from === null ? what : `${what}, ${dayAndMonth(activity.from, language)}`;
          return { code: activity.id, label };
        });
    }
  };
}
