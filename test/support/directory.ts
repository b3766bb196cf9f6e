import type { Town } from './town.js';

/** Who works where in a test, beyond those whom every town has. */

const emailOf = (name: string): string => `${name}@lindvik.example`;

/** The membership of somebody of Lindvik who has one alone. */
export async function membershipOf(town: Town, name: string): Promise<string> {
  const sql = `select m.id from samspel.membership m join samspel.account a on a.id = m.account where a.email = $1`;
  const [found] = await town.rows<{ id: string }>(sql, [emailOf(name)]);
  return found?.id ?? '';
}

export async function accountOf(town: Town, name: string): Promise<string> {
  const [found] = await town.rows<{ id: string }>('select id from samspel.account where email = $1', [emailOf(name)]);
  return found?.id ?? '';
}

/** Somebody new, called as their e-mail is, begins to work there. */
export async function joinAgency(
  town: Town,
  name: string,
  agency: string,
  roles: string[],
  unit: string | null,
): Promise<void> {
  await town.rows(
    `with a as (
       insert into samspel.account (id, name, email, password_hash)
       select gen_random_uuid(), $1, $2, password_hash from samspel.account limit 1 returning id
     )
     insert into samspel.membership (id, account, agency, roles, unit) select gen_random_uuid(), a.id, $3, $4, $5 from a`,
    [name, emailOf(name), agency, roles, unit],
  );
}
