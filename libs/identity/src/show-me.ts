import { seesStatistics } from '#sharing';
import type { Me } from './me.js';
import type { UseCaseContext } from '#use-case';

/** Who acts, and for whom. */
export async function showMe({ manager, actor, now, definitions }: UseCaseContext): Promise<Me> {
  const [row]: { municipality: string; agency: string; demo: boolean }[] = await manager.query(
    `select m.name as municipality, a.name as agency, i.demo
     from samspel.agency a join samspel.municipality m on m.id = a.municipality cross join samspel.installation i where a.id = $1`,
    [actor.agency],
  );
  return {
    person: { id: actor.account, name: actor.name },
    municipality: { id: actor.municipality, name: row?.municipality ?? actor.municipality },
    agency: { id: actor.agency, kind: actor.kind, name: row?.agency ?? actor.agency },
    roles: actor.roles,
    opensConcerns: definitions.takesPart(actor.kind),
    seesStatistics: seesStatistics(actor),
    demo: row?.demo ?? false,
    now,
  };
}
