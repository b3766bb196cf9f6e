import { rows, type Unit } from '#database';
import { Agency, Colleague } from './people.js';

/** The municipality's directory. */
export function listAgencies({ manager }: Unit): Promise<Agency[]> {
  return rows(manager, Agency, 'select id, kind, name from samspel.agency order by kind, name');
}

/** Who reads cases at the actor's agency today: whom one may be given to, kept for or kept from. */
export function listColleagues({ manager, actor }: Unit): Promise<Colleague[]> {
  return rows(
    manager,
    Colleague,
    `select a.id, a.name, m.roles, samspel.heads(m.unit) as headed from samspel.membership m join samspel.account a on a.id = m.account
     left join samspel.unit u on u.id = m.unit where m.agency = $1 and u.duty is not true and samspel.reads_cases(m.id)
       and coalesce(m.until_day >= samspel.case_day(), true) order by a.name`,
    [actor.agency],
  );
}
