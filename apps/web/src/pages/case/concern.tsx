import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/queries.js';
import type { CaseView } from '../../api/api-types.js';
import { AgencyMark } from '../../components/agency.js';
import { Status } from '../../components/status.js';
import { dateAndClock, dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import { receivedAs, reachedOf } from './young-person/copied-text.js';
import { useConcernWords } from '../../components/concern-words.js';

/** The concern as it was written, its parts kept apart; when it came, and from whom. */
export function Concern({ view }: { view: CaseView }) {
  const { t, language, titled } = useWords();
  const { concern, earlierConcerns, feedback } = view;
  return (
    <>
      {feedback !== null && (
        <section className="card">
          <div className="card-head">
            <AgencyMark kind={feedback.agency.kind} />
            <h2>{t('case.feedback')}</h2>
            <span className="push small soft">{dateWords(feedback.at, language, view.now)}</span>
          </div>
          <dl className="told">
            <dd>
              <b>{titled(feedback.title)}.</b> {t('case.feedbackAbout')}
            </dd>
          </dl>
        </section>
      )}
      <section className="card">
        <div className="card-head">
          <h2>{t('case.concern')}</h2>
          {concern && (
            <span className="push small soft">
              {t('case.concernFrom', { agency: concern.from.name, date: dateWords(concern.at, language, view.now) })}
            </span>
          )}
        </div>
        {concern === null ? (
          <p className="padded soft small">{t('case.concernHidden')}</p>
        ) : (
          <Written concern={concern} now={view.now} />
        )}
        {earlierConcerns.map((earlier) => (
          <details className="earlier" key={`${earlier.at} ${earlier.from.id}`}>
            <summary className="small">
              {t('case.earlier', { agency: earlier.from.name, date: dateWords(earlier.at, language, view.now) })}
            </summary>
            <Written concern={earlier} now={view.now} />
          </details>
        ))}
      </section>
    </>
  );
}

/** One concern in its parts. */
function Written({ concern, now }: { concern: NonNullable<CaseView['concern']>; now: string }) {
  const { t, language } = useWords();
  const { occurredOn, place, reporter, privateReporter } = concern;
  const when = occurredOn === null ? null : dateWords(occurredOn, language, now);
  const concernWords = useConcernWords();
  const me = useQuery(meQuery);
  return (
    <dl className="told">
      {concern.withdrawn && (
        <dd>
          <Status tone="overdue">{t('case.concernWithdrawn')}</Status>
        </dd>
      )}
      {concern.concerns.length > 0 && <dd className="small soft">{concernWords(concern.concerns)}</dd>}
      {concern.facts === null && <dd className="soft small">{t('case.concernHidden')}</dd>}
      <Told title={t('case.facts')} words={concern.facts} />
      <Told title={t('case.assessment')} words={concern.assessment} />
      <Told title={t('case.strengths')} words={concern.strengths} />
      <Told title={t('case.childView')} words={concern.childView} />
      <Said title={t('person.happened')}>{[when, place].filter(Boolean).join(', ')}</Said>
      <Said title={t('person.reporter')}>{reporter === null ? '' : reachedOf(reporter)}</Said>
      <Said title={t(`person.received.${receivedAs(concern, me.data?.agency.id)}`)}>
        {dateAndClock(concern.received, language, now)}
      </Said>
      {privateReporter !== null && (
        <>
          <Said title={t('person.privateReporter')}>{reachedOf(privateReporter)}</Said>
          <dd className="small soft">{t('person.privateAbout')}</dd>
        </>
      )}
    </dl>
  );
}

const Told = ({ title, words }: { title: string; words: string | null }) =>
  words === null || words === '' ? null : (
    <>
      <dt>{title}</dt>
      <dd className="words pre">{words}</dd>
    </>
  );

/** What the system says of it, in its own type. */
const Said = ({ title, children }: { title: string; children: string }) =>
  children === '' ? null : (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  );
