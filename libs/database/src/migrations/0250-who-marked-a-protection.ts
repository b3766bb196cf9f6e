import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wrote down that somebody's identity is protected, in a case that ran: they go on reading it until the head has named who does. */
export class WhoMarkedAProtection0250 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'WhoMarkedAProtection2026120100250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.young_person add protected_by uuid;
      grant select (protected_by), update (protected_by) on samspel.young_person to samspel_api`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table samspel.young_person drop protected_by');
  }
}
