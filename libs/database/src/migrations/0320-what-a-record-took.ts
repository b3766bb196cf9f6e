import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What of it went into the receiver's own record is said of each disclosure, so that it can be taken out of it again when it went to the
 * wrong receiver. Of those before nobody said: all that still reads as it was told counts.
 */
export class WhatARecordTook0320 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'WhatARecordTook2026120100320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table samspel.disclosure add took text[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table samspel.disclosure drop took');
  }
}
