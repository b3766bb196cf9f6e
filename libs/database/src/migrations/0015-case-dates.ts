import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a query may join of the clockwork: the dates of cases, without being able to wind them. Policies are the asker's. */
export class CaseDates0015 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'CaseDates2026112400015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view samspel.case_date with (security_invoker = true) as
        select case_id, thing, track, definition, agency, person, due, at from samspel.timer where case_id is not null;
      grant select on samspel.case_date to samspel_api, samspel_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view samspel.case_date');
  }
}
