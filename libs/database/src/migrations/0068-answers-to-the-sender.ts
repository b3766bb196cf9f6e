import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the receiver of an offer wrote to its sender when it declined: read by the two ends of the offer, as its reason is. */
export class AnswersToTheSender0068 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'AnswersToTheSender2026113000068';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.handoff_offer add column answer_note text,
        add constraint only_a_no_has_a_note check (answer_note is null or answer is not distinct from 'declined')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table samspel.handoff_offer drop column answer_note');
  }
}
