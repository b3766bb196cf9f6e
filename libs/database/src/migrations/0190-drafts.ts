import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody has begun to write and not sent: their own, where they work, and of a case only while they may read it. Its body is
 * encrypted; saved in system time, as sessions are.
 */
export class Drafts0190 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Drafts2026113000190';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.draft (
        -- The writer's browser draws it; what is sent in the end has it as its Idempotency-Key.
        id uuid primary key,
        account uuid not null references samspel.account on delete cascade,
        municipality text not null references samspel.municipality,
        agency text not null references samspel.agency,
        case_id uuid references samspel.concern_case on delete cascade,
        form text not null check (form ~ '^[a-z-]{1,40}$'),
        about text not null check (length(about) <= 200),
        body text not null check (length(body) <= 200000),
        revision integer not null check (revision > 0),
        saved_at timestamptz not null default now(),
        constraint one_of_each unique nulls not distinct (account, agency, case_id, form, about)
      );
      create index on samspel.draft (case_id);
      create index on samspel.draft (saved_at);
      alter table samspel.draft enable row level security;
      create policy partition on samspel.draft for all to samspel_api using (
        municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency())
        and account = (select (samspel.actor()).account));
      create policy let_in on samspel.draft as restrictive for all to samspel_api
        using (coalesce(case_id <> all ((select samspel.shut_cases())::uuid[]), true));
      create policy named on samspel.draft as restrictive for all to samspel_api
        using (case_id is null or samspel.may_read(case_id));
      create policy by_a_party on samspel.draft as restrictive for all to samspel_api using (
        case_id is null or exists (select from samspel.party p where p.case_id = draft.case_id and p.agency = draft.agency));
      grant select, insert, delete, update (body, revision, saved_at) on samspel.draft to samspel_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table samspel.draft');
  }
}
