import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A goal of the plan names what it answers in the mapping by an id alone: the words stay where they were written, and are read there by
 * whoever reads that part, at that moment. So nothing has to be taken out of a plan when a consent ends.
 */
export class WhatGoalsAnswer0280 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'WhatGoalsAnswer2026120100280';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.mapping add risk_ids uuid[];
      update samspel.mapping set risk_ids = array(select gen_random_uuid() from unnest(risks));
      alter table samspel.mapping alter risk_ids set not null,
        add constraint each_risk_has_an_id check (cardinality(risk_ids) = cardinality(risks));
      -- Which goal, counted from nought, and which risk.
      alter table samspel.plan add answers jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table samspel.plan drop answers; alter table samspel.mapping drop risk_ids');
  }
}
