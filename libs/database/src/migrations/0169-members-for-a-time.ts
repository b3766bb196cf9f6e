import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Colleagues see until when somebody works there, and which unit is on duty. */
export class MembersForATime0169 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'MembersForATime2026113000169';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant select (until_day) on samspel.membership to samspel_api');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke select (until_day) on samspel.membership from samspel_api');
  }
}
