import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What counts of a municipality's year are found by. Each index holds the kinds of rows that are counted and no more. */
export class Statistics0011 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Statistics2026112400011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index event_counted on samspel.event (municipality, type, at) where type in ('case-opened', 'stage-entered',
        'track-closed', 'task-done', 'task-missed', 'fact-recorded', 'handoff-accepted', 'handoff-declined');
      create index concern_case_open on samspel.concern_case (municipality) where status = 'open';
      create index mail_counted on samspel.mail (municipality, planned_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index samspel.event_counted, samspel.concern_case_open, samspel.mail_counted');
  }
}
