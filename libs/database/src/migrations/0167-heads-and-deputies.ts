import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who stands in for a head, from one day to another: of a unit, or of the whole agency where none is named. Written by functions alone,
 * which ask who names whom; it is over on its last day without anybody doing anything.
 */
export class HeadsAndDeputies0167 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'HeadsAndDeputies2026113000167';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.deputy (
        id uuid primary key default gen_random_uuid(),
        municipality text not null references samspel.municipality,
        agency text not null references samspel.agency,
        unit text,
        membership uuid not null,
        from_day date not null,
        until_day date not null,
        named_by uuid not null references samspel.account,
        at timestamptz not null,
        ended_by uuid references samspel.account,
        ended_at timestamptz,
        constraint ends_after_it_begins check (until_day >= from_day),
        constraint ended_by_somebody check ((ended_by is null) = (ended_at is null)),
        foreign key (unit, agency) references samspel.unit (id, agency),
        foreign key (membership, agency) references samspel.membership (id, agency) on delete cascade
      );
      create index on samspel.deputy (membership) where ended_at is null;
      create index on samspel.deputy (agency) where ended_at is null;
      alter table samspel.deputy enable row level security;
      create policy own on samspel.deputy for select to samspel_api
        using (municipality = (select samspel.my_municipality()));
      grant select on samspel.deputy to samspel_api;
      grant select (unit) on samspel.membership to samspel_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke select (unit) on samspel.membership from samspel_api;
      drop table samspel.deputy;
    `);
  }
}
