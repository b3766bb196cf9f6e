import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A family may take its consent back, and that it did is kept beside what it answered before. */
export class ConsentWithdrawn0009 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'ConsentWithdrawn2026112400009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.consent drop constraint consent_outcome_check,
        add constraint consent_outcome_check check (outcome in ('given', 'declined', 'withdrawn'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from samspel.consent where outcome = 'withdrawn';
      alter table samspel.consent drop constraint consent_outcome_check,
        add constraint consent_outcome_check check (outcome in ('given', 'declined'));
    `);
  }
}
