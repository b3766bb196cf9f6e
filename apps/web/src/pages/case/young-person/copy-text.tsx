import { useQuery } from '@tanstack/react-query';
import { IconCopy } from '@tabler/icons-react';
import { meQuery } from '../../../api/queries.js';
import type { CaseView, YoungPersonRecord } from '../../../api/api-types.js';
import { useCopying } from '../../../components/copying.js';
import { dateAndClock, dateWords } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { foundOf, receivedAs, reachedOf, textOf } from './copied-text.js';
import type { Line } from './copied-text.js';

/** One press takes what a register asks for, as plain text, to the agency's own system. */
export function CopyText({ view, record }: { view: CaseView; record: YoungPersonRecord }) {
  const { t } = useWords();
  const text = useText(view, record);
  const { told, copy } = useCopying(text);
  return (
    <div className="padded stack copy">
      <button type="button" className="button compact" onClick={copy}>
        <IconCopy size={16} stroke={1.75} aria-hidden="true" />
        {t('person.copy')}
      </button>
      <div role="status" className="small soft">
        {told !== undefined && t(`person.${told}`)}
      </div>
      {told === 'notCopied' && (
        <textarea className="input" aria-label={t('person.toCopy')} readOnly rows={10} value={text} />
      )}
    </div>
  );
}

function useText({ reference, concern, now }: CaseView, record: YoungPersonRecord): string {
  const { t, language } = useWords();
  const me = useQuery(meQuery);
  const { givenName, familyName, birthDate, number, address, school, schoolClass, guardians } = record;
  const when = concern === null || concern.occurredOn === null ? null : dateWords(concern.occurredOn, language, now);
  const lines: Line[] = [
    [t('person.number'), number],
    [t('person.name'), `${givenName} ${familyName}`],
    [t('person.birthDate'), birthDate],
    [t('person.address'), address],
    [t('person.phone'), foundOf({ phone: record.phone, email: record.email })],
    [t('person.school'), [school, schoolClass].filter(Boolean).join(', ')],
    // What is copied may be printed, or sent on: it holds neither name nor address of who may not know, and says that it does not.
    ...guardians.map((guardian, index): Line => [
      t('person.guardian', { number: index + 1 }),
      guardian.mayNotKnow ? t('untold.copied') : reachedOf(guardian),
    ]),
    ...(concern === null
      ? []
      : ([
          [
            t('person.reporter'),
            [concern.reporter === null ? null : reachedOf(concern.reporter), concern.from.name]
              .filter(Boolean)
              .join(', '),
          ],
          [
            t(`person.received.${receivedAs(concern, me.data?.agency.id)}`),
            dateAndClock(concern.received, language, now),
          ],
          [t('person.happened'), [when, concern.place].filter(Boolean).join(', ')],
          [t('person.what'), concern.facts],
        ] satisfies Line[])),
    ['Samspel', reference],
  ];
  return textOf(lines);
}
