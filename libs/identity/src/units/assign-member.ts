import { z } from 'zod';
import { row, run } from '#database';
import { DomainError, invalid, type UseCaseContext } from '#use-case';

/** In which unit somebody works, none being the whole agency, and whether as its head. */
export type Assignment = { unit?: string | undefined; heads: boolean };

const Assigned = z.object({
  may: z.boolean(),
  itself: z.boolean(),
  known_unit: z.boolean(),
  to_duty: z.boolean(),
  other_roles: z.boolean(),
  other_head: z.boolean(),
  heads: z.boolean(),
  unit: z.string().nullable(),
});

const SQL = `
  select samspel.may_assign(m.agency, null) as may, m.account = $3 as itself, 'head' = any (m.roles) as heads, m.unit,
    $2::text is null or exists (select from samspel.unit u where u.id = $2 and u.agency = m.agency) as known_unit,
    exists (select from samspel.unit u where u.id = $2 and u.duty) as to_duty,
    m.roles <> array['head'] as other_roles,
    exists (select from samspel.membership o where o.agency = m.agency and o.id <> m.id and o.unit is not distinct from m.unit
      and 'head' = any (o.roles) and coalesce(o.until_day >= samspel.case_day(), true)) as other_head
  from samspel.membership m where m.id = $1 and cardinality(m.roles) > 0`;

/** What they read of a unit that keeps its own follows at once. The database asks the same once more, one change of an agency at a time. */
export async function assignMember(work: UseCaseContext, member: string, { unit, heads }: Assignment): Promise<void> {
  const { manager, actor, now } = work;
  const to = unit ?? null;
  const found = await row(manager, Assigned, SQL, [member, to, actor.account]);
  if (found === undefined || !found.may || found.itself) throw new DomainError({ code: 'no-access' });
  if (!found.known_unit) throw invalid('/unit', 'not-known', 'Choose a unit of the agency, or leave it out.');
  if (heads && found.to_duty)
    throw invalid('/heads', 'not-possible', 'Whoever is on duty answers to the head of the whole.');
  if (!heads && !found.other_roles)
    throw invalid('/heads', 'without-role', 'They would have no role left: give them another one first.');
  if (found.heads && (!heads || to !== found.unit) && !found.other_head)
    throw invalid(heads ? '/unit' : '/heads', 'last-head', 'Nobody else heads it: say who does first.');
  await run(manager, 'select samspel.assign_member($1, $2, $3, $4)', [member, to, heads, now]);
}
