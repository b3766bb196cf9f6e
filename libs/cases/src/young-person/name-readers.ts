import { z } from 'zod';
import { rows, run } from '#database';
import { DomainError, invalid } from '#use-case';
import type { Work } from '../work.js';
import { isHead } from '../colleague/is-head.js';
import { mustBeLetIn } from '../colleague/must-be-let-in.js';
import { lockAsParty } from '../write-path/open-file.js';

const Colleague = z.object({ account: z.string() });

/**
 * The head names who reads the agency's record of somebody with a protected identity, and the texts about them. Until somebody is
 * named it is the head and who wrote it down; to name nobody would open it to the head anew, so others are named instead.
 */
export async function nameReaders(work: Work, reference: string, accounts: string[]): Promise<void> {
  const { manager, actor, now } = work;
  const file = await lockAsParty(work, { reference });
  const { id } = file;
  if (!isHead(work)) throw new DomainError({ code: 'no-access' });
  const colleagues = await rows(
    manager,
    Colleague,
    `select account from samspel.membership
     where agency = $1 and account = any ($2) and samspel.reads_cases(id) and coalesce(until_day >= samspel.case_day(), true)`,
    [actor.agency, accounts],
  );
  const stranger = accounts.findIndex((each) => !colleagues.some(({ account }) => account === each.toLowerCase()));
  if (stranger >= 0)
    throw invalid(`/accounts/${stranger}`, 'not-a-colleague', 'Choose among those who read cases at your agency.');
  await mustBeLetIn(work, file, accounts, (index) => `/accounts/${index}`);
  const known = await rows(
    manager,
    z.object({ hidden: z.boolean() }),
    `select not samspel.may_read($1) or exists (
       select from samspel.young_person y where y.case_id = $1 and y.agency = $2 and y.protected_identity) as hidden`,
    [id, actor.agency],
  );
  if (known[0]?.hidden !== true) throw new DomainError({ code: 'no-access' });
  if (accounts.length === 0)
    throw invalid(
      '/accounts',
      'too-few',
      'Name at least one who reads; to take somebody out, name another in their place.',
    );
  await run(manager, 'select samspel.name_readers($1, $2, $3)', [id, accounts, now]);
}

/** Those of the case `c` and the party `p`, as one column of its row. */
export const READERS = `
  to_json(array(
    select json_build_object('id', a.id, 'name', a.name)
    from samspel.protected_reader r join samspel.account a on a.id = r.account
    where r.case_id = c.id and r.agency = p.agency order by a.name
  )) as readers, samspel.may_read(c.id) as may_read,
  case when y.protected_identity then samspel.reads_alone(c.id) end as reads_alone`;
