import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { before, due, OutsideCalendar, reckon } from './reckon.js';
import type { Calendar, Day, Rule, Unit, WorkingOutStep } from './rule.js';
import { addDays, isDay } from './stockholm.js';

const calendar: Calendar = {
  first: '1900-01-01',
  last: '2199-12-31',
  holidays: new Map([
    ['2026-04-03', 'långfredagen'],
    ['2026-04-05', 'påskdagen'],
    ['2026-04-06', 'annandag påsk'],
    ['2026-05-14', 'Kristi himmelsfärdsdag'],
    ['2026-06-19', 'midsommarafton'],
    ['2026-06-20', 'midsommardagen'],
    ['2026-12-24', 'julafton'],
    ['2026-12-25', 'juldagen'],
    ['2026-12-26', 'annandag jul'],
    ['2026-12-31', 'nyårsafton'],
    ['2027-01-01', 'nyårsdagen'],
  ]),
};
const rule = (amount: number, unit: Unit): Rule => ({ amount, unit });

describe('reckoning a deadline', () => {
  it.each<[string, Rule, Day, Day, Day]>([
    ['fourteen days, an ordinary one', rule(14, 'calendar-day'), '2026-09-01', '2026-09-15', '2026-09-15'],
    ['fourteen days ending on a Saturday', rule(14, 'calendar-day'), '2026-08-29', '2026-09-12', '2026-09-14'],
    ['ending on Good Friday: past Easter', rule(14, 'calendar-day'), '2026-03-20', '2026-04-03', '2026-04-07'],
    ['ending on Midsummer Eve', rule(1, 'week'), '2026-06-12', '2026-06-19', '2026-06-22'],
    ['ending on Christmas Eve: past the Sunday', rule(1, 'week'), '2026-12-17', '2026-12-24', '2026-12-28'],
    ["ending on New Year's Eve", rule(1, 'month'), '2026-11-30', '2026-12-30', '2026-12-30'],
    ['four months to the same-named day', rule(4, 'month'), '2026-05-18', '2026-09-18', '2026-09-18'],
    ['a month that has no such day', rule(1, 'month'), '2026-08-31', '2026-09-30', '2026-09-30'],
    ['the same day', rule(0, 'calendar-day'), '2026-09-01', '2026-09-01', '2026-09-01'],
    ['the same day, a Sunday', rule(0, 'calendar-day'), '2026-09-06', '2026-09-06', '2026-09-07'],
    ['two working days over Easter', rule(2, 'working-day'), '2026-04-02', '2026-04-08', '2026-04-08'],
    ['two working days from a Saturday', rule(2, 'working-day'), '2026-09-05', '2026-09-08', '2026-09-08'],
  ])('%s', (_, of, from, statutory, rolled) => {
    expect(reckon(of, from, calendar)).toMatchObject({ statutory, rolled });
  });

  it('is never rolled where the law counts holidays too', () => {
    expect(reckon(rule(0, 'calendar-day'), '2026-12-25', calendar, false)).toMatchObject({
      statutory: '2026-12-25',
      rolled: '2026-12-25',
    });
  });

  it('says how it got there', () => {
    expect(reckon(rule(14, 'calendar-day'), '2026-03-20', calendar).steps).toEqual([
      { day: '2026-03-20', why: 'starts' },
      { day: '2026-04-03', why: 'counted' },
      { day: '2026-04-03', why: 'holiday', name: 'långfredagen' },
      { day: '2026-04-04', why: 'saturday' },
      { day: '2026-04-05', why: 'holiday', name: 'påskdagen' },
      { day: '2026-04-06', why: 'holiday', name: 'annandag påsk' },
      { day: '2026-04-07', why: 'rolled' },
    ]);
    expect(reckon(rule(1, 'week'), '2026-06-12', calendar).steps.at(2)).toEqual({
      day: '2026-06-19',
      why: 'eve',
      name: 'midsommarafton',
    });
    expect(reckon(rule(1, 'month'), '2026-08-31', calendar).steps.at(1)).toEqual({
      day: '2026-09-30',
      why: 'month-end',
    });
  });

  it('counts backwards for warnings, without rolling', () => {
    expect(before(rule(3, 'calendar-day'), '2026-09-15', calendar)).toBe('2026-09-12');
    expect(before(rule(2, 'working-day'), '2026-04-07', calendar)).toBe('2026-04-01');
  });

  it('agrees with a naive count over random rules and days, and its working-out computes to the same date', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2025-11-01', n));
    const anyRule = fc.record<Rule>({
      amount: fc.integer({ min: 0, max: 60 }),
      unit: fc.constantFrom('calendar-day', 'working-day', 'week', 'month'),
    });
    fc.assert(
      fc.property(anyRule, day, fc.boolean(), (of, from, roll) => {
        const { statutory, rolled, steps } = reckon(of, from, calendar, roll);
        expect({ statutory, rolled }).toEqual(naive(of, from, roll));
        expect(due(of, from, calendar, roll)).toEqual({ statutory, due: rolled });
        expect(recomputed(steps, of)).toBe(rolled);
      }),
      { numRuns: 2000, interruptAfterTimeLimit: 30_000 },
    );
  });
});

function dayFrom(date: Temporal.PlainDate): Day {
  const text = date.toString();
  if (!isDay(text)) throw new RangeError(text);
  return text;
}

/** Written from the law's words, with nothing shared with the engine. */
function naive({ amount, unit }: Rule, from: Day, roll: boolean): { statutory: Day; rolled: Day } {
  const start = Temporal.PlainDate.from(from);
  const isClosed = (date: Temporal.PlainDate): boolean =>
    date.dayOfWeek > 5 || [...calendar.holidays.keys()].includes(dayFrom(date));
  let end = start;
  if (unit === 'calendar-day') end = start.add({ days: amount });
  if (unit === 'week') end = start.add({ weeks: amount });
  if (unit === 'month') end = start.add({ months: amount });
  if (unit === 'working-day') {
    for (let counted = 0; counted < amount;) {
      end = end.add({ days: 1 });
      if (!isClosed(end)) counted += 1;
    }
  }
  let rolled = end;
  while (roll && isClosed(rolled)) rolled = rolled.add({ days: 1 });
  return { statutory: dayFrom(end), rolled: dayFrom(rolled) };
}

/** Follows a working-out as a reader would: from the start, day by day where it says so, to where it ends. */
function recomputed(steps: WorkingOutStep[], { amount, unit }: Rule): Day {
  const [start, ...rest] = steps;
  if (start?.why !== 'starts') throw new Error('a working-out begins with its start');
  if (unit === 'working-day') expect(rest.filter(({ why }) => why === 'counted')).toHaveLength(amount);
  let reached = start.day;
  let inLeap = unit !== 'working-day';
  for (const { day, why } of rest) {
    const days = Temporal.PlainDate.from(reached).until(day).days;
    if (inLeap) expect(['counted', 'month-end']).toContain(why);
    else expect([0, 1]).toContain(days);
    inLeap = false;
    reached = day;
  }
  return reached;
}

describe('a year that the calendar does not know', () => {
  const short: Calendar = { holidays: new Map(), first: '2026-01-01', last: '2026-12-31' };
  const days = (amount: number, unit: Unit): Rule => ({ amount, unit });

  it('is never taken for one without holidays', () => {
    expect(() => due(days(14, 'calendar-day'), '2026-12-24', short)).toThrow(OutsideCalendar);
    expect(() => due(days(1, 'working-day'), '2026-12-31', short)).toThrow('2027-01-01');
    expect(() => before(days(1, 'working-day'), '2026-01-01', short)).toThrow('2025-12-31');
  });

  it('may be reached where no holiday is asked for', () => {
    expect(due(days(14, 'calendar-day'), '2026-12-24', short, false).due).toBe('2027-01-07');
  });
});
