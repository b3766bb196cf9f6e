import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What changes at every step leaves room on its page: a row that stays there needs no new entry in any index. Rows that are there
 * already move into such pages as they change.
 */
export class RoomToChange0044 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'RoomToChange2026113000044';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table samspel.concern_case set (fillfactor = 70)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table samspel.concern_case reset (fillfactor)');
  }
}
