import { Link } from '@tanstack/react-router';
import { IconArrowRight } from '@tabler/icons-react';
import type { PledgeView } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';
import { useActivityWords } from './activity-words.js';

/** How many are shown before all are. */
const SHOWN = 6;

/** Ni sa, vi gjorde: what citizens asked for in their words, and what was done about it. */
export function Wishes({ view }: { view: PledgeView }) {
  const { t } = useWords();
  const title = useActivityWords(view);
  return (
    <section aria-labelledby="wishes">
      <div className="section-head">
        <h2 id="wishes">{t('pledge.wishes')}</h2>
        <Link className="small push" to="/pledges/$id/records" params={{ id: view.id }} search={{ kind: 'wishes' }}>
          {t('pledge.allWishes')}
        </Link>
      </div>
      {view.wishes.length === 0 ? (
        <p className="card padded soft">{t('pledge.noWishes')}</p>
      ) : (
        <ul className="card">
          {view.wishes.slice(0, SHOWN).map(({ id, wish, done, activities }) => {
            const linked = view.activities.filter((each) => activities.includes(each.id));
            return (
              <li key={id} className="wish">
                <p className="words">”{wish}”</p>
                <IconArrowRight size={18} stroke={1.75} aria-hidden="true" />
                <p>
                  {done === null ? <span className="soft">{t('pledge.notYet')}</span> : <b>{done}</b>}
                  {linked.length > 0 && (
                    <span className="small soft"> {linked.map((each) => title(each).what).join(', ')}</span>
                  )}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
