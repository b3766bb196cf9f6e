import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes back when a close is undone is among the events of tracks, tasks and facts; a fact is told apart, also once it is over. */
export class ClosesUndone0240 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'ClosesUndone2026120100240';

  async up(runner: QueryRunner): Promise<void> {
    // A line that was dropped with a close is open again once that is undone, and told of anew.
    await runner.query(`
      alter table samspel.commitment_outcome drop constraint commitment_outcome_commitment_key;
      create index commitment_outcome_commitment_idx on samspel.commitment_outcome (commitment);
    `);
    await runner.query(tracks(`, 'track-reopened'`));
    await runner.query(tasks(`, 'task-reopened'`));
    await runner.query(
      facts(`, coalesce(e.data -> 'fact' ->> 'id', e.data ->> 'fact') as fact`, `, 'fact-over', 'fact-reopened'`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index samspel.commitment_outcome_commitment_idx;
      alter table samspel.commitment_outcome add constraint commitment_outcome_commitment_key unique (commitment);
    `);
    await runner.query('drop view samspel.case_fact_event');
    await runner.query(facts('', ''));
    await runner.query('grant select on samspel.case_fact_event to samspel_api');
    await runner.query(tasks(''));
    await runner.query(tracks(''));
  }
}

const tracks = (also: string): string => `
  create or replace view samspel.case_track_event with (security_invoker = true) as
    select e.case_id, e.seq, e.at, (e.at at time zone 'Europe/Stockholm')::date as on_day, e.type,
      coalesce(e.data -> 'track' ->> 'id', e.data ->> 'track') as track,
      (e.data -> 'track' ->> 'definition') || '/' || (e.data -> 'track' ->> 'stage') as stage,
      (e.data -> 'track' -> 'clock' ->> 'due')::date as due,
      e.data ->> 'code' as code,
      coalesce(e.data -> 'track' ->> 'definition', e.data ->> 'definition') as definition,
      e.data -> 'track' ->> 'stage' as entered,
      coalesce(e.data -> 'track' ->> 'agency', e.data ->> 'agency') as agency,
      e.data -> 'track' ->> 'person' as person
    from samspel.event e
    where e.type in ('track-opened', 'stage-entered', 'track-assigned', 'track-parked', 'track-extended',
      'track-transferred', 'track-reckoned', 'track-closed'${also})`;

const tasks = (also: string): string => `
  create or replace view samspel.case_task_event with (security_invoker = true) as
    select e.case_id, e.seq, e.at, (e.at at time zone 'Europe/Stockholm')::date as on_day, e.type,
      coalesce(e.data -> 'task' ->> 'id', e.data ->> 'task') as task,
      split_part(coalesce(e.data -> 'task' ->> 'track', e.data ->> 'track'), '~', 1) as track,
      coalesce(e.data -> 'task' ->> 'definition', e.data ->> 'definition') as definition,
      ((e.data -> 'task' ->> 'booked')::timestamptz at time zone 'Europe/Stockholm')::date as booked_on,
      (e.data -> 'task' -> 'clock' ->> 'due')::date as due
    from samspel.event e
    where e.type in ('task-opened', 'task-booked', 'task-missed', 'task-reckoned', 'task-done', 'task-dropped'${also})`;

const facts = (column: string, also: string): string => `
  create or replace view samspel.case_fact_event with (security_invoker = true) as
    select e.case_id, e.seq, e.at, (e.at at time zone 'Europe/Stockholm')::date as on_day, e.type,
      e.data -> 'fact' ->> 'kind' as kind, e.data -> 'fact' ->> 'code' as code, e.data -> 'fact' ->> 'subject' as subject,
      ((e.data -> 'fact' ->> 'from')::timestamptz at time zone 'Europe/Stockholm')::date as from_day,
      (e.data -> 'fact' ->> 'to')::date as to_day${column}
    from samspel.event e where e.type in ('fact-recorded', 'fact-corrected'${also})`;
