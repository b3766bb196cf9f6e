import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody wrote as they took a step of the case: the protection check, the reasons of a decision. */
export class WhatAStepSays0150 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'WhatAStepSays2026113000150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.note
        add step text,
        drop constraint note_kind_check,
        add constraint note_kind_check check (kind in ('note', 'phone-call', 'remaining-needs', 'step')),
        add constraint note_step_check check ((kind = 'step') = (step is not null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.note
        drop constraint note_step_check,
        drop constraint note_kind_check,
        add constraint note_kind_check check (kind in ('note', 'phone-call', 'remaining-needs')),
        drop step;
    `);
  }
}
