import { addDays, type Calendar, due } from '#calendar';
import { type Cell, suppress, suppressSteps } from '#sharing';
import type { Agency } from '#identity';
import type { Count, Kept, Statistics } from './statistics.js';
import type { ConcernNumbers } from './read-concerns.js';
import type { AnswerNumbers, DateNumbers, OnTime, TalkNumbers } from './read-dates.js';
import { nearCauses, type NearMiss, type NearNumbers } from './read-near.js';
import type { NowNumbers } from './read-now.js';
import type { Span } from './period.js';

/** `limit`: fewer than these are few. */
export type Numbers = {
  concerns: ConcernNumbers;
  dates: DateNumbers;
  near: NearNumbers;
  now: NowNumbers;
  goal: number | null;
  limit: number;
};

/** From the numbers as they are to what may be told of them: few persons nowhere, nor what would give a few away. */
export function reckon(
  { concerns, dates, near, now, goal, limit }: Numbers,
  span: Span,
  agencies: Agency[],
  calendar: Calendar,
): Statistics {
  const firstSeen = firstSeenOf(concerns, span, agencies, limit);
  return {
    from: span.from,
    to: span.to,
    at: span.now,
    limit,
    firstTalk: firstTalkOf(dates.firstTalks, span, goal, limit),
    deadlines: kept(dates.deadlines, limit),
    handoffs: handoffsOf(dates.handoffs, agencies, calendar, limit),
    talks: kept(dates.talks, limit),
    commitments: kept(dates.commitments, limit),
    nearMisses: nearMissesOf(near, limit),
    concerns: concernsOf(concerns, dates.commitments.made, firstSeen.cell, limit),
    firstSeen: firstSeen.table,
    now: { withoutResponsibleOrDate: now.withoutResponsibleOrDate, overdue: now.overdue },
    reminders: { sent: now.sent, notNeeded: now.notNeeded },
  };
}

function firstTalkOf(
  talks: TalkNumbers[],
  { from, to }: Span,
  goal: number | null,
  limit: number,
): Statistics['firstTalk'] {
  const medianOf = (month: string | null): number | null => {
    const found = talks.find((each) => each.month === month);
    return found === undefined || found.median === null || found.of < limit ? null : Math.round(found.median);
  };
  const all = talks.find(({ month }) => month === null);
  const [held, inTime] = suppressSteps([all?.of ?? 0, all?.inTime ?? 0], limit);
  const months = upTo(Number(to.slice(5, 7))).map((n) => `${from.slice(0, 4)}-${String(n).padStart(2, '0')}`);
  return {
    goal,
    median: medianOf(null),
    talks: count(held),
    inTime: count(inTime),
    months: months.map((month) => ({ month, median: medianOf(month) })),
  };
}

/**
 * Consent leads to the mapping and that to the plan; who declined is one of those without consent; whose goals were met is one of
 * the closed. `received` is told as the table of who saw it first tells it.
 */
function concernsOf(numbers: ConcernNumbers, made: number, received: Cell, limit: number): Statistics['concerns'] {
  const all = numbers.firstSeen.reduce((sum, each) => sum + each.concerns, 0);
  const { consent, declined, mapped, planned, closed, goalsMet } = numbers;
  const way = suppressSteps([all, consent, mapped, planned], limit, received);
  const without = suppressSteps([all, all - consent, declined], limit, received);
  const end = suppressSteps([all, closed, goalsMet], limit, received);
  return {
    received: count(received),
    consent: count(way[1]),
    declined: count(without[2]),
    mapped: count(way[2]),
    planned: count(way[3]),
    commitments: count(suppressSteps([made], limit)[0]),
    closed: count(end[1]),
    goalsMet: count(end[2]),
  };
}

function firstSeenOf(
  { firstSeen }: ConcernNumbers,
  { to }: Span,
  agencies: Agency[],
  limit: number,
): { table: Statistics['firstSeen']; cell: Cell } {
  const quarters = upTo(Math.ceil(Number(to.slice(5, 7)) / 3));
  const seeing = agencies.filter(({ id }) => firstSeen.some(({ agency }) => agency === id));
  const numbers = seeing.map(({ id }) =>
    quarters.map((quarter) => firstSeen.find((each) => each.agency === id && each.quarter === quarter)?.concerns ?? 0),
  );
  // One row is its own sums of columns, and no row has none.
  const { cells, rowSums, columnSums, sum } = suppress(numbers, limit);
  const cell = seeing.length === 0 ? { told: 0 } : seeing.length === 1 ? (rowSums[0] ?? sum) : sum;
  const below = seeing.length === 1 ? (cells[0] ?? []) : columnSums;
  return {
    cell,
    table: {
      quarters,
      agencies: seeing.map((agency, row) => ({
        agency,
        counts: (cells[row] ?? []).map(count),
        sum: count(rowSums[row]),
      })),
      counts: seeing.length === 0 ? quarters.map(() => 0) : below.map(count),
      sum: count(cell),
    },
  };
}

function handoffsOf(
  handoffs: AnswerNumbers[],
  agencies: Agency[],
  calendar: Calendar,
  limit: number,
): Statistics['handoffs'] {
  const asked = agencies.flatMap((agency) => {
    const numbers = handoffs.find((each) => each.agency === agency.id);
    return numbers === undefined ? [] : [{ agency, numbers, wait: workingDays(numbers, calendar) }];
  });
  const { cells, rowSums } = suppress([asked.map(({ numbers }) => numbers.of)], limit);
  const inTime = asked.reduce((sum, { numbers }) => sum + numbers.inTime, 0);
  const all = keptAs(rowSums[0], inTime);
  return {
    ...all,
    longestWait: typeof all.of === 'number' && asked.length > 0 ? Math.max(...asked.map(({ wait }) => wait)) : null,
    agencies: asked.map(({ agency, numbers, wait }, column) => {
      const told = keptAs(cells[0]?.[column], numbers.inTime);
      return { agency, ...told, longestWait: typeof told.of === 'number' ? wait : null };
    }),
  };
}

/** Each line by itself: there is nothing to add them up to. */
function nearMissesOf(near: NearNumbers, limit: number): Statistics['nearMisses'] {
  const missed: NearMiss[] = ['report', 'offer', 'check'];
  return missed.map((what) => {
    const causes = nearCauses[what];
    const numbers = causes.map((cause) => near.find((each) => each.what === what && each.cause === cause)?.n ?? 0);
    const { cells, rowSums } = suppress([numbers], limit);
    return {
      what,
      causes: causes.map((cause, at) => ({ cause, count: count(cells[0]?.[at]) })),
      sum: count(rowSums[0]),
    };
  });
}

/** How many working days it took, the day of asking being day 0. */
function workingDays({ asked, answered }: AnswerNumbers, calendar: Calendar): number {
  let days = 0;
  for (let day = addDays(asked, 1); day <= answered; day = addDays(day, 1))
    if (due({ amount: 0, unit: 'calendar-day' }, day, calendar).due === day) days += 1;
  return days;
}

function kept({ inTime, of }: OnTime, limit: number): Kept {
  return keptAs(suppressSteps([of], limit)[0], inTime);
}

/** Where the whole is not told, neither is the part. */
function keptAs(of: Cell | undefined, inTime: number): Kept {
  const told = count(of);
  return { inTime: typeof told === 'number' ? inTime : told, of: told };
}

function count(cell: Cell | undefined): Count {
  if (cell === undefined) return 0;
  return typeof cell === 'object' ? cell.told : cell;
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);
