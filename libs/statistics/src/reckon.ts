import { addDays, type Calendar, due } from '#calendar';
import type { Agency } from '#identity';
import type { Statistics } from './statistics.js';
import type { ConcernNumbers } from './read-concerns.js';
import type { AnswerNumbers, TalkNumbers } from './read-dates.js';
import { nearCauses, type NearMiss } from './read-near.js';
import type { Numbers } from './numbers.js';
import type { Shown } from './book.js';
import { bookOf } from './enter.js';
import type { Span } from './period.js';

/** From the numbers as they are to what may be told of them: few nowhere, nor what would give a few away. */
export function reckon(numbers: Numbers, span: Span, agencies: Agency[], calendar: Calendar): Statistics {
  const { concerns, dates, now, goal, limit } = numbers;
  const shown = bookOf(numbers).close();
  return {
    from: span.from,
    to: span.to,
    at: span.now,
    limit,
    firstTalk: firstTalkOf(dates.firstTalks, shown, span, goal, limit),
    deadlines: shown.kept('deadlines'),
    handoffs: handoffsOf(dates.handoffs, shown, agencies, calendar),
    talks: shown.kept('talks'),
    commitments: shown.kept('commitments'),
    nearMisses: nearMissesOf(shown),
    concerns: {
      received: shown.count('received'),
      consent: shown.count('consent'),
      declined: shown.count('declined'),
      mapped: shown.count('mapped'),
      planned: shown.count('planned'),
      commitments: shown.count('promised'),
      closed: shown.count('closed'),
      goalsMet: shown.count('goals'),
    },
    firstSeen: firstSeenOf(concerns, shown, span, agencies),
    now: { withoutResponsibleOrDate: now.withoutResponsibleOrDate, overdue: now.overdue },
    reminders: { sent: now.sent, notNeeded: now.notNeeded },
  };
}

function firstTalkOf(
  talks: TalkNumbers[],
  shown: Shown,
  { from, to }: Span,
  goal: number | null,
  limit: number,
): Statistics['firstTalk'] {
  const medianOf = (month: string | null): number | null => {
    const found = talks.find((each) => each.month === month);
    return found === undefined || found.median === null || found.of < limit ? null : Math.round(found.median);
  };
  const months = upTo(Number(to.slice(5, 7))).map((n) => `${from.slice(0, 4)}-${String(n).padStart(2, '0')}`);
  return {
    goal,
    median: medianOf(null),
    talks: shown.count('first-talks'),
    inTime: shown.kept('first-talks').inTime,
    months: months.map((month) => ({ month, median: medianOf(month) })),
  };
}

function firstSeenOf(
  { firstSeen }: ConcernNumbers,
  shown: Shown,
  { to }: Span,
  agencies: Agency[],
): Statistics['firstSeen'] {
  const quarters = upTo(Math.ceil(Number(to.slice(5, 7)) / 3));
  const seeing = agencies.filter(({ id }) => firstSeen.some(({ agency }) => agency === id));
  return {
    quarters,
    agencies: seeing.map((agency) => ({
      agency,
      counts: quarters.map((quarter) => shown.count(`first-seen/${agency.id}/${quarter}`)),
      sum: shown.count(`first-seen/${agency.id}`),
    })),
    counts: quarters.map((quarter) => shown.count(`first-seen/in/${quarter}`)),
    sum: shown.count('received'),
  };
}

function handoffsOf(
  handoffs: AnswerNumbers[],
  shown: Shown,
  agencies: Agency[],
  calendar: Calendar,
): Statistics['handoffs'] {
  const asked = agencies.flatMap((agency) => {
    const numbers = handoffs.find((each) => each.agency === agency.id);
    return numbers === undefined ? [] : [{ agency, wait: workingDays(numbers, calendar) }];
  });
  const all = shown.kept('handoffs');
  return {
    ...all,
    longestWait: typeof all.of === 'number' && asked.length > 0 ? Math.max(...asked.map(({ wait }) => wait)) : null,
    agencies: asked.map(({ agency, wait }) => {
      const told = shown.kept(`handoffs/${agency.id}`);
      return { agency, ...told, longestWait: typeof told.of === 'number' ? wait : null };
    }),
  };
}

function nearMissesOf(shown: Shown): Statistics['nearMisses'] {
  const missed: NearMiss[] = ['report', 'offer', 'check'];
  return missed.map((what) => ({
    what,
    causes: nearCauses[what].map((cause) => ({ cause, count: shown.count(`near/${what}/${cause}`) })),
    sum: shown.count(`near/${what}`),
  }));
}

/** How many working days it took, the day of asking being day 0. */
function workingDays({ asked, answered }: AnswerNumbers, calendar: Calendar): number {
  let days = 0;
  for (let day = addDays(asked, 1); day <= answered; day = addDays(day, 1))
    if (due({ amount: 0, unit: 'calendar-day' }, day, calendar).due === day) days += 1;
  return days;
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);
