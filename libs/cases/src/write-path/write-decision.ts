import type { EntityManager } from 'typeorm';
import type { Decision } from '#workflow';

/**
 * Writes a decision in one statement: state, events, timers, notices and who has become a party, together or not at all.
 * `now` is case time.
 */
const WRITE = `
  with changed as (
    update samspel.concern_case set state = $2, seq = $3, status = $4, closed_at = $5 where id = $1
  ), happened as (
    insert into samspel.event (case_id, seq, municipality, at, type, by_person, acting_for, data)
    select $1, e.seq, $6, e.at, e.type, nullif(e.by, 'system')::uuid, e."actingFor", e.data
    from jsonb_to_recordset($7) as e (seq integer, at timestamptz, type text, by text, "actingFor" text, data jsonb)
  ), cancelled as (
    delete from samspel.timer where case_id = $1 and thing = any ($8)
  ), told as (
    insert into samspel.notice (case_id, municipality, at, word, thing, step, due, recipients)
    select $1, $6, $10, n.word, n.thing, n.step, n.due, n."to"
    from jsonb_to_recordset($11) as n (word text, thing text, step integer, due date, "to" jsonb)
  ), joined as (
    insert into samspel.party (case_id, agency, municipality, opened_at)
    select $1, a, $6, $10 from unnest($12::text[]) as a on conflict do nothing
  )
  insert into samspel.timer (case_id, thing, municipality, track, definition, agency, person, due, at)
  select $1, t.thing, $6, t.track, t.definition, t.agency, t.person, t.due, t.at
  from jsonb_to_recordset($9) as t (thing text, track text, definition text, agency text, person uuid, due date, at timestamptz)
  on conflict (case_id, thing) do update set
    track = excluded.track, definition = excluded.definition, agency = excluded.agency, person = excluded.person,
    due = excluded.due, at = excluded.at`;

export type Written = { id: string; municipality: string };

export async function writeDecision(
  manager: EntityManager,
  { id, municipality }: Written,
  decision: Decision,
  now: string,
): Promise<void> {
  const { state, events, timers, notices } = decision;
  if (events.length === 0) return;
  await manager.query(WRITE, [
    id,
    JSON.stringify(state),
    state.seq,
    state.status,
    state.status === 'closed' ? now : null,
    municipality,
    JSON.stringify(events.map(({ seq, at, type, by, actingFor, ...data }) => ({ seq, at, type, by, actingFor, data }))),
    timers.cancel,
    JSON.stringify(timers.set),
    now,
    JSON.stringify(notices),
    newOwners(decision),
  ]);
}

/** Whoever owns a track is a party to the case from then on. */
function newOwners({ events }: Decision): string[] {
  const owners = events.flatMap((event) =>
    event.type === 'track-opened' || event.type === 'track-transferred' ? [event.track.agency] : [],
  );
  return [...new Set(owners)];
}
