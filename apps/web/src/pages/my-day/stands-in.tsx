import { IconUserShare } from '@tabler/icons-react';
import type { Inbox } from '../../api/api-types.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';

/** To a deputy: for whom they stand in, between which days, and what that opens to them. */
export function StandsIn({ inbox: { standsIn, now } }: { inbox: Inbox }) {
  const { t, language, listed } = useWords();
  return standsIn.map(({ unit, heads, from, until, now: isNow }) => {
    const whom = heads.length === 0 ? t('day.theHead') : listed(heads.map(({ name }) => name));
    const values = {
      whom,
      unit: unit ?? t('day.theWhole'),
      from: dateWords(from, language, now),
      until: dateWords(until, language, now),
    };
    return (
      <p className="note" key={`${unit ?? ''} ${from}`}>
        <IconUserShare size={20} stroke={1.75} aria-hidden="true" />
        <span>
          <b>{t(isNow ? 'day.standsInNow' : 'day.standsInLater', values)}</b> {t('day.standsInOpens')}
        </span>
      </p>
    );
  });
}
