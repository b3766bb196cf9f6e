import { z } from 'zod';
import { instant, rows } from '#database';
import { isHead } from '../colleague/is-head.js';
import type { OpeningCard } from '../views/inbox.js';
import type { Work } from '../work.js';
import { LETS_IN } from '../write-path/open-file.js';
import { KNOWN_COLUMNS, knownTo, YoungPersonColumns, youngPersonView } from '../young-person/young-person.js';

const Opening = YoungPersonColumns.extend({
  id: z.string(),
  case_id: z.string(),
  reference: z.string(),
  person: z.string(),
  person_name: z.string(),
  reason: z.string(),
  at: instant,
});

/** What was opened by force at the head's agency, by others, and nobody has reviewed. */
export async function listOpenings(work: Work): Promise<(OpeningCard & { case_id: string })[]> {
  const { manager, actor } = work;
  if (!isHead(work)) return [];
  const found = await rows(
    manager,
    Opening,
    `select f.id, f.case_id, c.reference, f.account as person, a.name as person_name, f.reason, f.at, ${KNOWN_COLUMNS}
     from samspel.forced_opening f join samspel.concern_case c on c.id = f.case_id
     join samspel.account a on a.id = f.account ${knownTo('$1')}
     where ${LETS_IN} and f.agency = $1 and f.account <> $2 and f.reviewed_at is null order by f.at, f.id`,
    [actor.agency, actor.account],
  );
  return found.map(({ id, case_id, reference, person, person_name: name, reason, at, ...known }) => ({
    id,
    case_id,
    reference,
    youngPerson: youngPersonView(known, work),
    person: { id: person, name },
    reason,
    at,
  }));
}
