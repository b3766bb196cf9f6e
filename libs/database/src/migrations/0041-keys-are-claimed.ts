import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request's key is claimed as its transaction is entered, by `enter` alone; what it led to is written beside it. */
export class KeysAreClaimed0041 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'KeysAreClaimed2026112400041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke insert on samspel.idempotency from samspel_api;
      grant update (result) on samspel.idempotency to samspel_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update (result) on samspel.idempotency from samspel_api;
      grant insert on samspel.idempotency to samspel_api;
    `);
  }
}
