import { Link } from '@tanstack/react-router';
import type { CaseView } from '../../api/api-types.js';
import { Reference } from '../../components/young-person.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import { nameOfUndoing } from './opening.js';

type Closed = CaseView['closed'][number];

/** What is over, and the way back from a close that was a mistake. */
export function ClosedTracks({ view, onOpen }: { view: CaseView; onOpen: (thing: string) => void }) {
  const { t, language, titled, inline } = useWords();
  if (view.closed.length === 0) return null;
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t('case.over')}</h2>
      </div>
      <dl className="told">
        {view.closed.map((track) => (
          <dd key={track.at + track.id}>
            <b>{titled(track.track)}</b>, {inline(track.code)}
            <span className="soft small"> · {dateWords(track.at, language, view.now)}</span>
            {track.undo !== null && <Undo view={view} closed={track} undo={track.undo} onOpen={onOpen} />}
          </dd>
        ))}
      </dl>
    </section>
  );
}

function Undo({
  view,
  closed,
  undo: { until, hindrance, reference },
  onOpen,
}: {
  view: CaseView;
  closed: Closed;
  undo: NonNullable<Closed['undo']>;
  onOpen: (thing: string) => void;
}) {
  const { t, language, titled } = useWords();
  const date = dateWords(until, language, view.now);
  if (hindrance !== null)
    return (
      <p className="small soft">
        {t(`undoClose.not.${hindrance}`, { date })}
        {reference !== null && (
          <>
            {' '}
            <Link to="/cases/$reference" params={{ reference }}>
              <Reference>{reference}</Reference>
            </Link>
          </>
        )}
      </p>
    );
  return (
    <p className="row small">
      <button
        type="button"
        className="button"
        aria-label={t('case.ofTrack', { words: t('undoClose.title'), track: titled(closed.track) })}
        onClick={() => onOpen(nameOfUndoing(closed))}
      >
        {t('undoClose.title')}
      </button>
      <span className="soft">{t('undoClose.until', { date })}</span>
    </p>
  );
}
