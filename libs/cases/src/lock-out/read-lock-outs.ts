import { z } from 'zod';
import { instant } from '#database';
import type { CaseView } from '../views/case.js';
import type { Work } from '../work.js';
import { isHead } from '../colleague/is-head.js';

export const LockedOut = z.object({ id: z.string(), name: z.string(), reason: z.string(), at: instant });

/** Who is locked out of the case `c` at the agency `p`, as one column of its row. Row-level security shows it to the head alone. */
export const LOCK_OUTS = `
  to_json(array(
    select json_build_object('id', a.id, 'name', a.name, 'reason', l.reason, 'at', l.at)
    from samspel.lock_out l join samspel.account a on a.id = l.account
    where l.case_id = c.id and l.agency = p.agency and l.undone_at is null
      and samspel.heads((select m.unit from samspel.membership m where m.account = l.account and m.agency = l.agency)) order by a.name
  )) as locked_out`;

export function lockOutViews(work: Work, lockedOut: z.output<typeof LockedOut>[]): CaseView['lockedOut'] {
  if (!isHead(work)) return null;
  return lockedOut.map(({ id, name, reason, at }) => ({ person: { id, name }, reason, at }));
}
