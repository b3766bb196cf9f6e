import { z } from 'zod';
import { dayOf } from '#calendar';
import { rows } from '#database';
import type { AgeCard } from '../views/inbox.js';
import type { Work } from '../work.js';
import { LETS_IN } from '../write-path/open-file.js';
import { ageAhead, agesThatCount, FORESEEN_DAYS } from '../young-person/age-ahead.js';
import { RECORD_COLUMNS, recordOf, YoungPersonColumns, youngPersonView } from '../young-person/young-person.js';

const Found = YoungPersonColumns.omit({ age_band: true }).extend({ case_id: z.string(), reference: z.string() });

/** A day wider at either end than what is shown: the exact day is reckoned in one place. */
const NEAR = `
  select c.id as case_id, c.reference, ${RECORD_COLUMNS}
  from samspel.party p join samspel.concern_case c on c.id = p.case_id ${recordOf('p.agency')}
  where ${LETS_IN} and p.agency = $1 and c.status = 'open' and not y.protected_identity
    and exists (select from unnest($2::int[]) as n (age)
      where (y.birth_date + make_interval(years => n.age))::date between $3::date - 1 and $3::date + $4::int)
  order by c.id limit 200`;

/** Who of the agency's open cases soon comes to an age at which something changes, soonest first. */
export async function agesAhead(work: Work): Promise<(AgeCard & { case_id: string })[]> {
  const { manager, actor, now } = work;
  const found = await rows(manager, Found, NEAR, [actor.agency, agesThatCount(work), dayOf(now), FORESEEN_DAYS]);
  return found
    .flatMap(({ case_id, reference, ...record }) => {
      const known = { ...record, age_band: null };
      const ahead = ageAhead(work, known);
      return ahead === null ? [] : [{ case_id, reference, youngPerson: youngPersonView(known, work), ...ahead }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}
