import { z } from 'zod';
import { dayOf } from '#calendar';
import { day, rows } from '#database';
import { settingInForce, type UseCaseContext } from '#use-case';
import { Agency } from '../people.js';
import type { AgencyUnits, MemberView } from './unit-views.js';

const ADMINISTRATOR = 'administrator';
const HEAD = 'head';

const Row = z.object({
  agency: Agency,
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      keepsOwn: z.boolean(),
      duty: z.boolean(),
      mayNameDeputy: z.boolean(),
    }),
  ),
  members: z.array(
    z.object({
      id: z.string(),
      account: z.string(),
      name: z.string(),
      roles: z.array(z.string()),
      unit: z.string().nullable(),
      until: day.nullable(),
    }),
  ),
  deputies: z.array(
    z.object({
      id: z.string(),
      member: z.string(),
      account: z.string(),
      name: z.string(),
      unit: z.string().nullable(),
      from: day,
      until: day,
      mayEnd: z.boolean(),
    }),
  ),
  mayAssign: z.boolean(),
});

const SQL = `
  select json_build_object('id', g.id, 'kind', g.kind, 'name', g.name) as agency, samspel.may_assign(g.id, null) as "mayAssign",
    to_json(array(
      select json_build_object('id', u.id, 'name', u.name, 'keepsOwn', u.keeps_own, 'duty', u.duty,
        'mayNameDeputy', not u.duty and samspel.may_assign(g.id, u.id))
      from samspel.unit u where u.agency = g.id order by u.name)) as units,
    to_json(array(
      select json_build_object('id', m.id, 'account', a.id, 'name', a.name, 'roles', m.roles, 'unit', m.unit, 'until', m.until_day)
      from samspel.membership m join samspel.account a on a.id = m.account
      where m.agency = g.id and cardinality(m.roles) > 0 and coalesce(m.until_day >= $2, true) order by not 'head' = any (m.roles), a.name)) as members,
    to_json(array(
      select json_build_object('id', d.id, 'member', m.id, 'account', a.id, 'name', a.name, 'unit', d.unit,
        'from', d.from_day, 'until', d.until_day, 'mayEnd', samspel.may_assign(g.id, d.unit))
      from samspel.deputy d join samspel.membership m on m.id = d.membership join samspel.account a on a.id = m.account
      where d.agency = g.id and d.ended_at is null and d.until_day >= $2 order by d.from_day, a.name)) as deputies
  from samspel.agency g where g.municipality = $3 and (g.id = $1 or $4) order by g.kind, g.name`;

/** Who works where at one's own agency, who heads it and who stands in; whoever looks after the system sees each agency of the town. */
export async function listUnits(work: UseCaseContext): Promise<AgencyUnits[]> {
  const { manager, actor, now } = work;
  const today = dayOf(now);
  const all = actor.roles.includes(ADMINISTRATOR);
  const found = await rows(manager, Row, SQL, [actor.agency, today, actor.municipality, all]);
  return found.map(({ members, deputies, ...agency }) => ({
    ...agency,
    members: members.map((each) => memberView(work, each)),
    deputies: deputies.map(({ account, name, ...deputy }) => ({
      ...deputy,
      person: { id: account, name },
      now: deputy.from <= today,
    })),
  }));
}

function memberView(
  work: UseCaseContext,
  { id, account, name, roles, unit, until }: z.output<typeof Row>['members'][number],
): MemberView {
  const set = settingInForce(work, 'roles');
  return {
    id,
    person: { id: account, name },
    roles: roles
      .filter((role) => role !== HEAD)
      .map((role) => {
        const { sv, en } = set.find((each) => each.role === role) ?? { sv: role, en: role };
        return { sv, en };
      }),
    unit,
    until,
    heads: roles.includes(HEAD),
    me: account === work.actor.account,
    headAlone: roles.every((role) => role === HEAD),
  };
}
