import type { MigrationInterface, QueryRunner } from 'typeorm';

const readBy = (head: string): string => `
  drop policy partition on samspel.lock_out;
  create policy partition on samspel.lock_out for select to samspel_api using (
    municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency()) and ${head});
`;

/** Why somebody is locked out is their own head's to read: a unit's head reads of those who work there. */
export class LockOutsOfOnesOwn0174 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'LockOutsOfOnesOwn2026113000174';

  async up(runner: QueryRunner): Promise<void> {
    // Its file says what it does.
    await runner.query(`
      create or replace function samspel.heads(of_unit text) returns boolean
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return false; end $$;
    `);
    await runner.query(
      readBy(
        `samspel.heads((select m.unit from samspel.membership m where m.account = lock_out.account and m.agency = lock_out.agency))`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(readBy(`'head' = any ((select (samspel.actor()).roles)::text[])`));
  }
}
