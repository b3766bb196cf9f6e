import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a name stands in somebody's case is asked by nobody: the answer would tell. */
export class NoNameIsAsked0110 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'NoNameIsAsked2026113000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function if exists samspel.names_young_person(text)');
  }

  /** Its file makes it again, where the version before has one. */
  async down(): Promise<void> {}
}
