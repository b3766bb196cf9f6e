import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who had a track at each event that brings it: what nobody had taken when its day passed is counted apart (statistics). */
export class WhoHadATrack0175 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'WhoHadATrack2026113000175';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(viewWith(`, e.data -> 'track' ->> 'person' as person`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view samspel.case_track_event');
    await runner.query(viewWith(''));
    await runner.query('grant select on samspel.case_track_event to samspel_api');
  }
}

const viewWith = (column: string): string => `
  create or replace view samspel.case_track_event with (security_invoker = true) as
    select e.case_id, e.seq, e.at, (e.at at time zone 'Europe/Stockholm')::date as on_day, e.type,
      coalesce(e.data -> 'track' ->> 'id', e.data ->> 'track') as track,
      (e.data -> 'track' ->> 'definition') || '/' || (e.data -> 'track' ->> 'stage') as stage,
      (e.data -> 'track' -> 'clock' ->> 'due')::date as due,
      e.data ->> 'code' as code,
      coalesce(e.data -> 'track' ->> 'definition', e.data ->> 'definition') as definition,
      e.data -> 'track' ->> 'stage' as entered,
      coalesce(e.data -> 'track' ->> 'agency', e.data ->> 'agency') as agency${column}
    from samspel.event e
    where e.type in ('track-opened', 'stage-entered', 'track-assigned', 'track-parked', 'track-extended',
      'track-transferred', 'track-reckoned', 'track-closed')`;
