import { IconLock } from '@tabler/icons-react';
import type { CaseView, TalkView } from '../../api/api-types.js';
import { withKeys } from '../../components/with-keys.js';
import { dateAndClock, dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import { TalkStatus } from './talk-status.js';

/** What was written of a talk that is over: as much of it as the reader's agency may read. */
export function Told({ view, talk }: { view: CaseView; talk: TalkView }) {
  const { t, language, listed } = useWords();
  const { present, childsWords, agreements, ownNotes } = talk;
  const nothing = present.length === 0 && childsWords === null && agreements.length === 0 && ownNotes === null;
  return (
    <section className="card">
      <div className="card-head">
        <h2 className="number">{dateAndClock(talk.on, language, view.now)}</h2>
        <span className="push">
          <TalkStatus talk={talk} />
        </span>
      </div>
      {nothing && <p className="padded soft small">{t('talk.nothingWritten')}</p>}
      <dl className="told">
        {present.length > 0 && (
          <>
            <dt>{t('talk.present')}</dt>
            <dd>{listed(present)}</dd>
          </>
        )}
        {childsWords !== null && (
          <>
            <dt>{t('talk.childsWords')}</dt>
            <dd className="words pre">{childsWords}</dd>
          </>
        )}
        {agreements.length > 0 && (
          <>
            <dt>{t('talk.agreements')}</dt>
            {withKeys(agreements, ({ what, who, by }) => `${what} ${who} ${by}`).map(([key, { what, who, by }]) => (
              <dd key={key}>
                <span className="words">{what}</span>
                <span className="small soft"> {t('case.by', { who, date: dateWords(by, language, view.now) })}</span>
              </dd>
            ))}
          </>
        )}
        {ownNotes !== null && (
          <>
            <dt className="row">
              {t('talk.own')} <IconLock size={14} stroke={1.75} aria-hidden="true" />
              <span className="soft">{t('talk.ownAbout')}</span>
            </dt>
            <dd className="pre">{ownNotes}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
