import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refusals are few among millions of rows, and what an officer looks for first. */
export class RefusalsAreFound0092 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'RefusalsAreFound2026113000092';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index audit_refused on samspel.audit (municipality, at, id) where refusal is not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index samspel.audit_refused');
  }
}
