import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { swedishCalendar } from '#calendar/holidays';
import { type Clock } from '#workflow';
import { due, type DueRule, type Instant, momentOf, type Rule, sayRule, workOut } from '#calendar';
import { holdsAlways } from './support/always.js';
import { hold } from './support/promises.js';
import { retrace } from './support/retrace.js';
import { dayFrom, dayIn, daysOff, secondReckoning } from './support/second-reckoning.js';
import { Story } from './support/story.js';
import { stories } from './told/stories.js';

const years = Array.from({ length: 16 }, (_, index) => 2023 + index);
const calendar = swedishCalendar(2023, 2038);
const off = new Map(years.flatMap((year) => [...daysOff(year)]));

const rules: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({ amount: fc.nat({ max: 200 }), unit: fc.constant('calendar-day' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constant('working-day' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 30 }), unit: fc.constant('week' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 24 }), unit: fc.constant('month' as const) }),
);
const moments = fc
  .integer({ min: Date.UTC(2024, 0), max: Date.UTC(2035, 0) })
  .map((milliseconds) => momentOf(new Date(milliseconds)));
type Deadline = { rule: Rule; from: Instant; isRolled: boolean };
const deadlines: fc.Arbitrary<Deadline> = fc.record({ rule: rules, from: moments, isRolled: fc.boolean() });

describe('the days that are no weekdays', () => {
  it.each(years)('are the same by the calendar and by the computus in %i', (year) => {
    const known = [...calendar.holidays].filter(([day]) => day.startsWith(`${year}-`));
    expect(new Map(known.sort())).toEqual(new Map([...daysOff(year)].sort()));
  });
});

describe('a deadline', () => {
  it('is the same reckoned a second time, from the law alone', () => {
    const reckonTwice = ({ rule, from, isRolled }: Deadline) => {
      const first = due(rule, dayIn(from), calendar, isRolled);
      const second = secondReckoning(rule, dayIn(from), off, isRolled);
      hold(first.statutory === second.statutory && first.due === second.due, 'both reckon alike', first, second);
    };
    holdsAlways('deadlines agree', deadlines, 2_000, reckonTwice, 60);
  });

  it('is reached by its working-out, step by step', () => {
    holdsAlways('workings-out agree', deadlines, 1_000, ({ rule, from, isRolled }) => {
      const shown = workOut(sayRule(rule), from, calendar, !isRolled);
      if ('problem' in shown) throw new Error(shown.problem);
      const { statutory, due: last } = secondReckoning(rule, dayIn(from), off, isRolled);
      expect([shown.statutory, shown.rolled]).toEqual([statutory, last]);
      retrace(rule, dayIn(from), shown.steps, off, last);
    });
  });

  it('of a case counts from the day in Sweden, to the minute', () => {
    holdsAlways('deadlines of cases agree', moments, 300, (from) => {
      const story = new Story(from);
      story.calendar = calendar;
      story.records('officer', 'report.received', 'received');
      const sameDay: Rule = { amount: 0, unit: 'calendar-day' };
      const fortnight: Rule = { amount: 14, unit: 'calendar-day' };
      expect(story.dates('track:social-services')).toMatchObject(secondReckoning(sameDay, dayIn(from), off, false));
      story.acts('socialWorker', 'social-services', 'assess-protection', {
        protection: 'no-danger',
        assessor: 'qualified',
      });
      expect(story.dates('track:social-services')).toMatchObject(secondReckoning(fortnight, dayIn(from), off, true));
      story.acts('socialWorker', 'social-services', 'open-investigation', {
        'child.heard': 'heard',
        assessor: 'qualified',
      });
      const months: Rule = { amount: 4, unit: 'month' };
      expect(story.dates('track:social-services')).toMatchObject(secondReckoning(months, dayIn(from), off, true));
    });
  });
});

/** Any day of the next ten weeks, and half of the time one that something is due on: few others move anything. */
const holidays = fc.record({
  tell: fc.constantFrom(...stories),
  ahead: fc.nat({ max: 70 }),
  aimed: fc.boolean(),
  which: fc.nat({ max: 50 }),
});

describe('a holiday that is added later', () => {
  it('moves what it must, wherever a case stands, and nothing else', () => {
    let moved = 0;
    holdsAlways('added holidays agree', holidays, 400, ({ tell, ahead, aimed, which }) => {
      const story = tell();
      const { tracks, tasks } = story.state;
      const due = [...Object.values(tracks), ...Object.values(tasks)].map(({ clock }) => clock.due).sort();
      const someday = dayFrom(Temporal.PlainDate.from(dayIn(story.now)).add({ days: ahead }));
      const day = (aimed ? due[which % due.length] : undefined) ?? someday;
      const more = new Map([...off, [day, 'sorgedag']]);
      const before = story.state;
      story.calendar = { ...story.calendar, holidays: new Map([...story.calendar.holidays, [day, 'sorgedag']]) };
      story.does('system', { do: 're-reckon' });
      const expected = datedIn(story, before);
      for (const { id, was, is, rule, booked } of expected) {
        const { statutory, due: last } = secondReckoning(rule.rule, dayIn(was.clock.from), more, rule.rolled);
        const anew = booked === undefined ? last : dayIn(booked);
        hold(is.clock.statutory === statutory && is.clock.due === anew, 'the date is reckoned anew', id, day, is.clock);
        const stands = was.clock.statutory === statutory && was.clock.due === anew;
        hold(stands === (is === was), 'what the holiday does not touch is not touched', id, day, was, is);
        if (!stands) moved += 1;
      }
      expect(story.state.facts).toEqual(before.facts);
      expect(story.stages()).toEqual(
        Object.fromEntries(Object.values(before.tracks).map(({ id, stage }) => [id, stage])),
      );
    });
    expect(moved).toBeGreaterThan(50);
  });
});

type Dated = { id: string; was: { clock: Clock }; is: { clock: Clock }; rule: DueRule; booked?: string | undefined };

/** Everything of a case that has a rule's date, before and after. */
function datedIn({ state, definition }: Story, before: Story['state']): Dated[] {
  const at = (track: string) => definition.tracks[before.tracks[track]?.definition ?? ''];
  const found: (Omit<Dated, 'is' | 'rule'> & { is: Dated['is'] | undefined; rule: DueRule | undefined })[] = [
    ...Object.values(before.tracks).map((was) => ({
      id: was.id,
      was,
      is: state.tracks[was.id],
      rule: at(was.id)?.stages[was.stage]?.due,
    })),
    ...Object.values(before.tasks).map((was) => {
      const track = at(was.track);
      const doing =
        was.stage === undefined ? track?.tasks[was.definition] : track?.stages[was.stage]?.tasks[was.definition];
      const rhythm = doing?.rhythm[was.round - 1];
      const again = was.missed > 0 ? doing?.missed : rhythm;
      const rule = doing?.due ?? definition.decideWhatNow;
      return {
        id: was.id,
        was,
        is: state.tasks[was.id],
        rule: again === undefined ? rule : { ...rule, rule: again },
        booked: was.booked,
      };
    }),
    ...Object.values(before.handoffs).map((was) => ({
      id: was.id,
      was,
      is: state.handoffs[was.id],
      rule: at(was.track)?.handoffs[was.definition]?.answer,
    })),
  ];
  return found.map(({ is, rule, ...rest }) => {
    if (is === undefined || rule === undefined) throw new Error(`${rest.id} is gone`);
    return { ...rest, is, rule };
  });
}
