import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each view of a case asks which others were closed as the same. */
export class DuplicatesOfACase0040 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'DuplicatesOfACase2026112400040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index on samspel.duplicate (of_case)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index samspel.duplicate_of_case_idx');
  }
}
