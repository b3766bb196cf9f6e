import { z } from 'zod';
import { type Day, isDay, momentOf } from '#calendar';

/** A `timestamptz` as ISO 8601 in UTC, whether it comes as a column of its own or within JSON that PostgreSQL made. */
export const instant = z
  .union([z.date(), z.iso.datetime({ offset: true })])
  .transform((value) => momentOf(new Date(value)));

/** A `date`, which the statement selects as text: as pg reads it, a day is a midnight of the machine's own time zone. */
export const day = z.custom<Day>(
  (value) => typeof value === 'string' && isDay(value),
  'A day is selected as text, "due::text".',
);

/** A `bigint`, as in `count(*)`: pg gives it as text, since it may be more than a number holds exactly. */
export const bigint = z.string().transform(Number).pipe(z.int());
