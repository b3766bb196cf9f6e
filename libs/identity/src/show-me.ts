import { z } from 'zod';
import { closedSince } from '#calendar';
import { row } from '#database';
import type { Me } from './me.js';
import { permissionsOf, settingInForce, type UseCaseContext } from '#use-case';
import { listAgencyKinds } from './list-agency-kinds.js';

const Workplace = z.object({
  municipality: z.string(),
  agency: z.string(),
  unit: z.string().nullable(),
  demo: z.boolean(),
});

/** Who acts, and for whom. */
export async function showMe(work: UseCaseContext): Promise<Me> {
  const { manager, actor, now, definitions, calendar } = work;
  const workplace = await row(
    manager,
    Workplace,
    `select m.name as municipality, a.name as agency, i.demo,
       (select u.name from samspel.unit u where u.id = samspel.my_unit()) as unit
     from samspel.agency a join samspel.municipality m on m.id = a.municipality cross join samspel.installation i where a.id = $1`,
    [actor.agency],
  );
  const { phone, ...hours } = settingInForce(work, 'out-of-hours');
  return {
    person: { id: actor.account, name: actor.name },
    municipality: { id: actor.municipality, name: workplace?.municipality ?? actor.municipality },
    agency: { id: actor.agency, kind: actor.kind, name: workplace?.agency ?? actor.agency },
    unit: workplace?.unit ?? null,
    agencyKinds: listAgencyKinds(settingInForce(work, 'agency-kinds'), definitions),
    roles: actor.roles,
    may: permissionsOf(work).filter((word) => word !== 'cases.refer' || definitions.takesPart(actor.kind)),
    duty: phone !== null && closedSince(now, hours, calendar) !== undefined ? { phone } : null,
    demo: workplace?.demo ?? false,
    now,
  };
}
