import type { DisclosureChoices } from '../../../api/api-types.js';
import { useConcernWords } from '../../../components/concern-words.js';
import { dateWords } from '../../../time.js';
import { useWords } from '../../../words/words.js';

/** What the receiver will read, as it will read it. */
export function Preview({
  preview,
  agency,
  now,
}: {
  preview: NonNullable<DisclosureChoices['preview']>;
  agency: string;
  now: string;
}) {
  const { t, language } = useWords();
  const concernWords = useConcernWords();
  const { identity, guardians, ageBand, concerns, facts, occurredOn, place, assessment, strengths, childView } =
    preview;
  const found = (each: { address: string | null; phone: string | null; email: string | null }) =>
    [each.address, each.phone, each.email].filter(Boolean).join(', ');
  const lines: [string, string | null][] = [
    [
      t('person.name'),
      identity &&
        [`${identity.givenName} ${identity.familyName}`, identity.birthDate, identity.number]
          .filter(Boolean)
          .join(', '),
    ],
    [t('person.address'), identity && found(identity)],
    [t('person.school'), identity && [identity.school, identity.schoolClass].filter(Boolean).join(', ')],
    [t('fields.guardians'), guardians.map((each) => [each.name, found(each)].filter(Boolean).join(', ')).join('\n')],
    [t('fields.age-band'), ageBand],
    [t('fields.concerns'), concernWords(concerns)],
    [t('fields.facts'), facts],
    [t('person.happened'), [occurredOn && dateWords(occurredOn, language, now), place].filter(Boolean).join(', ')],
    [t('fields.assessment'), assessment],
    [t('fields.strengths'), strengths],
    [t('fields.child-view'), childView],
  ];
  return (
    <section className="preview" aria-label={t('sharing.sees', { agency })}>
      <h3>{t('sharing.sees', { agency })}</h3>
      <dl className="told">
        {lines.map(([title, text]) =>
          text ? (
            <div key={title}>
              <dt>{title}</dt>
              <dd className="words pre">{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
