import { Temporal } from 'temporal-polyfill';
import type { Rule } from '#calendar';
import { hold } from './promises.js';
import { isWeekday, secondReckoning } from './second-reckoning.js';

/** Follows the working-out with the law in hand: each step is the next day or the counted one, for the reason that it gives. */
export function retrace(
  rule: Rule,
  from: string,
  steps: { day: string; why: string; name?: string }[],
  off: Map<string, string>,
  last: string,
): void {
  const [start, ...rest] = steps;
  hold(start?.day === from && start.why === 'starts', 'a working-out starts on its day', start);
  let day = Temporal.PlainDate.from(from);
  let left = rule.unit === 'working-day' ? rule.amount : 1;
  for (const step of rest) {
    const reached = Temporal.PlainDate.from(step.day);
    switch (step.why) {
      case 'counted':
      case 'month-end':
        if (rule.unit === 'working-day') {
          hold(
            reached.equals(day.add({ days: 1 })) && isWeekday(reached, off),
            'a counted day is the next weekday',
            step,
          );
        } else {
          hold(step.day === secondReckoning(rule, from, off, false).statutory, 'the counted day is the rule’s', step);
          hold(
            (step.why === 'month-end') === (rule.unit === 'month' && reached.day !== day.day),
            'a short month says so',
            step,
          );
        }
        left -= 1;
        day = reached;
        break;
      case 'rolled':
        hold(reached.equals(day) && isWeekday(reached, off), 'it is rolled to a weekday', step);
        break;
      default: {
        // What is counted past is a day further; what is rolled from is where it stands.
        if (left > 0 && rule.unit === 'working-day') day = day.add({ days: 1 });
        hold(reached.equals(day) && !isWeekday(reached, off), 'a day is passed over that is no weekday', step, day);
        hold(step.name === off.get(step.day), 'a holiday is called by its name', step);
        const weekday = reached.dayOfWeek === 6 ? 'saturday' : 'sunday';
        const why = step.name === undefined ? weekday : step.name.endsWith('afton') ? 'eve' : 'holiday';
        hold(step.why === why, 'a day is passed over for the reason that it is', step);
        if (left === 0) day = day.add({ days: 1 });
      }
    }
  }
  hold(left === 0 && day.toString() === last, 'a working-out ends on its day', steps, last);
}
