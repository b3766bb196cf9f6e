import type { Agency, Person } from './people.js';
import type { Unit } from '#database';

/** The municipality's directory. */
export function listAgencies({ manager }: Unit): Promise<Agency[]> {
  return manager.query('select id, kind, name from samspel.agency order by kind, name');
}

/** Who works at the actor's agency. */
export function listColleagues({ manager, actor }: Unit): Promise<Person[]> {
  return manager.query(
    `select a.id, a.name from samspel.membership m join samspel.account a on a.id = m.account
     where m.agency = $1 order by a.name`,
    [actor.agency],
  );
}
