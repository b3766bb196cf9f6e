import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an agency has a protected record of: few, and looked for each time a head opens their day. */
export class ProtectedAtAnAgency0217 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'ProtectedAtAnAgency2026120100217';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index protected_at on samspel.young_person (agency) where protected_identity');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index samspel.protected_at');
  }
}
