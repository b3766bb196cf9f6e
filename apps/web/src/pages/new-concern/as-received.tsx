import { useConcernWords } from '../../components/concern-words.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import type { Draft, GivenField } from './draft.js';
import type { Beginning } from './steps.js';

const ALL: readonly GivenField[] = [
  'identity',
  'guardians',
  'reporter',
  'facts',
  'assessment',
  'strengths',
  'child-view',
  'age-band',
  'concerns',
];

/** What is written, as one receiver will read it; and what of it they do not see. */
export function AsReceived({
  draft,
  beginning,
  fields,
  agency,
  reporter,
  today,
}: {
  draft: Draft;
  beginning: Beginning;
  fields: readonly GivenField[];
  agency: string;
  reporter: string;
  today: string;
}) {
  const { t, listed } = useWords();
  const valueOf = useValues(draft, beginning, reporter, today);
  const seen = ALL.filter((field) => fields.includes(field) && !(field === 'age-band' && fields.includes('identity')));
  const unseen = ALL.filter((field) => !fields.includes(field) && field !== 'age-band' && valueOf(field) !== '');
  const hidden = [
    ...unseen.map((field) => t(`fields.${field}`)),
    ...(draft.privateReporter.name.trim() === '' ? [] : [t('person.toldPrivately')]),
  ];
  return (
    <details className="fold">
      <summary className="small">{t('concern.check.showAs', { agency })}</summary>
      <dl className="told">
        {seen.map((field) => (
          <div key={field}>
            <dt className="small soft">{t(`fields.${field}`)}</dt>
            <dd className="words pre">{valueOf(field)}</dd>
          </div>
        ))}
      </dl>
      {hidden.length > 0 && <p className="small soft">{t('readers.seesNot', { fields: listed(hidden) })}</p>}
    </details>
  );
}

/** What a case that runs has on record is not read here: it goes as it stands there. */
function useValues(draft: Draft, beginning: Beginning, reporter: string, today: string): (field: GivenField) => string {
  const { t, language, listed } = useWords();
  const concernWords = useConcernWords();
  const people = [draft, ...draft.others];
  const words = (field: 'assessment' | 'strengths' | 'childView') =>
    people.flatMap((person) => (person[field].trim() === '' ? [] : [person[field].trim()])).join('\n\n');
  const isNew = beginning.as === 'new';
  return (field) => {
    switch (field) {
      case 'identity':
        return isNew
          ? listed(people.map(({ givenName, familyName }) => `${givenName.trim()} ${familyName.trim()}`))
          : t('concern.check.asRecorded');
      case 'guardians':
        return isNew
          ? listed(draft.guardians.flatMap(({ name }) => (name.trim() === '' ? [] : [name.trim()])))
          : t('concern.check.asRecorded');
      case 'reporter':
        return draft.reporter.name.trim() === '' ? reporter : draft.reporter.name.trim();
      case 'facts':
        return [
          draft.facts.trim(),
          [draft.occurredOn && dateWords(draft.occurredOn, language, today), draft.place.trim()]
            .filter(Boolean)
            .join(', '),
        ]
          .filter(Boolean)
          .join('\n');
      case 'assessment':
      case 'strengths':
        return words(field);
      case 'child-view':
        return words('childView');
      case 'age-band':
        return t('concern.check.ageBand');
      case 'concerns':
        return concernWords(draft.concerns);
    }
  };
}
