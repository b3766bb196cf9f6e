import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What holds the texts about somebody; for a protected identity read by named readers alone. */
const TEXTS = ['young_person', 'referral', 'note', 'disclosure'];

/** Of somebody with a protected identity an agency's record and texts are read by those whom its head has named. */
export class ProtectedReaders0102 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'ProtectedReaders2026113000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.protected_reader (
        case_id uuid not null references samspel.concern_case,
        municipality text not null,
        agency text not null references samspel.agency,
        account uuid not null references samspel.account,
        named_by uuid not null references samspel.account,
        at timestamptz not null,
        primary key (case_id, agency, account)
      );
      alter table samspel.protected_reader enable row level security;
      create policy partition on samspel.protected_reader for select to samspel_api using (
        municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency()));
      create policy by_a_party on samspel.protected_reader as restrictive for insert to samspel_api with check (
        exists (select from samspel.party p where p.case_id = protected_reader.case_id and p.agency = protected_reader.agency));
      grant select on samspel.protected_reader to samspel_api;
      -- A first form, which the policies need; its file replaces it.
      create function samspel.may_read(in_case uuid) returns boolean
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return false; end $$;
    `);
    for (const table of TEXTS)
      await runner.query(`
        create policy named on samspel.${table} as restrictive for select to samspel_api using (samspel.may_read(case_id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TEXTS) await runner.query(`drop policy named on samspel.${table}`);
    await runner.query('drop function samspel.may_read(uuid)');
    await runner.query('drop table samspel.protected_reader');
  }
}
