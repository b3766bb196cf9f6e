import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worker looks every minute for running cases of a version that was corrected: it finds none without reading them all. */
export class RunningByVersion0173 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'RunningByVersion2026113000173';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index concern_case_running on samspel.concern_case (workflow, version, id) where status = 'open'
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index samspel.concern_case_running');
  }
}
