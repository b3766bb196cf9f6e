import { Link } from '@tanstack/react-router';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { PledgeActivity, PledgeView } from '../../../api/api-types.js';
import { dateWords } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { useActivityWords } from '../activity-words.js';
import { Blocks, useProgressWords } from '../progress.js';

/** What was saved, and what it moved: said calmly, with the way back to change it. */
export function Logged({ view, activity }: { view: PledgeView; activity: PledgeActivity }) {
  const { t, language, capital } = useWords();
  const words = useActivityWords(view);
  const progressWords = useProgressWords();
  const { id, from, status, commitments, counts } = activity;
  const heading = useRef<HTMLHeadingElement>(null);
  // What took the form's place is read from its beginning.
  useEffect(() => heading.current?.focus(), []);
  const moved = view.commitments.filter((each) => commitments.includes(each.id));
  const params = { id: view.id };
  return (
    <section className="logged card padded" aria-labelledby="logged">
      <p className="tick">
        <IconCheck size={22} stroke={2} aria-hidden="true" />
      </p>
      <h1 id="logged" ref={heading} tabIndex={-1}>
        {t('log.saved')}
      </h1>
      <p className="soft">
        {words(activity).what}
        {from !== null && <>, {dateWords(from, language)}</>}
      </p>
      {status === 'planned' && <p className="soft">{t('log.planned')}</p>}
      {status === 'done' && moved.length === 0 && <p className="soft">{t('log.still')}</p>}
      {status === 'done' && moved.length > 0 && (
        <ul aria-label={t('log.moved')}>
          {moved.map(({ id: commitment, text, progress }) => (
            <li key={commitment}>
              <p>{capital(text)}</p>
              {progress && (
                <>
                  <p className="figure number">{progressWords(progress)}</p>
                  <Blocks progress={progress} fresh={counts[progress.unit] ?? 1} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="form-end">
        <Link className="button primary" to="/pledges/$id" params={params}>
          {t('log.toPledge')}
        </Link>
        <Link className="button" to="/pledges/$id/log" params={params} search={{ change: id }}>
          {t('change')}
        </Link>
        <Link className="button quiet" to="/pledges/$id/log" params={params}>
          {t('log.another')}
        </Link>
      </div>
    </section>
  );
}
