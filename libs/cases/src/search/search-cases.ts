import { z } from 'zod';
import type { SoughtBy } from '#audit';
import { instant, rows } from '#database';
import { invalid } from '#use-case';
import { YoungPersonColumns, KNOWN_COLUMNS, knownTo, youngPersonView } from '../young-person/young-person.js';
import { LETS_IN } from '../write-path/open-file.js';
import { readNumber } from '../young-person/personal-number.js';
import type { SearchHit } from '../views/search.js';
import type { Work } from '../work.js';

export type Sought = { q?: string | undefined; birthDate?: string | undefined };

/** More than can be compared by eye; who finds as many writes more of the name. */
const MOST_HITS = 20;

const Found = YoungPersonColumns.extend({
  id: z.string(),
  reference: z.string(),
  status: z.enum(['open', 'closed']),
  opened: instant,
});

/**
 * Finds cases by reference, by the beginnings of names, by birth date, or by personnummer, newest first: in the agency's own partition alone, so
 * that nobody learns what another agency knows. A protected identity is not found at all.
 */
export async function searchCases(work: Work, { q, birthDate }: Sought): Promise<SearchHit[]> {
  if (q === undefined && birthDate === undefined)
    throw invalid('/q', 'missing', 'Give a reference, the beginning of a name, a personnummer, or a birth date.');
  const { manager, actor, keys } = work;
  const number = q === undefined ? undefined : readNumber(q);
  const lookUp = number === undefined ? null : keys.lookUp(actor.municipality, number);
  const found = await rows(
    manager,
    Found,
    `with sought as (
       select id from samspel.concern_case where reference = $3
       union
       select case_id from samspel.young_person where agency = $1 and number_look_up = $5
       union
       select case_id from samspel.young_person
       where agency = $1 and ($2::date is null or birth_date = $2) and not exists (
         select from unnest($4::text[]) word
         where position(' ' || word in lower(' ' || given_name || ' ' || family_name)) = 0)
     )
       select c.id, c.reference, c.status, c.opened_at as opened, ${KNOWN_COLUMNS}
       from sought s join samspel.concern_case c on c.id = s.id
       join samspel.party p on p.case_id = c.id and p.agency = $1 ${knownTo('p.agency')}
       where ${LETS_IN} and y.protected_identity is not true and samspel.may_read(c.id) and ($2::date is null or y.birth_date = $2)
       order by c.opened_at desc, c.reference limit ${MOST_HITS}
`,
    [actor.agency, birthDate ?? null, q === undefined ? null : referenceIn(q), wordsOf(q ?? ''), lookUp],
  );
  work.trail.lists(
    found.map(({ id }) => id),
    { sought: number === undefined ? soughtBy({ q, birthDate }) : 'number' },
  );
  return found.map((row) => ({
    reference: row.reference,
    youngPerson: youngPersonView(row, work),
    status: row.status,
    opened: row.opened,
  }));
}

/** The box takes a reference as it takes a name: which of them was meant, only the words would tell. */
function soughtBy({ q, birthDate }: Sought): SoughtBy {
  if (birthDate === undefined) return 'name';
  return q === undefined ? 'birth-date' : 'name-and-birth-date';
}

/** `k7qf 93md` is read as it was meant. */
function referenceIn(q: string): string {
  const signs = q.toUpperCase().replaceAll(/[\s-]/g, '');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

const wordsOf = (q: string): string[] => q.toLowerCase().split(/\s+/).filter(Boolean);
