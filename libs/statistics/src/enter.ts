import { Book } from './book.js';
import type { ConcernNumbers } from './read-concerns.js';
import type { DateNumbers } from './read-dates.js';
import { nearCauses, type NearMiss, type NearNumbers } from './read-near.js';
import type { Numbers } from './numbers.js';

/** The numbers of a year in one book, with each sum that somebody who holds the whole picture can make of them. */
export function bookOf({ concerns, dates, near, limit }: Numbers): Book {
  const book = new Book(limit);
  enterConcerns(book, concerns);
  enterFirstSeen(book, concerns);
  enterNear(book, near);
  enterDates(book, dates, near);
  book.count('promised', dates.commitments.made);
  book.kept('commitments', dates.commitments);
  enterTalks(book, dates);
  return book;
}

/**
 * Consent leads to the mapping and that to the plan; who declined is one of those without consent; whose goals were met is one of
 * the closed.
 */
function enterConcerns(book: Book, numbers: ConcernNumbers): void {
  const { consent, declined, mapped, planned, closed, goalsMet } = numbers;
  const all = total(numbers.firstSeen.map(({ concerns }) => concerns));
  const parts = (whole: string, of: number, part: string, n: number): void =>
    book.adds(whole, [book.count(part, n), book.rest(`not ${part}`, of - n)]);
  book.count('received', all);
  parts('received', all, 'consent', consent);
  parts('not consent', all - consent, 'declined', declined);
  parts('consent', consent, 'mapped', mapped);
  parts('mapped', mapped, 'planned', planned);
  parts('received', all, 'closed', closed);
  parts('closed', closed, 'goals', goalsMet);
}

/** A table of agencies and quarters, whose sum is what was received. */
function enterFirstSeen(book: Book, { firstSeen }: ConcernNumbers): void {
  const agencies = [...new Set(firstSeen.map(({ agency }) => agency))];
  const quarters = [1, 2, 3, 4];
  const at = (agency: string, quarter: number): number =>
    total(firstSeen.filter((each) => each.agency === agency && each.quarter === quarter).map((each) => each.concerns));
  for (const agency of agencies) {
    const parts = quarters.map((quarter) => book.count(`first-seen/${agency}/${quarter}`, at(agency, quarter)));
    book.adds(book.count(`first-seen/${agency}`, total(quarters.map((quarter) => at(agency, quarter)))), parts);
  }
  for (const quarter of quarters) {
    const sum = book.count(`first-seen/in/${quarter}`, total(agencies.map((agency) => at(agency, quarter))));
    book.adds(
      sum,
      agencies.map((agency) => `first-seen/${agency}/${quarter}`),
    );
  }
  book.adds(
    'received',
    agencies.map((agency) => `first-seen/${agency}`),
  );
  book.adds(
    'received',
    quarters.map((quarter) => `first-seen/in/${quarter}`),
  );
}

function enterNear(book: Book, near: NearNumbers): void {
  const missed: NearMiss[] = ['report', 'offer', 'check'];
  for (const what of missed) {
    const causes = nearCauses[what].map((cause) => ({ cause, n: countOf(near, { what, cause }) }));
    book.adds(
      book.count(`near/${what}`, total(causes.map(({ n }) => n))),
      causes.map(({ cause, n }) => book.count(`near/${what}/${cause}`, n)),
    );
  }
}

/** What the law's dates and the answers lack to all are near misses too: the same dates, told once more by why. */
function enterDates(book: Book, { deadlines, handoffs }: DateNumbers, near: NearNumbers): void {
  book.kept('deadlines', deadlines);
  const byLaw = countOf(near, { what: 'report', byLaw: true });
  const reports = book.rest('near/report/by-law', byLaw);
  book.adds('near/report', [reports, book.rest('near/report/local', countOf(near, { what: 'report' }) - byLaw)]);
  book.adds('deadlines/late', ['near/check', reports]);

  const all = { inTime: total(handoffs.map((each) => each.inTime)), of: total(handoffs.map((each) => each.of)) };
  book.kept('handoffs', all);
  for (const { agency, inTime, of } of handoffs) book.kept(`handoffs/${agency}`, { inTime, of });
  const by = (what: string): string[] => handoffs.map(({ agency }) => `handoffs/${agency}${what}`);
  for (const what of ['', '/in-time', '/late']) book.adds(`handoffs${what}`, by(what));
  const lastDay = countOf(near, { what: 'offer', cause: 'last-day' });
  book.adds('handoffs/late', ['near/offer/after']);
  book.adds('handoffs/in-time', ['near/offer/last-day', book.rest('handoffs/before', all.inTime - lastDay)]);
}

/** The first talks are some of the talks that were held. */
function enterTalks(book: Book, { talks, firstTalks }: DateNumbers): void {
  const first = firstTalks.find(({ month }) => month === null) ?? { inTime: 0, of: 0 };
  book.kept('talks', talks);
  book.kept('first-talks', first);
  book.adds('talks/in-time', ['first-talks', book.rest('talks/later', talks.inTime - first.of)]);
}

function countOf(near: NearNumbers, like: Partial<NearNumbers[number]>): number {
  return total(
    near
      .filter(({ what, cause, byLaw }) => {
        const { what: asked = what, cause: why = cause, byLaw: law = byLaw } = like;
        return asked === what && why === cause && law === byLaw;
      })
      .map(({ n }) => n),
  );
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0);
}
