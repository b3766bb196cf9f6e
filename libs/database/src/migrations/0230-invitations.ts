import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A talk that is booked goes into the calendars of those who take part. What went is in the ledger as any mail is: one event over the
 * talk's life, of which each e-mail tells one recipient how it stands now.
 */
export class Invitations0230 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Invitations2026120100230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.notice drop constraint notice_word_check;
      alter table samspel.notice add constraint notice_word_check
        check (word in ('task', 'deadline', 'handoff', 'meeting', 'review', 'invitation'));
      -- Which version of the event a mail holds (RFC 5545, 3.8.7.4), when it begins, and which agency holds it.
      alter table samspel.mail add sequence integer check (sequence >= 0), add begins timestamptz, add holder text references samspel.agency;
      alter table samspel.mail add constraint an_invitation_has_an_event
        check (num_nonnulls(sequence, begins, holder) = case when word in ('invitation', 'cancellation') then 3 else 0 end);
      alter table samspel.mail add constraint an_invitation_is_to_somebody
        check (word not in ('invitation', 'cancellation') or (account is not null and case_id is not null));
      -- One recipient is told each version once.
      create unique index one_mail_per_version on samspel.mail (case_id, thing, agency, account, sequence) where sequence is not null;
      create index mail_of_meetings on samspel.mail (begins) where sequence is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.mail drop constraint an_invitation_has_an_event, drop constraint an_invitation_is_to_somebody;
      alter table samspel.mail drop sequence, drop begins, drop holder;
      alter table samspel.notice drop constraint notice_word_check;
      alter table samspel.notice add constraint notice_word_check
        check (word in ('task', 'deadline', 'handoff', 'meeting', 'review')) not valid;
    `);
  }
}
