import { z } from 'zod';
import { addDays, dayOf, type Day } from '#calendar';
import { row, run } from '#database';
import { DomainError, invalid, type UseCaseContext } from '#use-case';

/** Who stands in for the head of a unit, or of the whole agency where none is named; both days included. */
export type NewDeputy = { member: string; unit?: string | undefined; from: Day; until: Day };

/** Whoever stands in for longer than a year heads it. */
const LONGEST_DAYS = 366;

const Named = z.object({
  may: z.boolean(),
  itself: z.boolean(),
  in_unit: z.boolean(),
  heads: z.boolean(),
  on_duty: z.boolean(),
});

const SQL = `
  select samspel.may_assign(m.agency, $2) as may, m.account = $3 as itself, $2::text is null or m.unit is not distinct from $2 as in_unit,
    'head' = any (m.roles) and (m.unit is null or m.unit is not distinct from $2) as heads,
    exists (select from samspel.unit u where u.id = m.unit and u.duty) as on_duty
  from samspel.membership m where m.id = $1 and cardinality(m.roles) > 0`;

/** Until the last day is over they have what the head has, and no longer. */
export async function nameDeputy(
  work: UseCaseContext,
  { member, unit = undefined, from, until }: NewDeputy,
): Promise<void> {
  const { manager, actor, now } = work;
  const today = dayOf(now);
  const found = await row(manager, Named, SQL, [member, unit ?? null, actor.account]);
  if (found === undefined || !found.may) throw new DomainError({ code: 'no-access' });
  if (found.itself) throw invalid('/member', 'not-yours', 'Choose somebody else: nobody stands in by their own word.');
  if (found.heads || !found.in_unit || found.on_duty)
    throw invalid('/member', 'not-a-colleague', 'Choose somebody of the unit who does not head it.');
  if (from < today) throw invalid('/from', 'too-early', 'Choose today or later.', { from: today });
  if (until < from) throw invalid('/until', 'too-early', 'Choose the first day or later.', { from });
  const latest = addDays(from, LONGEST_DAYS);
  if (until > latest) throw invalid('/until', 'too-far', 'Choose a day within a year.', { from, to: latest });
  await run(manager, 'select samspel.name_deputy($1, $2, $3, $4, $5)', [member, unit ?? null, from, until, now]);
}
