import { IconCheck, IconCircle } from '@tabler/icons-react';
import type { FollowUp } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';

/** What was looked at by the program, and what is left for whoever publishes to read. */
export function Checks({ checks, limit }: Pick<FollowUp, 'checks' | 'limit'>) {
  const { t } = useWords();
  return (
    <ul className="checked small">
      {checks.map(({ code, holds }) => (
        <li key={code} className={holds ? '' : 'left'}>
          {holds ? (
            <IconCheck size={16} stroke={2} aria-hidden="true" />
          ) : (
            <IconCircle size={16} stroke={1.75} aria-hidden="true" />
          )}
          <span>
            {!holds && <span className="unseen">{t('followUp.left')} </span>}
            {t(`followUp.checkOf.${code}.${holds ? 'holds' : 'not'}`, { limit })}
          </span>
        </li>
      ))}
    </ul>
  );
}
