import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail that failed for good waits for somebody: it is sent again, or who saw to it otherwise is kept with it. */
export class FailedMails0290 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'FailedMails2026120100290';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.mail add settled_at timestamptz, add settled_by uuid references samspel.account,
        add constraint settled_by_somebody check ((settled_at is null) = (settled_by is null) and (settled_at is null or status = 'failed'));
      create index mail_failed on samspel.mail (agency, goes_at) where status = 'failed' and settled_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table samspel.mail drop settled_at, drop settled_by');
  }
}
