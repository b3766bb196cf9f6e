import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The steps of a track say whose it is and of which definition: all that the view of a case is drawn from. */
export class StepsOfATrack0043 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'StepsOfATrack2026113000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace view samspel.case_track_event with (security_invoker = true) as
        select e.case_id, e.seq, e.at, (e.at at time zone 'Europe/Stockholm')::date as on_day, e.type,
          coalesce(e.data -> 'track' ->> 'id', e.data ->> 'track') as track,
          (e.data -> 'track' ->> 'definition') || '/' || (e.data -> 'track' ->> 'stage') as stage,
          (e.data -> 'track' -> 'clock' ->> 'due')::date as due,
          e.data ->> 'code' as code,
          coalesce(e.data -> 'track' ->> 'definition', e.data ->> 'definition') as definition,
          e.data -> 'track' ->> 'stage' as entered,
          coalesce(e.data -> 'track' ->> 'agency', e.data ->> 'agency') as agency
        from samspel.event e
        where e.type in ('track-opened', 'stage-entered', 'track-assigned', 'track-parked', 'track-extended',
          'track-transferred', 'track-reckoned', 'track-closed');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view samspel.case_track_event;
      create view samspel.case_track_event with (security_invoker = true) as
        select e.case_id, e.seq, e.at, (e.at at time zone 'Europe/Stockholm')::date as on_day, e.type,
          coalesce(e.data -> 'track' ->> 'id', e.data ->> 'track') as track,
          (e.data -> 'track' ->> 'definition') || '/' || (e.data -> 'track' ->> 'stage') as stage,
          (e.data -> 'track' -> 'clock' ->> 'due')::date as due,
          e.data ->> 'code' as code
        from samspel.event e
        where e.type in ('track-opened', 'stage-entered', 'track-assigned', 'track-parked', 'track-extended',
          'track-transferred', 'track-reckoned', 'track-closed');
      grant select on samspel.case_track_event to samspel_api;
    `);
  }
}
