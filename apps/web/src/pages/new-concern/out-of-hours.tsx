import { IconPhone } from '@tabler/icons-react';
import { useWords } from '../../words/words.js';

/** While the office is closed a form reaches somebody in an hour at best: a call does at once. */
export function OutOfHours({ phone }: { phone: string }) {
  const { t } = useWords();
  return (
    <aside className="note overdue out-of-hours" aria-label={t('concern.outOfHours.title')}>
      <IconPhone size={20} stroke={1.75} aria-hidden="true" />
      <span>
        <b>
          {t('concern.outOfHours.call')} <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>{' '}
          {t('concern.outOfHours.now')}
        </b>{' '}
        {t('concern.outOfHours.danger')} {t('concern.outOfHours.about')}
      </span>
    </aside>
  );
}
