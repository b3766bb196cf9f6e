import type { ActionView } from '../../../api/api-types.js';
import { dateAndClock } from '../../../time.js';
import { useWords } from '../../../words/words.js';

/** The talks that are booked and fall with a step, each by its day: what was to come is called off, and what has been is not told any more. */
export function CallsOff({ talks, now }: { talks: ActionView['callsOff']; now: string }) {
  const { t, language, titled } = useWords();
  return talks.map(({ task, title, on, begun }) => (
    <p key={task} className="note soon">
      {t(begun ? 'case.leavesTalk' : 'case.callsOff', {
        talk: titled(title),
        date: dateAndClock(on, language, now),
      })}
    </p>
  ));
}
