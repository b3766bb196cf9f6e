import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice that has served is forgotten, and its mails stay. */
export class ServedIsForgotten0266 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'ServedIsForgotten2026120100266';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.mail alter notice drop not null,
        drop constraint mail_notice_fkey,
        add constraint mail_notice_fkey foreign key (notice) references samspel.notice on delete set null;
      drop index samspel.one_mail_per_notice_and_recipient;
      create unique index one_mail_per_notice_and_recipient on samspel.mail (notice, agency, account) nulls not distinct
        where notice is not null;
      create index notice_served on samspel.notice (at) where addressed_at is not null and case_id is not null;
      create index idempotency_at on samspel.idempotency (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index samspel.idempotency_at, samspel.notice_served, samspel.one_mail_per_notice_and_recipient;
      delete from samspel.mail where notice is null;
      create unique index one_mail_per_notice_and_recipient on samspel.mail (notice, agency, account) nulls not distinct;
      alter table samspel.mail alter notice set not null,
        drop constraint mail_notice_fkey,
        add constraint mail_notice_fkey foreign key (notice) references samspel.notice;
    `);
  }
}
