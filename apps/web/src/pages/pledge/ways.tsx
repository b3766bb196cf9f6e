import { Link } from '@tanstack/react-router';
import { IconFileText, IconPlus } from '@tabler/icons-react';
import type { PledgeView } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';
import { periodWords } from './period.js';

/** Where one goes from a pledge: to its follow-up, and to log what was done. */
export function Ways({ view }: { view: PledgeView }) {
  const { t, language } = useWords();
  return (
    <div className="ways">
      <Link className="button" to="/pledges/$id/follow-up" params={{ id: view.id }}>
        <IconFileText size={18} stroke={1.75} aria-hidden="true" />
        {t('pledge.followUpOf', { period: periodWords(view, language) })}
      </Link>
      {view.mayLog && (
        <Link className="button primary" to="/pledges/$id/log" params={{ id: view.id }}>
          <IconPlus size={18} stroke={1.75} aria-hidden="true" />
          {t('pledge.log')}
        </Link>
      )}
    </div>
  );
}
