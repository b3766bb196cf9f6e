import { Temporal } from 'temporal-polyfill';
import { readWorkOutRule } from './read-rule.js';
import { isWithinCalendar, OutsideCalendar, reckon } from './reckon.js';
import type { Calendar, Day, Reckoned } from './rule.js';
import { dayOf, isDay, momentOf } from './stockholm.js';

/**
 * What a person asks: this rule in words from this day or moment. Answers with the working-out, or with what to write instead.
 * Refuses years that the calendar knows no holiday of, because the answer would look right and be wrong.
 */
export function workOut(
  ruleText: string,
  from: string,
  calendar: Calendar,
  alsoOnHolidays = false,
): Reckoned | { field: 'rule' | 'from'; problem: string } {
  const rule = readWorkOutRule(ruleText);
  if ('problem' in rule) return { field: 'rule', problem: rule.problem };
  const day = readDay(from);
  if (day === undefined) {
    return {
      field: 'from',
      problem: `"${from}" is no date; write a day (2026-11-24) or a moment (2026-11-24T15:00:00Z)`,
    };
  }
  if (!isWithinCalendar(day, calendar)) return tooFarOff(day);
  try {
    const reckoned = reckon(rule.read.rule, day, calendar, rule.read.rolled && !alsoOnHolidays);
    return isWithinCalendar(reckoned.rolled, calendar) ? reckoned : tooFarOff(reckoned.rolled);
  } catch (error) {
    if (error instanceof OutsideCalendar) return tooFarOff(error.day);
    throw error;
  }
}

function tooFarOff(day: Day): { field: 'from'; problem: string } {
  return {
    field: 'from',
    problem: `the holidays of ${day.slice(0, 4)} are not in the calendar; choose a date nearer to today`,
  };
}

function readDay(text: string): Day | undefined {
  try {
    if (isDay(text)) return text;
    return dayOf(momentOf(new Date(Temporal.Instant.from(text).epochMilliseconds)));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
