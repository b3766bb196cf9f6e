import { swedishCalendar } from '#calendar/holidays';
import type { Calendar } from '#calendar';
import { readDefinitions, type WrittenDefinition } from './workflows.js';

/** Dates of running cases lie within, a demo that is walked ahead too; the arithmetic refuses years beyond. */
const FIRST_YEAR = 2020;
const YEARS_AHEAD = 15;

/** What every program decides by: the same definitions and the same calendar, read in one place. A bad definition throws. */
export function readRules(workflowsDir: string): { written: WrittenDefinition[]; calendar: Calendar } {
  const year = new Date().getFullYear();
  return { written: readDefinitions(workflowsDir), calendar: swedishCalendar(FIRST_YEAR, year + YEARS_AHEAD) };
}
