/** Reads deadlines, reminders and recipients in the plain words that people write. A problem says what to write instead. */
import type { DueRule, RecipientRule, Rule, StepTime, TimeOfDay, Unit } from './rule.js';

export type Read<T> = { read: T } | { problem: string };

/**
 * Ten years: longer than any duty here, and short enough that a slip of the finger neither leaves the calendar nor keeps the
 * engine counting.
 */
const longest: Record<Unit, number> = { 'calendar-day': 3660, 'working-day': 2600, week: 520, month: 120 };

const units: Record<string, Unit> = {
  'calendar day': 'calendar-day',
  'calendar days': 'calendar-day',
  'working day': 'working-day',
  'working days': 'working-day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
};

const ENTRY = 'entry';
const isName = /^[a-z0-9.-]+$/;
const alsoOnHolidays = /\s*,\s*also on holidays$/;

/** `14 calendar days`, `2 working days`, `1 week`, `4 months`, `same day`. */
export function readRule(text: string): Read<Rule> {
  const words = plain(text);
  if (words === 'same day') return { read: { amount: 0, unit: 'calendar-day' } };
  const [, digits, unitWords = ''] = /^(\d+) (.+)$/.exec(words) ?? [];
  if (digits === undefined) {
    return {
      problem: `"${text}" is no length of time; write for example "14 calendar days", "2 working days", "1 week", "4 months" or "same day"`,
    };
  }
  if (unitWords === 'day' || unitWords === 'days') {
    return {
      problem: `"${text}" does not say which days; write "${digits} calendar ${unitWords}" or "${digits} working ${unitWords}"`,
    };
  }
  const unit = units[unitWords];
  if (unit === undefined) {
    return { problem: `"${unitWords}" in "${text}" is no unit; write calendar days, working days, weeks or months` };
  }
  const amount = Number(digits);
  if (amount === 0) return { problem: `"${text}" is no time at all; write "same day"` };
  if (amount > longest[unit])
    return { problem: `"${text}" is longer than ten years; write at most ${longest[unit]} ${unitWords}` };
  return { read: { amount, unit } };
}

/** `14 calendar days from report.received`, `same day from report.received or offence.notice, also on holidays`, `6 weeks from entry`. */
export function readDue(text: string): Read<Pick<DueRule, 'rule' | 'from' | 'rolled'>> {
  const words = plain(text);
  const rolled = !alsoOnHolidays.test(words);
  const [length = '', moment, more] = words.replace(alsoOnHolidays, '').split(' from ');
  const rule = readRule(length);
  if ('problem' in rule) return rule;
  if (moment === undefined) {
    return {
      problem: `"${text}" does not say what it counts from; write "${length} from entry", or from a fact, as "${length} from report.received"`,
    };
  }
  const moments = moment.split(' or ');
  if (
    more !== undefined ||
    !moments.every((each) => isName.test(each)) ||
    (moments.length > 1 && moments.includes(ENTRY))
  ) {
    return {
      problem: `"${moment}" in "${text}" is no moment; write "entry", one fact, or several as "report.received or offence.notice", and after it at most ", also on holidays"`,
    };
  }
  return { read: { rule: rule.read, from: moment === ENTRY ? ENTRY : { facts: moments }, rolled } };
}

/** A rule alone, asked about outside any definition: `14 calendar days`, `same day, also on holidays`. */
export function readWorkOutRule(text: string): Read<{ rule: Rule; rolled: boolean }> {
  const words = plain(text);
  const rule = readRule(words.replace(alsoOnHolidays, ''));
  return 'problem' in rule ? rule : { read: { rule: rule.read, rolled: !alsoOnHolidays.test(words) } };
}

/** `3 days before`, `on the day`, `on the day 16:00`, `1 day after`, `day 7`, `2 working days in`, `2 hours out of office`. */
export function readStepTime(text: string): Read<StepTime> {
  const words = plain(text);
  if (words.startsWith('on the day')) {
    const time = words === 'on the day' ? '09:00' : words.slice('on the day '.length);
    return isTimeOfDay(time)
      ? { read: { onTheDay: time } }
      : { problem: `"${text}" has no time of day; write "on the day", or with a time as "on the day 16:00"` };
  }
  const [, day] = /^day (\d{1,4})$/.exec(words) ?? [];
  if (day !== undefined) return { read: { day: Number(day) } };
  const [, amount, unit] = /^(\d{1,3}) (minutes?|hours?) out of office$/.exec(words) ?? [];
  if (amount !== undefined && unit !== undefined)
    return { read: { outOfOffice: Number(amount) * (unit.startsWith('hour') ? 60 : 1) } };
  const [, length = '', where] = /^(.+) (before|after|in)$/.exec(words) ?? [];
  if (where === undefined) {
    return {
      problem: `"${text}" does not say when; write for example "3 days before", "on the day", "on the day 16:00", "1 day after", "day 7", "2 working days in" or "2 hours out of office"`,
    };
  }
  // A reminder some days off means days as they go by, so here, unlike in a deadline, "days" alone is clear.
  const rule = readRule(length.replace(/^(\d+) (days?)$/, '$1 calendar $2'));
  if ('problem' in rule) return rule;
  switch (where) {
    case 'before':
      return { read: { before: rule.read } };
    case 'after':
      return { read: { after: rule.read } };
    default:
      return { read: { in: rule.read } };
  }
}

/** `owner`, `owner head`, `receiver head`, `sender`, `duty`, `coordination coordinator`; one other word is a role at the owner. */
export function readRecipient(text: string): Read<RecipientRule> {
  const [first = '', role, more] = plain(text).split(' ');
  if (more !== undefined || first === '') {
    return {
      problem: `"${text}" is no recipient; write "owner", "owner head", "receiver", "sender", or an agency and its role as "coordination coordinator"`,
    };
  }
  if (first === 'duty' && role === undefined) return { read: { at: 'duty' } };
  if (first === 'owner' || first === 'receiver' || first === 'sender') {
    return { read: role === undefined ? { at: first } : { at: first, role } };
  }
  return { read: role === undefined ? { at: 'owner', role: first } : { at: 'kind', kind: first, role } };
}

function isTimeOfDay(text: string): text is TimeOfDay {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
