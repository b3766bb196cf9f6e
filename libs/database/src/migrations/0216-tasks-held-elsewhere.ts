import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an agency holds in another's track, a task or a line of the plan, is whoever's took the case at that agency. The timers say so,
 * as the engine now does, so that the first sweep finds nothing that differs.
 */
export class TasksHeldElsewhere0216 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'TasksHeldElsewhere2026120100216';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update samspel.timer t set person = (
        select (own.value ->> 'person')::uuid from jsonb_each(c.state -> 'tracks') as own
        where own.value ->> 'agency' = t.agency and own.value ? 'person' order by own.key limit 1)
      from samspel.concern_case c
      where c.id = t.case_id and t.person is null and (t.thing like 'task:%' or t.thing like 'fact:%')
        and c.state -> 'tracks' -> t.track ->> 'agency' is distinct from t.agency
    `);
  }

  async down(): Promise<void> {
    // Who it is said to be stands in the case's state all the same.
  }
}
