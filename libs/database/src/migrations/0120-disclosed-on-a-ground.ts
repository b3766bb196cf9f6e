import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Something may be told outside a referral and a handoff: on a ground that the sender chooses, for a purpose in its own words, which
 * both ends read. What it weighed is its own. Where a case has to stand for a ground, its workflow's version says.
 */
export class DisclosedOnAGround0120 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'DisclosedOnAGround2026113000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.disclosure
        add why text,
        add made_at timestamptz not null default now();

      create table samspel.disclosure_reason (
        disclosure uuid primary key references samspel.disclosure,
        case_id uuid not null references samspel.concern_case,
        municipality text not null,
        agency text not null references samspel.agency,
        by_person uuid not null,
        at timestamptz not null,
        circumstances text,
        weighing text
      );
      alter table samspel.disclosure_reason enable row level security;
      create policy partition on samspel.disclosure_reason for select to samspel_api using (
        municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency()));
      create policy named on samspel.disclosure_reason as restrictive for select to samspel_api using (samspel.may_read(case_id));
      create policy by_a_party on samspel.disclosure_reason as restrictive for insert to samspel_api with check (
        exists (select from samspel.party p where p.case_id = disclosure_reason.case_id and p.agency = disclosure_reason.agency)
        and by_person = (select (samspel.actor()).account));
      grant select on samspel.disclosure_reason to samspel_api;

      alter table samspel.workflow_version add states jsonb not null default '{}';
      create or replace view samspel.case_track with (security_invoker = true) as
        select c.id as case_id, t.id as track, t.data ->> 'definition' as definition, t.data ->> 'stage' as stage
        from samspel.concern_case c cross join jsonb_each(c.state -> 'tracks') as t (id, data);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view samspel.case_track;
      create view samspel.case_track with (security_invoker = true) as
        select c.id as case_id, t.id as track
        from samspel.concern_case c cross join jsonb_object_keys(c.state -> 'tracks') as t (id);
      grant select on samspel.case_track to samspel_api;
      alter table samspel.workflow_version drop states;
      drop table samspel.disclosure_reason;
      alter table samspel.disclosure drop why, drop made_at;
    `);
  }
}
