export { type ClockDates, nextReminder, type DueOccasion, occasionAt, recipientsOf } from './ladder.js';
export { type Read, readDue, readRecipient, readRule, readStepTime } from './read-rule.js';
export { closedSince, outOfOffice } from './office.js';
export { before, due, isLate, isWeekday, isWithinCalendar, reckon, rollToWeekday } from './reckon.js';
export type {
  Calendar,
  Day,
  DueRule,
  Instant,
  Ladder,
  OfficeHours,
  RecipientRule,
  Reckoned,
  Rule,
  Step,
  StepTime,
  TimeOfDay,
  Unit,
  WorkingOutStep,
} from './rule.js';
export { sayDue, sayRule } from './say-rule.js';
export {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  instantAt,
  isDay,
  isInstant,
  isTime,
  momentOf,
  timeAt,
  weekdayOf,
  yearsBetween,
} from './stockholm.js';
export { workOut } from './work-out.js';
