import type { ConcernNumbers } from './read-concerns.js';
import type { DateNumbers } from './read-dates.js';
import type { NearNumbers } from './read-near.js';
import type { NowNumbers } from './read-now.js';

/** `limit`: fewer than these are few. */
export type Numbers = {
  concerns: ConcernNumbers;
  dates: DateNumbers;
  near: NearNumbers;
  now: NowNumbers;
  goal: number | null;
  limit: number;
};
