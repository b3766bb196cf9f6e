import { useConcernWords } from '../../components/concern-words.js';
import { useDetails, withAside } from './person-words.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import type { Draft, GivenField } from './draft.js';
import { factsOf } from './several.js';
import type { Said } from './several.js';
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

/** Of one of those whom it is about: what of it this receiver reads. */
export interface Received {
  person: Said;
  fields: readonly GivenField[];
}

/** What is written, as one receiver will read it, in the case of each; and what of it they do not see. */
export function AsReceived({
  draft,
  beginning,
  received,
  agency,
  reporter,
  today,
}: {
  draft: Draft;
  beginning: Beginning;
  received: readonly Received[];
  agency: string;
  reporter: string;
  today: string;
}) {
  const { t } = useWords();
  return (
    <details className="fold">
      <summary className="small">{t('concern.check.showAs', { agency })}</summary>
      {received.map(({ person, fields }) => (
        <section key={`${person.givenName} ${person.familyName} ${person.birthDate}`}>
          {draft.others.length > 0 && <h3>{t('concern.check.caseOf', { name: person.givenName.trim() })}</h3>}
          <OneCase
            draft={draft}
            beginning={beginning}
            received={{ person, fields }}
            reporter={reporter}
            today={today}
          />
        </section>
      ))}
    </details>
  );
}

function OneCase({
  draft,
  beginning,
  received: { person, fields },
  reporter,
  today,
}: {
  draft: Draft;
  beginning: Beginning;
  received: Received;
  reporter: string;
  today: string;
}) {
  const { t, listed } = useWords();
  const valueOf = useValues({ draft, person, beginning, reporter, today });
  const seen = ALL.filter(
    (field) =>
      fields.includes(field) && valueOf(field) !== '' && !(field === 'age-band' && fields.includes('identity')),
  );
  const unseen = ALL.filter((field) => !fields.includes(field) && field !== 'age-band' && valueOf(field) !== '');
  const hidden = [
    ...unseen.map((field) => t(`fields.${field}`)),
    ...(draft.privateReporter.name.trim() === '' ? [] : [t('person.toldPrivately')]),
  ];
  return (
    <>
      <dl className="told">
        {seen.map((field) => (
          <div key={field}>
            <dt className="small soft">{t(`fields.${field}`)}</dt>
            <dd className="words pre">{valueOf(field)}</dd>
          </div>
        ))}
      </dl>
      {hidden.length > 0 && <p className="small soft">{t('readers.seesNot', { fields: listed(hidden) })}</p>}
    </>
  );
}

/** What a case that runs has on record is not read here: it goes as it stands there. */
function useValues({
  draft,
  person,
  beginning,
  reporter,
  today,
}: {
  draft: Draft;
  person: Said;
  beginning: Beginning;
  reporter: string;
  today: string;
}): (field: GivenField) => string {
  const { t, language } = useWords();
  const detailsOf = useDetails();
  const concernWords = useConcernWords();
  const isNew = beginning.as === 'new';
  const guardians = guardiansOf(draft, person).filter(({ name }) => name.trim() !== '');
  const bornAs = person.protectedIdentity ? 'concern.check.bornProtected' : 'concern.check.born';
  const name = `${person.givenName.trim()} ${person.familyName.trim()}`;
  return (field) => {
    switch (field) {
      case 'identity':
        return isNew
          ? [t(bornAs, { name, date: person.birthDate ?? '' }), ...detailsOf(person.details)].join('\n')
          : t('concern.check.asRecorded');
      case 'guardians':
        // That one may not know goes along, and why does not (OSL 12 kap. 3 §).
        return isNew
          ? guardians
              .map(({ name, phone, email, address, mayNotKnow }) =>
                withAside(name, [phone, email, address, mayNotKnow ? t('untold.tag') : '']),
              )
              .join('\n')
          : t('concern.check.asRecorded');
      case 'reporter': {
        const { name, role, phone, email } = draft.reporter;
        return name.trim() === '' ? reporter : withAside(name, [role, phone, email]);
      }
      case 'facts':
        return [
          factsOf(draft, person),
          [draft.occurredOn && dateWords(draft.occurredOn, language, today), draft.place.trim()]
            .filter(Boolean)
            .join(', '),
        ]
          .filter(Boolean)
          .join('\n');
      case 'assessment':
      case 'strengths':
        return person[field].trim();
      case 'child-view':
        return person.childView.trim();
      case 'age-band':
        return t('concern.check.ageBand');
      case 'concerns':
        return concernWords(person.concerns);
    }
  };
}

/** Of the first the guardians that are named, of the others the same or their own. */
function guardiansOf(draft: Draft, person: Said): Draft['guardians'] {
  const other = draft.others.find((each) => each === person);
  return other === undefined || other.sameGuardians ? draft.guardians : other.guardians;
}
