import { useHotkeys } from '@mantine/hooks';
import { Link, useLocation } from '@tanstack/react-router';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Walk } from '../../api/api-types.js';
import { dateAndClock, dateWords } from '../../time.js';
import { withKeys } from '../with-keys.js';
import { useWords } from '../../words/words.js';
import { walkedRows } from './walked-rows.js';

/** How many rows are listed; the rest are in each case's own timeline. */
const LISTED = 12;

/** What happened while the clock moved: a short list, each of my cases a link. It lies over nothing, and goes with Escape or the page. */
export function Walked({ walk, onClose }: { walk: Walk; onClose: () => void }) {
  const { t, language, counted } = useWords();
  const { pathname } = useLocation();
  const here = useRef(pathname);
  useEffect(() => {
    if (here.current !== pathname) onClose();
  }, [pathname, onClose]);
  useHotkeys([['Escape', onClose]], []);
  const listed = walkedRows(walk.happened).slice(0, LISTED);
  const unlisted = walk.happened.length - listed.reduce((sum, { times }) => sum + times, 0);
  return (
    <section className="walked card" role="status" aria-label={t('demo.walked')}>
      <div className="card-head">
        <div>
          <h2>{t('demo.walked')}</h2>
          <p className="small soft">
            {t('demo.walkedFromTo', {
              from: dateAndClock(walk.from, language),
              to: dateAndClock(walk.to, language),
            })}
          </p>
        </div>
        <button type="button" className="button quiet icon-only push" aria-label={t('close')} onClick={onClose}>
          <IconX size={18} stroke={1.75} aria-hidden="true" />
        </button>
      </div>
      <div className="body">
        <p className="small">
          {walk.happened.length === 0 ? t('demo.nothing') : t('demo.happened', counted(walk.happened.length))}
        </p>
        <ul className="small">
          {withKeys(listed, (event) => `${event.at} ${event.reference} ${event.word} ${event.to}`).map(
            ([key, event]) => (
              <li key={key}>
                <time className="dim">{dateWords(event.at, language)}</time>
                <span>
                  {t(`word.${event.word}`)},{' '}
                  {event.reference === null ? (
                    t('demo.otherCase')
                  ) : (
                    <Link to="/cases/$reference" params={{ reference: event.reference }} className="reference">
                      {event.reference}
                    </Link>
                  )}
                  <span className="soft">
                    {' '}
                    {t('to')} {event.to}
                    {event.times > 1 && ` · ${t('demo.times', { count: event.times })}`}
                  </span>
                </span>
              </li>
            ),
          )}
        </ul>
        {unlisted > 0 && <p className="small soft">{t('demo.unlisted', { count: unlisted })}</p>}
      </div>
    </section>
  );
}
