import { useQuery } from '@tanstack/react-query';
import { IconCalculator } from '@tabler/icons-react';
import { useState } from 'react';
import type { DateWorkingOut } from '../api/api-types.js';
import { workingOutQuery } from '../api/queries.js';
import { dateWords } from '../time.js';
import { useWords } from '../words/words.js';
import { Dialog } from './dialog.js';
import { useHolidayName } from './holiday-name.js';
import { Loaded } from './loaded.js';

/** One click from a date: the rule, the days on the way, and what has moved it. */
export function WorkingOut({ reference, thing, title }: { reference: string; thing: string; title: string }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="worked-out"
        aria-label={t('workingOut.of', { title })}
        title={t('workingOut.title')}
        onClick={() => setOpen(true)}
      >
        <IconCalculator size={16} stroke={1.75} aria-hidden="true" />
      </button>
      {open && (
        <Dialog title={t('workingOut.title')} onClose={() => setOpen(false)}>
          <p className="soft">{title}</p>
          <Asked reference={reference} thing={thing} />
        </Dialog>
      )}
    </>
  );
}

function Asked({ reference, thing }: { reference: string; thing: string }) {
  const query = useQuery(workingOutQuery(reference, thing));
  return (
    <Loaded query={query} reference={reference}>
      {(found) => <Days found={found} />}
    </Loaded>
  );
}

function Days({ found: { source, rule, from, statutory, due, isMoved, steps } }: { found: DateWorkingOut }) {
  const { t, language } = useWords();
  const holidayName = useHolidayName();
  const date = (day: string) => dateWords(day, language, from);
  const length =
    rule === null || rule.amount === 0
      ? t('workingOut.sameDay')
      : t(`workingOut.units.${rule.unit}`, { count: rule.amount });
  // Working days are told one by one; of all else it is the end of the whole time.
  const wordsOf = ({ why, name }: DateWorkingOut['steps'][number]): string => {
    if (name !== null) return holidayName(name);
    if (why !== 'counted' || rule === null || rule.unit === 'working-day') return t(`workingOut.why.${why}`);
    return rule.amount === 0 ? length : t('workingOut.later', { length });
  };
  return (
    <>
      <p>
        {rule === null ? (
          t('workingOut.given')
        ) : (
          <>
            <b>{length}</b>
            {'. '}
            {source === null || source === 'local' ? t('case.local') : t('case.source', { source })}.
          </>
        )}
      </p>
      <ol className="working-out">
        {steps.length === 0 && <Line day={date(statutory)} words={t('workingOut.day')} />}
        {steps.map((step) => (
          <Line key={`${step.why} ${step.day}`} day={date(step.day)} words={wordsOf(step)} />
        ))}
        {isMoved && <Line day={date(due)} words={t('workingOut.moved')} />}
      </ol>
      {rule !== null && <p className="small soft">{t('workingOut.law')}</p>}
    </>
  );
}

const Line = ({ day, words }: { day: string; words: string }) => (
  <li>
    <b className="number">{day}</b> <span>{words}</span>
  </li>
);
