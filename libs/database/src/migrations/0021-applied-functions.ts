import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which words each function was last made of. From here on functions are files of their own, and no migration repeats one. */
export class AppliedFunctions0021 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'AppliedFunctions2026112400021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table samspel.applied_function (name text primary key, hash text not null)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table samspel.applied_function');
  }
}
