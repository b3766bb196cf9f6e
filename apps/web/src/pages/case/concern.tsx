import type { CaseView } from '../../api/shapes.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import { useConcernWords } from '../../components/concern-words.js';

/** The concern as it was written, its parts kept apart; and who the guardians are. */
export function Concern({ view }: { view: CaseView }) {
  const { t, language, titled, inline } = useWords();
  const concernWords = useConcernWords();
  const { concern, guardians, closed } = view;
  return (
    <>
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
          <dl className="told">
            {concern.concerns.length > 0 && <dd className="small soft">{concernWords(concern.concerns)}</dd>}
            {concern.facts === null && <dd className="soft small">{t('case.concernHidden')}</dd>}
            <Told title={t('case.facts')} words={concern.facts} />
            <Told title={t('case.assessment')} words={concern.assessment} />
            <Told title={t('case.strengths')} words={concern.strengths} />
            <Told title={t('case.childView')} words={concern.childView} />
          </dl>
        )}
        {guardians.length > 0 && (
          <dl className="told guardians">
            <dt>{t('case.guardians')}</dt>
            {guardians.map(({ name, phone }) => (
              <dd key={name}>
                {name}
                {phone !== null && <span className="soft"> · {phone}</span>}
              </dd>
            ))}
          </dl>
        )}
      </section>
      {closed.length > 0 && (
        <section className="card">
          <div className="card-head">
            <h2>{t('case.over')}</h2>
          </div>
          <dl className="told">
            {closed.map((track) => (
              <dd key={track.at + titled(track.track)}>
                <b>{titled(track.track)}</b>, {inline(track.code)}
                <span className="soft small"> · {dateWords(track.at, language, view.now)}</span>
              </dd>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

const Told = ({ title, words }: { title: string; words: string | null }) =>
  words === null || words === '' ? null : (
    <>
      <dt>{title}</dt>
      <dd className="words pre">{words}</dd>
    </>
  );
