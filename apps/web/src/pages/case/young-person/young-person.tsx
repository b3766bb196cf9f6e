import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { youngPersonQuery } from '../../../api/queries.js';
import type { CaseView, YoungPersonRecord } from '../../../api/api-types.js';
import { useOpenBegun } from '../../../components/draft/use-draft.js';
import { Loaded } from '../../../components/loaded.js';
import { MayNotKnowMark, Untold } from '../../../components/untold.js';
import { useWords } from '../../../words/words.js';
import { CORRECT_PERSON } from '../opening.js';
import { foundOf, reachedOf } from './copied-text.js';
import { CopyText } from './copy-text.js';
import { CorrectionForm } from './correction-form.js';

/** Who it is, to whoever lawfully has the case: what stands in one's own agency's record, to be read, copied and corrected. */
export function YoungPerson({ view }: { view: CaseView }) {
  const { t } = useWords();
  const reads = view.youngPerson.name !== null || view.protectedReaders?.mine === true;
  const query = useQuery({ ...youngPersonQuery(view.reference), enabled: reads });
  const [begun, setBegun] = useState(false);
  useOpenBegun({ form: 'correction', reference: view.reference }, () => setBegun(true));
  const { open } = useSearch({ from: '/inside/cases/$reference' });
  const navigate = useNavigate({ from: '/cases/$reference' });
  const isAsked = open === CORRECT_PERSON;
  const done = () => {
    setBegun(false);
    if (isAsked) void navigate({ search: {}, resetScroll: false, replace: true });
  };
  const place = useRef<HTMLDivElement>(null);
  // Whoever comes here from another form stands before this one.
  useEffect(() => {
    if (isAsked) place.current?.scrollIntoView({ block: 'start' });
  }, [isAsked]);
  if (!reads) return null;
  return (
    <Loaded query={query} reference={view.reference}>
      {(record) =>
        begun || isAsked ? (
          <div ref={place}>
            <CorrectionForm view={view} record={record} onDone={done} />
          </div>
        ) : (
          <section className="card" aria-label={t('person.title')}>
            <div className="card-head">
              <h2>{t('person.title')}</h2>
              <button type="button" className="button compact push" onClick={() => setBegun(true)}>
                {t('person.correct')}
              </button>
            </div>
            <Told record={record} />
            {!record.protectedIdentity && (
              <p className="padded small soft">
                {t('person.notProtected')}{' '}
                <button type="button" className="as-link" onClick={() => setBegun(true)}>
                  {t('person.toProtection')}
                </button>
              </p>
            )}
            <Untold guardians={record.guardians} />
            <CopyText view={view} record={record} />
          </section>
        )
      }
    </Loaded>
  );
}

function Told({ record }: { record: YoungPersonRecord }) {
  const { t } = useWords();
  const { givenName, familyName, birthDate, number, address, school, schoolClass, guardians } = record;
  const rows: [string, string | null][] = [
    [t('person.name'), `${givenName} ${familyName}`],
    number === null ? [t('person.birthDate'), birthDate] : [t('person.number'), number],
    [t('person.address'), address],
    [t('person.phone'), foundOf({ phone: record.phone, email: record.email })],
    [t('person.school'), [school, schoolClass].filter(Boolean).join(', ')],
  ];
  return (
    <dl className="told known">
      {rows.map(([title, said]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd className="pre">{said || <span className="soft">{t('person.unknown')}</span>}</dd>
        </div>
      ))}
      {guardians.length > 0 && (
        <div>
          <dt>{t('person.guardians')}</dt>
          {guardians.map((guardian) => (
            <dd key={guardian.name} className="pre">
              {reachedOf(guardian)}
              {guardian.mayNotKnow && <MayNotKnowMark why={guardian.whyMayNotKnow} />}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
