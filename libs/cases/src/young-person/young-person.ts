import { z } from 'zod';
import { dayOf, yearsBetween } from '#calendar';
import { day } from '#database';
import type { Work } from '../work.js';
import type { YoungPerson } from '../views/people.js';

/** What an agency knows of whom a case is about: its own record, or what it was told without names. */
export const YoungPersonColumns = z.object({
  given_name: z.string().nullable(),
  family_name: z.string().nullable(),
  birth_date: day.nullable(),
  protected_identity: z.boolean().nullable(),
  age_band: z.string().nullable(),
});
export type YoungPersonColumns = z.output<typeof YoungPersonColumns>;

/** An agency's own record, joined to a query in which `c.id` is the case. Row-level security says the same once more. */
export const recordOf = (viewer: string): string =>
  `left join samspel.young_person y on y.case_id = c.id and y.agency = ${viewer}`;

/** A protected identity is told to be one also to those who may not read the record. */
export const RECORD_COLUMNS = `y.given_name, y.family_name, y.birth_date::text as birth_date,
  (y.protected_identity or not samspel.may_read(c.id)) as protected_identity`;

/** The same, and what the agency was told of somebody whom it has no record of. */
export const knownTo = (viewer: string): string => `
  ${recordOf(viewer)}
  left join lateral (
    select d.snapshot ->> 'ageBand' as age_band from samspel.disclosure d
    where d.case_id = c.id and d.receiver = ${viewer} and d.snapshot ? 'ageBand'
    order by d.at desc limit 1
  ) b on y.id is null`;

export const KNOWN_COLUMNS = `${RECORD_COLUMNS}, b.age_band`;

/** Lists carry a first name and an initial; a protected identity carries nothing at all. */
export function youngPersonView(known: YoungPersonColumns, { now }: Pick<Work, 'now'>): YoungPerson {
  const { given_name, family_name, birth_date, age_band } = known;
  if (known.protected_identity === true) return { name: null, age: null, ageBand: null, protectedIdentity: true };
  if (given_name === null || family_name === null || birth_date === null) {
    return { name: null, age: null, ageBand: age_band, protectedIdentity: false };
  }
  const name = `${given_name} ${family_name.slice(0, 1)}`;
  return { name, age: yearsBetween(birth_date, dayOf(now)), ageBand: null, protectedIdentity: false };
}
