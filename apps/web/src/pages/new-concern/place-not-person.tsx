import type { ReactNode } from 'react';
import { Problem } from '../../api/problem.js';
import { Check } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import type { Draft } from './draft.js';
import { namesOfOthers } from './naming.js';

/** What may be the surname of another of those whom it is about may be a place or a common word: whoever writes says so. */
function PlaceNotPerson({ said, onChange }: { said: boolean; onChange: (said: boolean) => void }) {
  const { t } = useWords();
  return (
    <Check
      label={t('concern.happened.isPlace')}
      about={t('concern.happened.isPlaceAbout')}
      checked={said}
      onChange={onChange}
    />
  );
}

/** Where it is asked, under the text itself: where a name is found here, or by the api, and where it is said already. */
export function placesUnder(
  draft: Draft,
  error: unknown,
  onChange: (change: Pick<Draft, 'placesNotPeople'>) => void,
): (field: string) => ReactNode {
  const { placesNotPeople } = draft;
  const { maybePlaces } = namesOfOthers(draft);
  const faults = error instanceof Problem ? error.fields : [];
  const found = faults.flatMap(({ pointer, code }) => (code === 'may-name-another' ? [pointer.slice(1)] : []));
  const asked = new Set([...maybePlaces, ...found, ...placesNotPeople]);
  return (field) => {
    if (!asked.has(field)) return null;
    const others = placesNotPeople.filter((each) => each !== field);
    return (
      <PlaceNotPerson
        said={others.length < placesNotPeople.length}
        onChange={(said) => onChange({ placesNotPeople: said ? [...others, field] : others })}
      />
    );
  };
}
