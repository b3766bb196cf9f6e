import { Link } from '@tanstack/react-router';
import { KINDS } from '../../api/forms.js';
import type { PledgeView } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';
import { periodWords } from './period.js';
import { recordsOf } from './records/kinds.js';

/** The ways to all that is kept of a pledge, each with how much there is; and for coordination, to change it. */
export function More({ view }: { view: PledgeView }) {
  const { t, language } = useWords();
  const params = { id: view.id };
  return (
    <section aria-labelledby="more">
      <div className="section-head">
        <h2 id="more">{t('pledge.more')}</h2>
      </div>
      <ul className="card padded registers">
        {KINDS.map((kind) => (
          <li key={kind.noun}>
            {kind.noun === 'indicators' ? (
              <Link to="/pledges/$id/statistics" params={params}>
                {t('pledge.statistics')}
              </Link>
            ) : (
              <Link to="/pledges/$id/records" params={params} search={{ kind: kind.noun }}>
                {t(`records.kinds.${kind.noun}`)}
              </Link>
            )}{' '}
            <span className="dim number">{recordsOf(view, kind).length}</span>
          </li>
        ))}
      </ul>
      <div className="row wrap keeping">
        {view.mayKeep && (
          <Link className="button compact" to="/pledges/$id/change" params={params}>
            {t('pledge.change')}
          </Link>
        )}
        {view.mayKeep && view.next === null && (
          <Link className="button compact" to="/pledges/$id/next" params={params}>
            {t('pledge.carryOver')}
          </Link>
        )}
        {view.next !== null && (
          <Link className="small" to="/pledges/$id" params={{ id: view.next.id }}>
            {t('pledge.next', { period: periodWords(view.next, language) })}
          </Link>
        )}
      </div>
    </section>
  );
}
