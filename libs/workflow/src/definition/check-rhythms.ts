/** Talks that return lie within their stage, and what they need lasts until the last of them. */
import { type DueRule, type Rule, sayRule } from '#calendar';
import type { Definition } from './definition.js';
import type { Report } from './problem.js';
import { tasksOf } from './walk.js';

/** Roughly, for comparing: a month has at most 31 days, five working days make a week. */
const DAYS: Record<Rule['unit'], number> = { 'calendar-day': 1, 'working-day': 7 / 5, week: 7, month: 31 };

export function checkRhythms(definition: Definition, report: Report): void {
  for (const { path, trackName, track, stage, task } of tasksOf(definition)) {
    const last = longest(task.rhythm);
    if (last === undefined) continue;
    const within = track.stages[stage ?? '']?.due;
    if (within !== undefined && moment(within) === moment(task.due) && days(within.rule) < days(last)) {
      report(
        `${path}/rhythm`,
        `the last talk comes ${sayRule(last)} on, after stage "${stage}" is due (${sayRule(within.rule)}); give the stage more time, or shorten the rhythm`,
      );
    }
    for (const [name, { lasts }] of Object.entries(definition.facts)) {
      if (lasts === undefined || lasts.keptBy !== trackName || days(lasts.rule) > days(last)) continue;
      report(
        `facts/${name}/lasts`,
        `fact "${name}" lasts ${sayRule(lasts.rule)}, and track "${trackName}" still has a talk ${sayRule(last)} on; let it last longer`,
      );
    }
    if (task.rhythm.some((rule, index) => index > 0 && days(rule) <= days(task.rhythm[index - 1] ?? rule))) {
      report(
        `${path}/rhythm`,
        'each talk counts from the same moment, so each lies further off than the one before; put them in order',
      );
    }
  }
}

function longest(rhythm: Rule[]): Rule | undefined {
  return rhythm.reduce<Rule | undefined>(
    (far, rule) => (far === undefined || days(rule) > days(far) ? rule : far),
    undefined,
  );
}

/** What a deadline counts from; no fact is called "entry". */
function moment({ from }: DueRule): string {
  return from === 'entry' ? from : from.facts.join(' or ');
}

function days({ amount, unit }: Rule): number {
  return amount * DAYS[unit];
}
