import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The schema, and what is true of the whole installation: whether it is a demo, and how far its case time is moved. */
export class Installation0001 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Installation2026112400001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists samspel;
      revoke all on schema samspel from public;
      grant usage on schema samspel to samspel_api, samspel_worker;
      -- Not "in schema": there, defaults only add to what everybody is granted.
      alter default privileges revoke execute on functions from public;

      -- One row. Whether this is a demo is settled when the database is made; no program's role may change it,
      -- so that no setting switches the demo on in production. Case time moves in a demo alone.
      create table samspel.installation (
        one boolean primary key default true check (one),
        demo boolean not null,
        case_time_offset_ms bigint not null default 0,
        constraint only_a_demo_moves_its_clock check (demo or case_time_offset_ms = 0)
      );
      grant select on samspel.installation to samspel_api, samspel_worker;
      grant update (case_time_offset_ms) on samspel.installation to samspel_worker;

      -- System time: a worker that has not been heard of for two minutes is called dead.
      create table samspel.heartbeat (
        worker text primary key,
        at timestamptz not null
      );
      grant select on samspel.heartbeat to samspel_api;
      grant select, insert, update, delete on samspel.heartbeat to samspel_worker;

      -- A jump of the demo clock, asked for by the api and walked by the worker.
      create table samspel.clock_walk (
        id uuid primary key,
        asked_at timestamptz not null,
        wanted text not null check (wanted in ('one-day', 'one-week', 'next-event')),
        from_at timestamptz,
        to_at timestamptz,
        finished_at timestamptz
      );
      grant select, insert on samspel.clock_walk to samspel_api;
      grant select, update on samspel.clock_walk to samspel_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema samspel cascade');
  }
}
