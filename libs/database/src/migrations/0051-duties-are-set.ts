import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which duties there are is set; what was kept of one that is set no longer stays. */
export class DutiesAreSet0051 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'DutiesAreSet2026112400051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table samspel.duty drop constraint duty_kind_check');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.duty add constraint duty_kind_check check (kind in ('action-plan', 'review', 'council-report'))`);
  }
}
