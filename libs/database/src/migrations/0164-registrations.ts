import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What came in is registered by whoever received it, as soon as it has come (OSL 5 kap. 1 §): the number is the receiver's own, and
 * no other agency's. It says nothing of the young person, so that who registers need not be a reader of a protected identity.
 */
export class Registrations0164 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Registrations2026113000164';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.registration (
        id uuid primary key default gen_random_uuid(),
        case_id uuid not null references samspel.concern_case,
        municipality text not null,
        agency text not null references samspel.agency,
        by_person uuid not null references samspel.account,
        at timestamptz not null,
        task text not null,
        diary_number text not null check (length(trim(diary_number)) between 1 and 60),
        unique (case_id, agency, task)
      );
      alter table samspel.registration enable row level security;
      create policy partition on samspel.registration to samspel_api using (
        municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency()));
      create policy by_a_party on samspel.registration as restrictive for insert to samspel_api with check (
        exists (select from samspel.party p where p.case_id = registration.case_id and p.agency = registration.agency)
        and by_person = (select (samspel.actor()).account));
      create policy let_in on samspel.registration as restrictive for all to samspel_api
        using (coalesce(case_id <> all ((select samspel.shut_cases())::uuid[]), true));
      grant select, insert on samspel.registration to samspel_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table samspel.registration');
  }
}
