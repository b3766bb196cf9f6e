import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said to one person at one moment goes in one e-mail, and what was held back for the day goes with the next morning's. */
export class MailsTogether0215 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'MailsTogether2026120100215';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The mail in whose e-mail it is said, with whose Message-ID: tried again, it is the same e-mail.
      alter table samspel.mail add carrier uuid references samspel.mail;
      -- A reminder waits a little for others that are on their way to the same person.
      alter table samspel.mail add gathers boolean not null default false;
      create index mail_to_somebody on samspel.mail (agency, account, next_attempt_at) where status = 'planned';
      create index mail_carried on samspel.mail (carrier) where carrier is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table samspel.mail drop carrier, drop gathers');
  }
}
