import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What SQL asks of the engine's JSON, and the only place that says where in it things lie: a shape of another version
 * (libs/workflow/src/stored) means a new form of these, which reads the rows of both. Whoever asks sees through its own row-level
 * security. That policies and functions on consent read the state by themselves still ends with the consents' own rows.
 */
export class StoredViews0030 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'StoredViews2026112400030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view samspel.case_track with (security_invoker = true) as
        select c.id as case_id, t.id as track
        from samspel.concern_case c cross join jsonb_object_keys(c.state -> 'tracks') as t (id);

      create view samspel.case_handoff with (security_invoker = true) as
        select c.id as case_id, h.id as handoff, h.data ->> 'receiver' as receiver,
          (h.data ->> 'offered')::timestamptz as offered,
          ((h.data ->> 'offered')::timestamptz at time zone 'Europe/Stockholm')::date as offered_on
        from samspel.concern_case c cross join jsonb_each(c.state -> 'handoffs') as h (id, data);

      -- Days are Stockholm's. An event that ends something says its id alone; any other brings the thing as it then is.
      create view samspel.case_track_event with (security_invoker = true) as
        select e.case_id, e.seq, e.at, (e.at at time zone 'Europe/Stockholm')::date as on_day, e.type,
          coalesce(e.data -> 'track' ->> 'id', e.data ->> 'track') as track,
          (e.data -> 'track' ->> 'definition') || '/' || (e.data -> 'track' ->> 'stage') as stage,
          (e.data -> 'track' -> 'clock' ->> 'due')::date as due,
          e.data ->> 'code' as code
        from samspel.event e
        where e.type in ('track-opened', 'stage-entered', 'track-assigned', 'track-parked', 'track-extended',
          'track-transferred', 'track-reckoned', 'track-closed');

      create view samspel.case_task_event with (security_invoker = true) as
        select e.case_id, e.seq, e.at, (e.at at time zone 'Europe/Stockholm')::date as on_day, e.type,
          coalesce(e.data -> 'task' ->> 'id', e.data ->> 'task') as task,
          split_part(coalesce(e.data -> 'task' ->> 'track', e.data ->> 'track'), '~', 1) as track,
          coalesce(e.data -> 'task' ->> 'definition', e.data ->> 'definition') as definition,
          ((e.data -> 'task' ->> 'booked')::timestamptz at time zone 'Europe/Stockholm')::date as booked_on,
          (e.data -> 'task' -> 'clock' ->> 'due')::date as due
        from samspel.event e
        where e.type in ('task-opened', 'task-booked', 'task-missed', 'task-reckoned', 'task-done', 'task-dropped');

      create view samspel.case_fact_event with (security_invoker = true) as
        select e.case_id, e.seq, e.at, (e.at at time zone 'Europe/Stockholm')::date as on_day, e.type,
          e.data -> 'fact' ->> 'kind' as kind, e.data -> 'fact' ->> 'code' as code, e.data -> 'fact' ->> 'subject' as subject,
          ((e.data -> 'fact' ->> 'from')::timestamptz at time zone 'Europe/Stockholm')::date as from_day,
          (e.data -> 'fact' ->> 'to')::date as to_day
        from samspel.event e where e.type in ('fact-recorded', 'fact-corrected');

      create view samspel.case_handoff_event with (security_invoker = true) as
        select e.case_id, e.seq, e.at, (e.at at time zone 'Europe/Stockholm')::date as on_day, e.type,
          e.data -> 'handoff' ->> 'receiver' as receiver,
          ((e.data -> 'handoff' ->> 'offered')::timestamptz at time zone 'Europe/Stockholm')::date as offered_on,
          (e.data -> 'handoff' -> 'clock' ->> 'due')::date as due
        from samspel.event e
        where e.type in ('handoff-offered', 'handoff-reckoned', 'handoff-accepted', 'handoff-declined', 'handoff-withdrawn');

      grant select on samspel.case_track, samspel.case_handoff, samspel.case_track_event, samspel.case_task_event,
        samspel.case_fact_event, samspel.case_handoff_event to samspel_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view samspel.case_track, samspel.case_handoff, samspel.case_track_event, samspel.case_task_event,
        samspel.case_fact_event, samspel.case_handoff_event
    `);
  }
}
