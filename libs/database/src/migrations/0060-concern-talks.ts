import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A talk says itself whether it is the concern talk: what that is called is the workflow's to say, and not SQL's to know. */
export class ConcernTalks0060 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'ConcernTalks2026112400060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.talk add column is_concern_talk boolean not null default false;
      -- What it was called in every workflow until now.
      update samspel.talk set is_concern_talk = true where task ~ '[.]concern-talk(~[0-9]+)?$';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table samspel.talk drop column is_concern_talk');
  }
}
