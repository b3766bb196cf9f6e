import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A young person's cases within one agency: searched for, told apart as duplicates, and opened anew as episodes. */
export class Episodes0007 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Episodes2026112400007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index on samspel.young_person (agency, birth_date);

      -- A running case that is brought in from paper was referred there: the duty question is not asked again.
      alter table samspel.referral alter column suspects_harm drop not null;

      -- That two cases are about the same young person is content: it stays with the agency that found it. What moved is
      -- kept with the dates from before, so that it can be undone.
      create table samspel.duplicate (
        id uuid primary key,
        case_id uuid not null references samspel.concern_case,
        of_case uuid not null references samspel.concern_case,
        municipality text not null,
        agency text not null references samspel.agency,
        by_person uuid not null,
        at timestamptz not null,
        moved jsonb not null,
        undone_at timestamptz,
        constraint not_of_itself check (case_id <> of_case)
      );
      create unique index on samspel.duplicate (case_id, agency) where undone_at is null;
      grant select, insert on samspel.duplicate to samspel_api;
      grant update (undone_at) on samspel.duplicate to samspel_api;
      alter table samspel.duplicate enable row level security;
      create policy partition on samspel.duplicate to samspel_api using (
        municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency()));

      -- A new episode begins with the agency's own record, never with another's. The link goes along unread.
      create function samspel.copy_young_person(from_case uuid, to_case uuid) returns date
        language sql security definer set search_path = '' as $$
        insert into samspel.young_person
          (case_id, municipality, agency, link, given_name, family_name, birth_date, protected_identity, guardians)
        select c.id, y.municipality, y.agency, y.link, y.given_name, y.family_name, y.birth_date, y.protected_identity, y.guardians
        from samspel.young_person y join samspel.concern_case c on c.id = to_case and c.municipality = y.municipality
        where y.case_id = from_case and y.agency = (select samspel.my_agency())
        returning birth_date
      $$;

      -- The cases of one young person that the agency has a record in. Another agency's are not among them, and before
      -- consent there is no record to go by: an earlier case would tell who it is.
      create function samspel.episodes(in_case uuid) returns table (reference text, status text, opened_at timestamptz)
        language sql stable security definer set search_path = '' as $$
        select c.reference, c.status, c.opened_at
        from samspel.young_person mine
        join samspel.young_person y on y.link = mine.link and y.agency = mine.agency
        join samspel.concern_case c on c.id = y.case_id
        where mine.case_id = in_case and mine.agency = (select samspel.my_agency())
        order by c.opened_at, c.reference
      $$;
      create index on samspel.young_person (link);
      grant execute on function samspel.copy_young_person(uuid, uuid), samspel.episodes(uuid) to samspel_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function samspel.episodes, samspel.copy_young_person;
      drop table samspel.duplicate cascade;
      update samspel.referral set suspects_harm = 'unsure' where suspects_harm is null;
      alter table samspel.referral alter column suspects_harm set not null;
      drop index samspel.young_person_agency_birth_date_idx, samspel.young_person_link_idx;
    `);
  }
}
