import { randomBytes } from 'node:crypto';
import type { Town } from '../support/town.js';
import { type Cases, unitOf } from './cases.js';
import { type Role, roles } from './expected.js';

/** Where each role works, in both towns. */
const workplaces: Record<Role, { agency: string; other: string }> = {
  coordinator: { agency: 'lindvik-samordning', other: 'grannby-samordning' },
  'social-worker': { agency: 'lindvik-socialtjanst', other: 'grannby-socialtjanst' },
  officer: { agency: 'lindvik-polis', other: 'grannby-polis' },
  'student-welfare': { agency: 'lindvik-bjorkskolan', other: 'grannby-sjoskolan' },
  'field-worker': { agency: 'lindvik-fritid', other: 'grannby-fritid' },
  // The principal, from whom student welfare keeps its notes.
  head: { agency: 'lindvik-bjorkskolan', other: 'grannby-sjoskolan' },
  teacher: { agency: 'lindvik-bjorkskolan', other: 'grannby-sjoskolan' },
  'pledge-keeper': { agency: 'lindvik-samordning', other: 'grannby-samordning' },
  'data-protection-officer': { agency: 'lindvik-drift', other: 'grannby-drift' },
  administrator: { agency: 'lindvik-drift', other: 'grannby-drift' },
};

/**
 * A session of each role here, in the other town, and of somebody beside them who has no role any more; and of two more who do the
 * same, in the unit that keeps its own, and named to read somebody with a protected identity.
 */
export type Person = {
  agency: string;
  here: string;
  inUnit: string;
  reader: string;
  there: string;
  without: string;
};

export async function peopleOf(town: Town, cases: (agency: string) => Cases): Promise<Map<Role, Person>> {
  await town.rows(
    `insert into samspel.agency (id, municipality, kind, name, mailbox)
     values ('grannby-drift', 'grannby', 'administration', 'Drift', 'drift@grannby.example')`,
  );
  const people = new Map<Role, Person>();
  for (const role of roles) {
    const { agency, other } = workplaces[role];
    const without = await sessionOf(town, agency, role);
    await town.rows(`update samspel.membership set roles = '{}' where id = $1`, [without.membership]);
    const [here, there] = [await sessionOf(town, agency, role), await sessionOf(town, other, role)];
    const [inUnit, reader] = [await sessionOf(town, agency, role), await sessionOf(town, agency, role)];
    await town.rows(
      `update samspel.membership set unit = $2 where id = $1 and exists (select from samspel.unit where id = $2)`,
      [inUnit.membership, unitOf(agency)],
    );
    await town.rows(
      `insert into samspel.protected_reader (case_id, municipality, agency, account, named_by, at)
       select c.id, c.municipality, m.agency, m.account, m.account, now()
       from samspel.membership m, samspel.concern_case c where m.id = $1 and c.reference = $2`,
      [reader.membership, cases(agency)['named reader'].reference],
    );
    people.set(role, {
      agency,
      here: here.token,
      inUnit: inUnit.token,
      reader: reader.token,
      there: there.token,
      without: without.token,
    });
  }
  return people;
}

async function sessionOf(town: Town, agency: string, role: Role): Promise<{ token: string; membership: string }> {
  const token = randomBytes(32).toString('base64url');
  const [opened] = await town.rows<{ id: string }>(
    `with a as (
       insert into samspel.account (id, email, name, password_hash)
       values (gen_random_uuid(), $1, 'Någon', 'x') returning id
     ), m as (
       insert into samspel.membership (id, account, agency, roles)
       select gen_random_uuid(), a.id, $2, array[$3] from a returning id
     )
     select id from m`,
    [`${token}@matrix.example`, agency, role],
  );
  const membership = opened?.id ?? '';
  await town.rows(`select samspel.open_session(sha256(convert_to($1, 'UTF8')), $2, now() + interval '1 day')`, [
    token,
    membership,
  ]);
  return { token, membership };
}
