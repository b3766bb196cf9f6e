import { swedishCalendar } from '#calendar/holidays';
import type { Day, Instant } from '#calendar';
import { settingKinds, type Ways, waysOf } from '#settings';
import { whenToGo } from './when-to-go.js';

const calendar = swedishCalendar(2026, 2028);
const town = settingKinds.notifications.parse({
  morning: '09:00',
  quiet: { from: '18:00', until: '07:00' },
  freeDays: 'held',
  topAfterDays: 7,
  agencies: { jouren: { quiet: null, freeDays: 'sent' } },
});
const usual = waysOf(town, 'skolan');

const inWords = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
type Told = { due?: Day; ways?: Ways; had?: boolean; urgent?: boolean; occasion?: 'news' | 'review' };
const goes = (now: Instant, { due = '2026-11-02', ways = usual, had = false, urgent = false, occasion }: Told = {}) => {
  const said = { urgent, due, occasion: occasion ?? { rung: 1 } };
  const { at, heldBack } = whenToGo(said, now, ways, calendar, had);
  return [inWords.format(new Date(at)), heldBack];
};

/** In Stockholm 09:00, of a Wednesday, and what it is on other days. */
const WEDNESDAY = '2026-12-02T08:00:00.000Z';
const SATURDAY = '2026-12-05T08:00:00.000Z';
const CHRISTMAS = '2026-12-25T08:00:00.000Z';

describe('a reminder', () => {
  it('goes when it rings, on an office day at an hour in which people are written to', () => {
    expect(goes(WEDNESDAY)).toEqual(['ons 2 dec. 09:00', undefined]);
  });

  it('waits on a free day for the next office morning: over a weekend, over Christmas, over Epiphany', () => {
    expect(goes(SATURDAY)).toEqual(['mån 7 dec. 09:00', 'free-day']);
    // Christmas Eve is a Thursday: the office is closed until Monday.
    for (const day of ['24', '25', '26', '27'] as const)
      expect(goes(`2026-12-${day}T08:00:00.000Z`)).toEqual(['mån 28 dec. 09:00', 'free-day']);
    expect(goes('2026-12-31T08:00:00.000Z')).toEqual(['mån 4 jan. 09:00', 'free-day']);
    expect(goes('2027-01-06T08:00:00.000Z')).toEqual(['tors 7 jan. 09:00', 'free-day']);
  });

  it('waits at night for the morning, the same day’s after midnight', () => {
    expect(goes('2026-12-02T17:00:00.000Z')).toEqual(['tors 3 dec. 09:00', 'quiet-hours']);
    expect(goes('2026-12-03T04:00:00.000Z')).toEqual(['tors 3 dec. 09:00', 'quiet-hours']);
    expect(goes('2026-12-03T06:30:00.000Z')).toEqual(['tors 3 dec. 09:00', 'morning']);
  });

  it('is one a day: what comes later goes the next office morning', () => {
    expect(goes('2026-12-04T12:00:00.000Z', { had: true })).toEqual(['mån 7 dec. 09:00', 'same-day']);
    expect(goes('2026-12-04T12:00:00.000Z', { had: true, occasion: 'news' })).toEqual(['fre 4 dec. 13:00', undefined]);
  });

  it('still comes before its date where it was to, and on the day where it was to: no holiday and no night moves it past', () => {
    // Three days before Monday 28 December is Christmas Day: the next office morning is the date itself.
    expect(goes(CHRISTMAS, { due: '2026-12-28' })).toEqual(['fre 25 dec. 09:00', undefined]);
    expect(goes(CHRISTMAS, { due: '2026-12-29' })).toEqual(['mån 28 dec. 09:00', 'free-day']);
    expect(goes(SATURDAY, { due: '2026-12-05' })).toEqual(['lör 5 dec. 09:00', undefined]);
    expect(goes('2026-12-02T12:00:00.000Z', { due: '2026-12-02', had: true })).toEqual(['ons 2 dec. 13:00', undefined]);
    expect(goes('2026-12-02T04:00:00.000Z', { due: '2026-12-02' })).toEqual(['ons 2 dec. 09:00', 'quiet-hours']);
  });

  it('goes at once where it is urgent, whatever the day and the hour', () => {
    expect(goes('2026-12-25T01:12:00.000Z', { urgent: true, had: true })).toEqual(['fre 25 dec. 02:12', undefined]);
  });

  it('goes as its own agency has it', () => {
    expect(goes(CHRISTMAS, { ways: waysOf(town, 'jouren') })).toEqual(['fre 25 dec. 09:00', undefined]);
  });
});

describe('news', () => {
  it('waits for a morning, unless what has a date would come after it', () => {
    const friday = '2026-12-04T19:00:00.000Z';
    const news = (due: Day) => goes(friday, { occasion: 'news', due });
    expect(news('2026-12-11')).toEqual(['mån 7 dec. 09:00', 'quiet-hours']);
    expect(news('2026-12-07')).toEqual(['mån 7 dec. 09:00', 'quiet-hours']);
    expect(news('2026-12-06')).toEqual(['fre 4 dec. 20:00', undefined]);
    // What was done today and is told has no date to keep.
    expect(news('2026-12-04')).toEqual(['mån 7 dec. 09:00', 'quiet-hours']);
  });
});

describe('the ways of a town', () => {
  const refused = (value: object) =>
    settingKinds.notifications.safeParse({ ...town, ...value }).error?.issues[0]?.message;

  it('leave no morning before nine, when reminders ring, nor in hours when nothing goes', () => {
    expect(refused({ morning: '08:00' })).toContain('nine or later');
    expect(refused({ agencies: { skolan: { quiet: { from: '08:00', until: '10:00' } } } })).toContain('outside');
  });
});
