import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sweep looks at once at what changed, and round all the rest a piece at a time, one worker at once. */
export class SweptByWhatChanged0340 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'SweptByWhatChanged2026120100340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.unswept (
        case_id uuid primary key references samspel.concern_case on delete cascade
      );
      create table samspel.sweep_round (
        only_one boolean primary key default true check (only_one),
        -- The last case that it has looked at; null where it begins.
        after uuid,
        worker text,
        leased_until timestamptz not null default '-infinity',
        ended_at timestamptz
      );
      insert into samspel.sweep_round default values;
      grant select, delete on samspel.unswept to samspel_worker;
      grant select, update on samspel.sweep_round to samspel_worker;
      -- A first form, which the trigger needs; its file replaces it.
      create function samspel.note_unswept() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp
        as $$ begin return null; end $$;
      revoke execute on function samspel.note_unswept() from public;
      create trigger unswept after insert or update of state on samspel.concern_case for each row execute function samspel.note_unswept();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger unswept on samspel.concern_case;
      drop function samspel.note_unswept();
      drop table samspel.unswept, samspel.sweep_round;
    `);
  }
}
