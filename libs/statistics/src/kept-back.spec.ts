import fc from 'fast-check';
import { spanOf } from './period.js';
import { reckon } from './reckon.js';
import type { Statistics } from './statistics.js';

const LIMIT = 5;
const agencies = ['polis', 'skola', 'fritid'].map((id) => ({ id, kind: 'school', name: id }));
const span = spanOf({}, '2026-11-04T08:00:00.000Z');

/** Numbers as they are: a whole is made of its parts, all the way down to what is drawn. */
const few = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 }));
const drawn = fc.record({
  cells: fc.array(few, { minLength: 12, maxLength: 12 }),
  way: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
  answers: fc.array(fc.tuple(few, few), { minLength: 3, maxLength: 3 }),
  lastDay: fc.double({ min: 0, max: 1, noNaN: true }),
  near: fc.array(few, { minLength: 5, maxLength: 5 }),
  inTime: fc.tuple(few, few, few, few),
  late: fc.tuple(few, few, few),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

const total = (numbers: number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** Each number by name, with whether it is told; and what adds up to what, worked out apart from the code that hides. */
function yearOf({ cells, way, answers, lastDay, near, inTime, late }: Drawn) {
  const cell = (row: number, column: number): number => cells[row * 4 + column] ?? 0;
  const received = total(cells);
  const part = (of: number, at: number): number => Math.round(of * (way[at] ?? 0));
  const consent = part(received, 0);
  const mapped = part(consent, 1);
  const closed = part(received, 3);
  const reached = {
    consent,
    mapped,
    planned: part(mapped, 2),
    declined: part(received - consent, 4),
    closed,
    goalsMet: part(closed, 5),
  };
  const answered = { inTime: total(answers.map(([one]) => one)), late: total(answers.map(([, other]) => other)) };
  const [reportNobody = 0, reportSomebody = 0, checkNobody = 0, checkSomebody = 0, local = 0] = near;
  const [inLaw, later, kept, firstInTime] = inTime;
  const [missed, lateLines, firstLate] = late;
  const deadlineLate = reportNobody + reportSomebody + checkNobody + checkSomebody;
  const held = firstInTime + firstLate + later;
  const onLastDay = Math.round(answered.inTime * lastDay);
  const shown = reckon(
    {
      concerns: {
        firstSeen: agencies.flatMap(({ id }, row) =>
          [1, 2, 3, 4].map((quarter) => ({ agency: id, quarter, concerns: cell(row, quarter - 1) })),
        ),
        ...reached,
      },
      dates: {
        firstTalks: [{ month: null, of: firstInTime + firstLate, inTime: firstInTime, median: 3 }],
        deadlines: { inTime: inLaw, of: inLaw + deadlineLate },
        handoffs: agencies.map(({ id }, at) => ({
          agency: id,
          inTime: answers[at]?.[0] ?? 0,
          of: total(answers[at] ?? []),
          asked: '2026-04-30',
          answered: '2026-05-04',
        })),
        talks: { inTime: held, of: held + missed },
        commitments: { inTime: kept, of: kept + lateLines, made: 0 },
      },
      near: [
        { what: 'report', cause: 'nobody', byLaw: true, n: reportNobody },
        { what: 'report', cause: 'nobody', byLaw: false, n: local },
        { what: 'report', cause: 'somebody', byLaw: true, n: reportSomebody },
        { what: 'check', cause: 'nobody', byLaw: true, n: checkNobody },
        { what: 'check', cause: 'somebody', byLaw: true, n: checkSomebody },
        { what: 'offer', cause: 'after', byLaw: false, n: answered.late },
        { what: 'offer', cause: 'last-day', byLaw: false, n: onLastDay },
      ],
      now: { withoutResponsibleOrDate: 0, overdue: 0, sent: 0, notNeeded: 0 },
      goal: 14,
      limit: LIMIT,
    },
    span,
    agencies,
    { holidays: new Map(), first: '2020-01-01', last: '2032-12-31' },
  );
  const sums: [string, string[]][] = [];
  const numbers = new Map<string, { n: number; told: boolean }>();
  const set = (name: string, n: number, count?: unknown): void => {
    if (typeof count === 'number') expect(count).toBe(n);
    numbers.set(name, { n, told: typeof count === 'number' });
  };
  /** A whole, what of it is told by name, and what is left. */
  const splits = (whole: string, of: number, parts: string[]): void => {
    const left = `${whole} less ${parts.join()}`;
    set(left, of - total(parts.map((name) => numbers.get(name)?.n ?? 0)));
    sums.push([whole, [...parts, left]]);
  };
  const { concerns, firstSeen, nearMisses, handoffs } = shown;
  set('received', received, concerns.received);
  for (const name of ['consent', 'mapped', 'planned', 'declined', 'closed', 'goalsMet'] as const)
    set(name, reached[name], concerns[name]);
  splits('received', received, ['consent', 'declined']);
  splits('consent', consent, ['mapped']);
  splits('mapped', mapped, ['planned']);
  splits('received', received, ['closed']);
  splits('closed', closed, ['goalsMet']);
  set('without', received - consent);
  sums.push(['received', ['consent', 'without']]);

  expect(firstSeen.sum).toEqual(concerns.received);
  firstSeen.agencies.forEach(({ counts, sum }, row) => {
    counts.forEach((count, column) => set(`cell ${row}${column}`, cell(row, column), count));
    set(`row ${row}`, total(counts.map((_, column) => cell(row, column))), sum);
    sums.push([`row ${row}`, counts.map((_, column) => `cell ${row}${column}`)]);
  });
  firstSeen.counts.forEach((count, column) => {
    set(`column ${column}`, total([0, 1, 2].map((row) => cell(row, column))), count);
    sums.push([`column ${column}`, [0, 1, 2].map((row) => `cell ${row}${column}`)]);
  });
  sums.push(['received', [0, 1, 2].map((row) => `row ${row}`)]);

  const keeps = (name: string, of: { inTime: number; late: number }, told: Statistics['deadlines']): void => {
    set(`${name} in time`, of.inTime, told.inTime);
    set(`${name} late`, of.late);
    set(name, of.inTime + of.late, told.of);
    sums.push([name, [`${name} in time`, `${name} late`]]);
  };
  keeps('deadlines', { inTime: inLaw, late: deadlineLate }, shown.deadlines);
  keeps('talks', { inTime: held, late: missed }, shown.talks);
  keeps('commitments', { inTime: kept, late: lateLines }, shown.commitments);
  keeps('first', { inTime: firstInTime, late: firstLate }, { ...shown.firstTalk, of: shown.firstTalk.talks });
  splits('talks in time', held, ['first']);
  keeps('handoffs', answered, handoffs);
  handoffs.agencies.forEach((told, at) => {
    const [one = 0, other = 0] = answers[at] ?? [];
    keeps(`handoffs ${at}`, { inTime: one, late: other }, told);
  });
  for (const what of ['', ' in time', ' late'])
    sums.push([`handoffs${what}`, [0, 1, 2].map((at) => `handoffs ${at}${what}`)]);

  const causes = {
    'report nobody': reportNobody + local,
    'report somebody': reportSomebody,
    'check nobody': checkNobody,
    'check somebody': checkSomebody,
    'offer after': answered.late,
    'offer last-day': onLastDay,
  };
  for (const { what, causes: told, sum } of nearMisses) {
    for (const [name, n] of Object.entries(causes))
      for (const { cause, count } of told) if (name === `${what} ${cause}`) set(name, n, count);
    const names = told.map(({ cause }) => `${what} ${cause}`);
    set(what, total(names.map((name) => numbers.get(name)?.n ?? 0)), sum);
    sums.push([what, names]);
  }
  sums.push(['handoffs late', ['offer after']]);
  splits('handoffs in time', answered.inTime, ['offer last-day']);
  set('report by law', reportNobody + reportSomebody);
  splits('report', reportNobody + reportSomebody + local, ['report by law']);
  sums.push(['deadlines late', ['report by law', 'check']]);
  return { numbers, sums };
}

/** What a reader is left with who takes away, sum by sum, all that is told: whether a row of it is one number alone. */
function workedOut({ numbers, sums }: ReturnType<typeof yearOf>): string[] {
  const unknown = [...numbers].flatMap(([name, { told }]) => (told ? [] : [name]));
  let rows = sums.map(([sum, parts]) => unknown.map((name) => Number(parts.includes(name)) - Number(name === sum)));
  const pivots: number[][] = [];
  for (const column of unknown.keys()) {
    const found = rows.find((row) => Math.abs(row[column] ?? 0) > 1e-9);
    if (found === undefined) continue;
    const pivot = found.map((value) => value / (found[column] ?? 1));
    const without = (row: number[]): number[] => row.map((v, at) => v - (row[column] ?? 0) * (pivot[at] ?? 0));
    rows = rows.filter((row) => row !== found).map(without);
    pivots.splice(0, pivots.length, ...pivots.map(without), pivot);
  }
  return pivots.flatMap((row) => {
    const left = unknown.filter((_, at) => Math.abs(row[at] ?? 0) > 1e-9);
    return left.length === 1 ? left : [];
  });
}

describe('what is kept back of a year', () => {
  it('can be worked out from nothing that is told: not in its table, and not across tables of the same whole', () => {
    fc.assert(
      fc.property(drawn, (of) => {
        const year = yearOf(of);
        for (const [sum, parts] of year.sums)
          expect(year.numbers.get(sum)?.n).toBe(total(parts.map((name) => year.numbers.get(name)?.n ?? Number.NaN)));
        const found = workedOut(year).filter((name) => {
          const n = year.numbers.get(name)?.n ?? 0;
          return n > 0 && n < LIMIT;
        });
        expect(found).toEqual([]);
        for (const { n, told } of year.numbers.values()) if (told) expect(n === 0 || n >= LIMIT).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
