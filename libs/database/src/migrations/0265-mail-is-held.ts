import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * After a backup was restored mail is held until the operator lets it go. The mark goes up with what is sent, and is kept outside the
 * database too: one that is behind it was restored.
 */
export class MailIsHeld0265 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'MailIsHeld2026120100265';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.installation add mail_held_at timestamptz;
      create sequence samspel.mail_mark;
      grant select, usage on sequence samspel.mail_mark to samspel_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop sequence samspel.mail_mark; alter table samspel.installation drop mail_held_at');
  }
}
