import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mapping, plan and commitments, and what a note says of where it went. Texts that consent lets others read are read for as long
 * as it is in force and no longer: the policies look into the case each time, talks' too.
 */
export class Plan0006 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Plan2026112400006';

  async up(runner: QueryRunner): Promise<void> {
    const partition = `
        case_id uuid not null references samspel.concern_case,
        municipality text not null,
        agency text not null references samspel.agency,
        by_person uuid not null,
        at timestamptz not null,`;
    await runner.query(`
      -- "Transferred" says whether the note stands in the agency's own system: this must never become a shadow file.
      alter table samspel.note
        add kind text not null default 'note' check (kind in ('note', 'phone-call', 'remaining-needs')),
        add with_whom text,
        add transferred boolean not null default false,
        add diary_number text,
        add constraint diary_number_of_what_was_transferred check (transferred or diary_number is null);

      create table samspel.mapping (
        id uuid primary key,${partition}
        risks text[] not null,
        strengths text[] not null,
        child_view text,
        child_view_missing text,
        revision integer not null,
        unique (case_id, agency),
        -- The child is heard, or it is said why not (SoL 3 kap. 2-4 §§).
        constraint child_view_or_why_not check ((child_view is null) <> (child_view_missing is null))
      );
      create table samspel.plan (
        id uuid primary key,${partition}
        goals text[] not null,
        child_view text,
        revision integer not null,
        unique (case_id, agency)
      );
      -- A line of the plan, written by "agency" and kept by "holder", itself or for a person without an account. Its id is the
      -- subject of the engine's fact, which says whether it is open.
      create table samspel.commitment (
        id uuid primary key,${partition}
        holder text not null references samspel.agency,
        what text not null,
        due date not null,
        person_name text,
        person_role text,
        constraint person_has_a_role check ((person_name is null) = (person_role is null))
      );
      create index on samspel.commitment (case_id);
      -- How a line went is said by whoever says it, in its own partition.
      create table samspel.commitment_outcome (
        id uuid primary key,${partition}
        commitment uuid not null unique references samspel.commitment,
        outcome text not null check (outcome in ('kept', 'dropped')),
        comment text
      );
      create index on samspel.commitment_outcome (case_id);

      -- Today in case time, as the use cases reckon it. Not taken from a setting: a claim could bring back what has ended.
      create function samspel.case_day() returns date
        language sql stable set search_path = '' as $$
        select ((now() + case_time_offset_ms * interval '1 millisecond') at time zone 'Europe/Stockholm')::date
        from samspel.installation
      $$;
      -- The agencies between which consent in force lets a case be spoken of; none to who is no party to it. The same rule as
      -- consented() in libs/sharing.
      create function samspel.consented(in_case uuid) returns text[]
        language sql stable set search_path = '' as $$
        select coalesce(array_agg(fact ->> 'subject'), '{}')
        from samspel.concern_case c, jsonb_each(c.state -> 'facts') as facts (id, fact)
        where c.id = in_case and fact ->> 'kind' = 'consent' and fact ->> 'code' = 'in-force'
          and coalesce((fact ->> 'to')::date >= (select samspel.case_day()), true)
          and exists (select 1 from samspel.party p where p.case_id = c.id and p.agency = (select samspel.my_agency()))
      $$;

      grant execute on function samspel.case_day(), samspel.consented(uuid) to samspel_api;
      grant update (transferred, diary_number) on samspel.note to samspel_api;
      grant select, insert, update on samspel.mapping, samspel.plan to samspel_api;
      grant select, insert on samspel.commitment, samspel.commitment_outcome to samspel_api;
    `);
    const here = 'municipality = (select samspel.my_municipality())';
    const me = '(select samspel.my_agency())';
    for (const table of ['mapping', 'plan', 'commitment', 'commitment_outcome']) {
      await runner.query(`
        alter table samspel.${table} enable row level security;
        create policy partition on samspel.${table} to samspel_api using (${here} and agency = ${me});
      `);
    }
    for (const table of ['mapping', 'plan', 'commitment_outcome']) {
      await runner.query(`
        create policy consented on samspel.${table} for select to samspel_api using (
          ${here} and samspel.consented(case_id) @> array[agency, ${me}]);
      `);
    }
    await runner.query(`
      create policy own_line on samspel.commitment for select to samspel_api using (${here} and holder = ${me});
      create policy consented on samspel.commitment for select to samspel_api using (
        ${here} and samspel.consented(case_id) @> array[agency, holder, ${me}]);
      alter policy shared on samspel.talk using (
        ${here} and ${me} = any (shared_with) and samspel.consented(case_id) @> array[agency, ${me}]);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy shared on samspel.talk using (
        municipality = (select samspel.my_municipality()) and (select samspel.my_agency()) = any (shared_with));
      drop table samspel.commitment_outcome, samspel.commitment, samspel.plan, samspel.mapping cascade;
      drop function samspel.consented, samspel.case_day;
      alter table samspel.note drop kind, drop with_whom, drop transferred, drop diary_number;
    `);
  }
}
