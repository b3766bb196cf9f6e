import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a municipality changes, beside workflows: a row a value, from a day on; without a municipality it is what is shipped.
 * Append-only by privilege: nobody but the owner writes. `settings_seq` counts the rows, so that a program that holds them
 * learns as it enters a transaction that there are others.
 */
export class Settings0050 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Settings2026112400050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.setting (
        municipality text references samspel.municipality,
        kind text not null,
        version integer not null check (version > 0),
        from_day date not null,
        value jsonb not null,
        by_account uuid references samspel.account,
        approved_by uuid references samspel.account,
        at timestamptz not null default now(),
        unique nulls not distinct (municipality, kind, version)
      );
      alter table samspel.setting enable row level security;
      create policy own_and_shipped on samspel.setting for select to samspel_api
        using (municipality is null or municipality = (select samspel.my_municipality()));
      create policy of_all on samspel.setting for select to samspel_worker using (true);
      grant select on samspel.setting to samspel_api, samspel_worker;
      alter table samspel.installation add settings_seq bigint not null default 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table samspel.setting;
      alter table samspel.installation drop settings_seq;
    `);
  }
}
