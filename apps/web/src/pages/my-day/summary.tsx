import { Trans } from 'react-i18next';
import type { Inbox } from '../../api/api-types.js';
import { dateWords, dayOf } from '../../time.js';
import { mineToDo, nextDay } from './next-day.js';
import { useWords } from '../../words/words.js';

const BOLD = { b: <b /> };

/** The day in a sentence or two: what to do, what is late, who waits for an answer. */
export function Summary({ inbox }: { inbox: Inbox }) {
  const { t, language, counted } = useWords();
  const today = dayOf(inbox.now);
  const mine = mineToDo(inbox);
  const late = mine.filter((each) => each.late).length;
  const due = mine.filter((each) => each.due === today && !each.late).length;
  const next = nextDay(inbox);
  return (
    <p className="words">
      {due > 0 && <Trans i18nKey="day.today" {...counting(counted(due))} components={BOLD} />}
      {due === 0 && late === 0 && t('day.nothingToday')}{' '}
      {late > 0 && (
        <Trans i18nKey={due > 0 ? 'day.alsoLate' : 'day.late'} {...counting(counted(late))} components={BOLD} />
      )}{' '}
      {due === 0 && next && (
        <Trans i18nKey="day.next" values={{ date: dateWords(next, language, inbox.now) }} components={BOLD} />
      )}{' '}
      {inbox.handoffs.length > 0 && (
        <Trans i18nKey="day.answers" {...counting(counted(inbox.handoffs.length))} components={BOLD} />
      )}
    </p>
  );
}

const counting = (values: { count: number; number: string; Number: string }) => ({ count: values.count, values });
