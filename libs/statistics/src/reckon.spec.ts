import type { ConcernNumbers } from './read-concerns.js';
import { spanOf } from './period.js';
import type { Numbers } from './numbers.js';
import { reckon } from './reckon.js';
import { toCsv } from './to-csv.js';

const agencies = [
  { id: 'polis', kind: 'police', name: 'Polisen Lindvik' },
  { id: 'skola', kind: 'school', name: 'Skolan; "Björk"' },
];
const span = spanOf({}, '2026-05-04T08:00:00.000Z');
const nothing = { inTime: 0, of: 0 };

function told(concerns: Partial<ConcernNumbers>, dates: Partial<Numbers['dates']> = {}, near: Numbers['near'] = []) {
  return reckon(
    {
      concerns: { firstSeen: [], consent: 0, declined: 0, mapped: 0, planned: 0, closed: 0, goalsMet: 0, ...concerns },
      dates: {
        firstTalks: [],
        deadlines: nothing,
        handoffs: [],
        talks: nothing,
        commitments: { ...nothing, made: 0 },
        ...dates,
      },
      near,
      now: { withoutResponsibleOrDate: 1, overdue: 2, sent: 7, notNeeded: 1 },
      goal: 14,
      limit: 5,
    },
    span,
    agencies,
    { holidays: new Map([['2026-05-01', 'Första maj']]), first: '2020-01-01', last: '2032-12-31' },
  );
}
const seen = (...lines: [string, number, number][]): ConcernNumbers['firstSeen'] =>
  lines.map(([agency, quarter, concerns]) => ({ agency, quarter, concerns }));

describe('statistics tell numbers and no few persons', () => {
  it('tells a way on which no few fell behind as it is', () => {
    const { concerns } = told({
      firstSeen: seen(['polis', 1, 64]),
      consent: 46,
      declined: 9,
      mapped: 41,
      planned: 36,
      closed: 28,
      goalsMet: 17,
    });
    expect(concerns).toMatchObject({ received: 64, consent: 46, declined: 9, mapped: 41, planned: 36 });
    expect(concerns).toMatchObject({ closed: 28, goalsMet: 17 });
  });

  it('hides a number that would give away how few were left behind', () => {
    const { concerns } = told({ firstSeen: seen(['polis', 1, 20]), consent: 17, declined: 3, mapped: 12, planned: 9 });
    expect(concerns).toMatchObject({ received: 20, consent: 'hidden', declined: 'few', mapped: 12, planned: 'hidden' });
    const answered = told({ firstSeen: seen(['polis', 1, 20]), consent: 8, declined: 10 }).concerns;
    expect(answered).toMatchObject({ consent: 8, declined: 'hidden' });
  });

  it('hides in who saw it first what a few could be worked out from', () => {
    const { firstSeen, concerns } = told({
      firstSeen: seen(['polis', 1, 7], ['polis', 2, 6], ['skola', 1, 9], ['skola', 2, 2]),
    });
    expect(firstSeen.agencies.map(({ counts, sum }) => [...counts, sum])).toEqual([
      ['hidden', 'hidden', 13],
      ['hidden', 'few', 11],
    ]);
    expect([...firstSeen.counts, firstSeen.sum]).toEqual([16, 8, 24]);
    expect(concerns.received).toBe(24);
  });

  it('tells a sum in no other place than where the table tells it', () => {
    const { firstSeen, concerns } = told({
      firstSeen: seen(['polis', 1, 4], ['polis', 2, 4], ['skola', 1, 4], ['skola', 2, 4]),
    });
    expect(firstSeen.sum).toBe('hidden');
    expect(concerns.received).toBe('hidden');
  });

  it('tells of one agency alone, and of none', () => {
    expect(told({ firstSeen: seen(['skola', 2, 6]) }).firstSeen).toMatchObject({ counts: [0, 6], sum: 6 });
    expect(told({}).firstSeen).toEqual({ quarters: [1, 2], agencies: [], counts: [0, 0], sum: 0 });
  });

  it('gives no median of fewer than five talks', () => {
    const { firstTalk } = told(
      {},
      {
        firstTalks: [
          { month: '2026-01', of: 4, inTime: 4, median: 3 },
          { month: '2026-02', of: 8, inTime: 4, median: 9.5 },
          { month: null, of: 12, inTime: 8, median: 8 },
        ],
      },
    );
    expect(firstTalk).toMatchObject({ goal: 14, median: 8, talks: 12, inTime: 'hidden' });
    expect(firstTalk.months.map(({ median }) => median)).toEqual([null, 10, null, null, null]);
  });

  it('counts waits in working days, and hides an agency that few were asked of with another', () => {
    const { handoffs } = told(
      {},
      {
        handoffs: [
          { agency: 'polis', of: 3, inTime: 3, asked: '2026-04-30', answered: '2026-05-04' },
          { agency: 'skola', of: 18, inTime: 12, asked: '2026-04-20', answered: '2026-05-04' },
        ],
      },
      [{ what: 'offer', cause: 'after', byLaw: false, n: 6 }],
    );
    // The first of May is no working day.
    expect(handoffs).toMatchObject({ inTime: 15, of: 21, longestWait: 9 });
    expect(handoffs.agencies.map(({ of, longestWait }) => [of, longestWait])).toEqual([
      ['few', null],
      ['hidden', null],
    ]);
  });

  it('never hides a case without responsible or date', () => {
    expect(told({}).now).toEqual({ withoutResponsibleOrDate: 1, overdue: 2 });
  });

  it('says the same as CSV, with names that hold its own marks', () => {
    const csv = toCsv(told({ firstSeen: seen(['polis', 1, 7], ['skola', 1, 2]) }));
    expect(csv.startsWith('\uFEFFFråga;Mått;Part;Period;Värde\r\n')).toBe(true);
    expect(csv).toContain('Vem såg oron först;Oro inkommen;"Skolan; ""Björk""";2026 kv 1;färre än 5\r\n');
    expect(csv).toContain('Vem såg oron först;Oro inkommen;Polisen Lindvik;2026 kv 1;döljs\r\n');
    expect(csv).toContain('Första samtalet;Median, dagar;;2026-02;saknas\r\n');
  });

  it('says why something was nearly lost, and hides few and what they could be worked out from', () => {
    const { nearMisses } = told({}, {}, [
      { what: 'report', cause: 'nobody', byLaw: true, n: 3 },
      { what: 'report', cause: 'somebody', byLaw: true, n: 9 },
      { what: 'check', cause: 'nobody', byLaw: true, n: 6 },
      { what: 'check', cause: 'somebody', byLaw: true, n: 11 },
    ]);
    expect(nearMisses.map(({ what, causes, sum }) => [what, ...causes.map(({ count }) => count), sum])).toEqual([
      ['report', 'few', 'hidden', 12],
      ['offer', 0, 0, 0],
      ['check', 6, 11, 17],
    ]);
  });
});

describe('the period', () => {
  const now = '2026-05-04T08:00:00.000Z';
  it('is a whole calendar year, so that no two can be subtracted from each other', () => {
    expect(spanOf({}, now)).toMatchObject({ from: '2026-01-01', to: '2026-05-04', ends: '2026-12-31T23:00:00.000Z' });
    expect(spanOf({ from: '2025-01-01', to: '2025-12-31' }, now)).toMatchObject({ to: '2025-12-31' });
    for (const [asked, pointer] of [
      [{ from: '2026-02-01' }, '/from'],
      [{ from: '2025-01-01', to: '2026-12-31' }, '/to'],
      [{ to: '2026-03-31' }, '/to'],
      [{ from: '2027-01-01' }, '/from'],
    ] as const)
      expect(() => spanOf(asked, now)).toThrow(
        expect.objectContaining({
          failure: expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }),
        }),
      );
  });
});
