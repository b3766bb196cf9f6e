import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A disclosure names what was told by it: kinds that its sender was to tell, and had nothing of, are taken out of those before. */
export class WhatWasTold0310 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'WhatWasTold2026120100310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update samspel.disclosure d set fields = told.kinds
      from (select e.id, array(select kind from unnest(e.fields) with ordinality as c (kind, n)
          where coalesce(e.snapshot -> case kind when 'age-band' then 'ageBand' when 'child-view' then 'childView' else kind end, 'null')
            not in ('null', '[]') order by n) as kinds
        from samspel.disclosure e) told
      where told.id = d.id and told.kinds <> d.fields`);
  }

  /** Of what there was nothing is known no more. */
  async down(): Promise<void> {}
}
