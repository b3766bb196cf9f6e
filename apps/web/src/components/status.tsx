import { IconAlertTriangle, IconCalendar, IconCheck, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { dateWords, daysBetween } from '../time.js';
import { useWords } from '../words/words.js';

type Tone = 'overdue' | 'soon' | 'ok' | 'wait' | 'later';

const ICONS = { overdue: IconAlertTriangle, soon: IconClock, ok: IconCheck, wait: IconClock, later: IconCalendar };

/** A pill with icon and words; `icon` replaces the one that the tone brings. */
export function Status({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  const Icon = ICONS[tone];
  return (
    <span className={`status ${tone}`}>
      {icon ?? <Icon size={13} stroke={2} aria-hidden="true" />}
      {children}
    </span>
  );
}

/** From this many days before its date, a thing is "snart". Three days is also when the usual first reminder goes. */
const SOON_DAYS = 3;

/** How far off a date is, in the colour of its haste. `exact` shows the date itself when it is not soon. */
export function DueStatus({
  due,
  now,
  late,
  exact = false,
}: {
  due: string;
  now: string;
  late: boolean;
  exact?: boolean;
}) {
  const { t, language } = useWords();
  const days = daysBetween(now, due);
  if (days < 0) return <Status tone="overdue">{t('due.late', { count: -days })}</Status>;
  if (late) return <Status tone="overdue">{t('due.lateToday')}</Status>;
  if (days === 0) return <Status tone="soon">{t('due.today')}</Status>;
  if (days > SOON_DAYS) {
    return <Status tone="later">{exact ? dateWords(due, language, now) : t('due.days', { count: days })}</Status>;
  }
  return <Status tone="soon">{exact ? dateWords(due, language, now) : t('due.days', { count: days })}</Status>;
}

/** "om 2 dagar", "i går": goes beside a date, never instead of it. */
export function useRelative(): (when: string, now: string) => string {
  const { t } = useWords();
  return (when, now) => {
    const days = daysBetween(now, when);
    if (days === 0) return t('due.today');
    if (days === 1) return t('due.tomorrow');
    if (days === -1) return t('due.yesterday');
    return days > 0 ? t('due.inDays', { count: days }) : t('due.ago', { count: -days });
  };
}
