import type { Agency, Person } from '../views/people.js';
import type { Work } from '../work.js';

/** The municipality's directory. */
export function listAgencies({ manager }: Work): Promise<Agency[]> {
  return manager.query('select id, kind, name from samspel.agency order by kind, name');
}

/** Who works at the actor's agency. */
export function listColleagues({ manager, actor }: Work): Promise<Person[]> {
  return manager.query(
    `select a.id, a.name from samspel.membership m join samspel.account a on a.id = m.account
     where m.agency = $1 order by a.name`,
    [actor.agency],
  );
}
