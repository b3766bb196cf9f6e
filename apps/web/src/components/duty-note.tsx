import { IconMoon } from '@tabler/icons-react';
import type { Inbox } from '../api/api-types.js';
import { dateAndClock } from '../time.js';
import { useWords } from '../words/words.js';

/** To whoever is on duty, while the office is open: why they see no case, from when they do, and what to do until then. */
export function DutyNote({ inbox: { duty, now } }: { inbox: Inbox }) {
  const { t, language } = useWords();
  if (duty === null) return null;
  return (
    <p className="note duty-note">
      <IconMoon size={20} stroke={1.75} aria-hidden="true" />
      <span>
        {duty.from === null ? (
          t('day.dutyNever')
        ) : (
          <>
            <b>{t('day.dutyFrom', { time: dateAndClock(duty.from, language, now) })}</b> {t('day.dutyUntil')}
          </>
        )}
      </span>
    </p>
  );
}
