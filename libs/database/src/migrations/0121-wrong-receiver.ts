import type { MigrationInterface, QueryRunner } from 'typeorm';

const ENDS = `municipality = (select samspel.my_municipality())
  and ((select samspel.my_agency()) = sender or ((select samspel.my_agency()) = receiver and frozen_at is null))`;

/**
 * What went to the wrong receiver is frozen by its sender: the receiver reads it no more, nor a record that it has by nothing else.
 */
export class WrongReceiver0121 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'WrongReceiver2026113000121';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.disclosure
        add frozen_at timestamptz,
        add frozen_by uuid,
        add constraint frozen_by_somebody check ((frozen_at is null) = (frozen_by is null));
      alter policy either_end on samspel.disclosure using (${ENDS});

      alter table samspel.young_person add frozen_at timestamptz;
      create policy not_frozen on samspel.young_person as restrictive for select to samspel_api using (frozen_at is null);

      create or replace view samspel.case_track with (security_invoker = true) as
        select c.id as case_id, t.id as track, t.data ->> 'definition' as definition, t.data ->> 'stage' as stage,
          t.data ->> 'agency' as agency
        from samspel.concern_case c cross join jsonb_each(c.state -> 'tracks') as t (id, data);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view samspel.case_track;
      create view samspel.case_track with (security_invoker = true) as
        select c.id as case_id, t.id as track, t.data ->> 'definition' as definition, t.data ->> 'stage' as stage
        from samspel.concern_case c cross join jsonb_each(c.state -> 'tracks') as t (id, data);
      grant select on samspel.case_track to samspel_api;
      drop policy not_frozen on samspel.young_person;
      alter table samspel.young_person drop frozen_at;
      alter policy either_end on samspel.disclosure using (municipality = (select samspel.my_municipality())
        and ((select samspel.my_agency()) = sender or (select samspel.my_agency()) = receiver));
      alter table samspel.disclosure drop constraint frozen_by_somebody, drop frozen_at, drop frozen_by;
    `);
  }
}
