import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is shown before it is told follows the receiver and the ground, as what is told does. */
export class PreviewByGround0160 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'PreviewByGround2026113000160';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function if exists samspel.preview_disclosure(uuid, text[], timestamptz)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function if exists samspel.preview_disclosure(uuid, text, text[], text, timestamptz)');
  }
}
