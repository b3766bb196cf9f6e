import { Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Inbox } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';

/** How my agency's cases stand: that none has fallen between the chairs is said where it is so, and else which are about to. */
export function Promised({ inbox: { openCases, lateCases, untakenCases } }: { inbox: Inbox }) {
  const { t, counted } = useWords();
  if (openCases === 0) return <p className="promise">{t('day.promise_zero')}</p>;
  const isKept = lateCases === 0 && untakenCases === 0;
  const Icon = isKept ? IconCheck : IconAlertTriangle;
  return (
    <p className={isKept ? 'promise number' : 'promise number broken'}>
      <Icon size={18} stroke={2} aria-hidden="true" />
      {isKept ? (
        t('day.promise', { count: openCases })
      ) : (
        <span>
          {t('day.openCases', { count: openCases })}{' '}
          {lateCases > 0 && (
            <Link to="/cases" search={{ view: 'list', when: 'late-here' }}>
              {t('day.lateCases', counted(lateCases))}
            </Link>
          )}{' '}
          {untakenCases > 0 && (
            <Link to="/cases" search={{ view: 'list', whose: 'nobodys' }}>
              {t('day.untakenCases', counted(untakenCases))}
            </Link>
          )}
        </span>
      )}
    </p>
  );
}
