import { DomainError } from '#use-case';
import { randomUUID } from 'node:crypto';
import type { DemoClock, Walk } from '../views/walk.js';
import type { Work } from '../work.js';

export type Jump = 'one-day' | 'one-week' | 'next-event';

/** More than a list can show; a jump over half a year in a full demo sends that many. */
const MOST_SHOWN = 50;

export async function showClock({ manager, now }: Work): Promise<DemoClock> {
  const [row]: { demo: boolean; ahead: boolean; walking: boolean }[] = await manager.query(
    `select demo, case_time_offset_ms > 0 as ahead,
       exists (select from samspel.clock_walk where finished_at is null) as walking
     from samspel.installation`,
  );
  if (row?.demo !== true) throw new DomainError({ code: 'no-access' });
  return { now, ahead: row.ahead, walking: row.walking };
}

/** Asks the worker to walk the demo clock forward. The answer comes with `readWalk`, once it has. */
export async function moveClock(work: Work, wanted: Jump): Promise<{ id: string }> {
  await showClock(work);
  const id = randomUUID();
  await work.manager.query('insert into samspel.clock_walk (id, asked_at, wanted) values ($1, now(), $2)', [
    id,
    wanted,
  ]);
  return { id };
}

/** What a finished walk led to, `null` while it is under way. A case that isn't the actor's bears no reference, nor does a pledge. */
export async function readWalk({ manager, actor }: Work, id: string): Promise<Walk | null> {
  const [walk]: { from: Date; to: Date }[] = await manager.query(
    'select from_at as "from", to_at as "to" from samspel.clock_walk where id = $1 and finished_at is not null',
    [id],
  );
  if (walk === undefined) return null;
  const mails: { at: Date; word: Walk['happened'][number]['word']; reference: string | null; to: string }[] =
    await manager.query(
      `select m.planned_at as at, m.word, a.name as "to", case when p.agency is null then null else c.reference end as reference
     from samspel.mail m left join samspel.concern_case c on c.id = m.case_id join samspel.agency a on a.id = m.agency
     left join samspel.party p on p.case_id = m.case_id and p.agency = $3
     where m.planned_at > $1 and m.planned_at <= $2 and m.status <> 'suppressed'
     order by m.planned_at limit ${MOST_SHOWN}`,
      [walk.from, walk.to, actor.agency],
    );
  return {
    from: walk.from.toISOString(),
    to: walk.to.toISOString(),
    happened: mails.map(({ at, ...mail }) => ({ at: at.toISOString(), ...mail })),
  };
}
