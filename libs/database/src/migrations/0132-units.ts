import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = 'municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency())';

/** What is written in words inside an agency. */
const WRITTEN = ['note', 'mapping', 'talk'];

/**
 * An agency may have units. One with a secrecy of its own (pupil health, OSL 23 kap. 2 §) is alone in reading what is written there,
 * whatever the role of the others, the head of the whole among them. It takes the place of a role's own notes.
 */
export class Units0132 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Units2026113000132';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.unit (
        id text primary key,
        agency text not null references samspel.agency,
        name text not null,
        keeps_own boolean not null,
        unique (id, agency)
      );
      alter table samspel.unit enable row level security;
      create policy own on samspel.unit for select to samspel_api using (agency in (
        select a.id from samspel.agency a where a.municipality = (select samspel.my_municipality())));
      grant select on samspel.unit to samspel_api;
      alter table samspel.membership add column unit text,
        add constraint membership_unit_fkey foreign key (unit, agency) references samspel.unit (id, agency);

      insert into samspel.unit (id, agency, name, keeps_own)
        select distinct m.agency || '-elevhalsan', m.agency, 'Elevhälsan', true
        from samspel.membership m where 'student-welfare' = any (m.roles);
      update samspel.membership m set unit = m.agency || '-elevhalsan' where 'student-welfare' = any (m.roles);
      -- A first form, which the columns need; its file replaces it.
      create function samspel.my_unit() returns text
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return null; end $$;
    `);
    for (const table of WRITTEN)
      await runner.query(`
        alter table samspel.${table} add column unit text references samspel.unit;
        create policy of_unit on samspel.${table} as restrictive for all to samspel_api using (
          unit is null or agency <> (select samspel.my_agency()) or unit = (select samspel.my_unit()))`);
    await runner.query(`
      update samspel.note n set unit = u.id from samspel.unit u where u.agency = n.agency and n.only_role = 'student-welfare';
      alter policy partition on samspel.note using (${OWN});
      alter table samspel.note drop column only_role;
      alter table samspel.mapping drop constraint mapping_case_id_agency_key,
        add constraint one_part_each unique nulls not distinct (case_id, agency, unit)`);
    for (const table of WRITTEN)
      await runner.query(`alter table samspel.${table} alter column unit set default samspel.my_unit()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.mapping drop constraint one_part_each;
      delete from samspel.mapping where unit is not null;
      alter table samspel.mapping add constraint mapping_case_id_agency_key unique (case_id, agency);
      alter table samspel.note add column only_role text;
      update samspel.note set only_role = 'student-welfare' where unit is not null;
      alter policy partition on samspel.note
        using (${OWN} and (only_role is null or only_role = any ((select (samspel.actor()).roles)::text[])))`);
    for (const table of WRITTEN)
      await runner.query(`drop policy of_unit on samspel.${table}; alter table samspel.${table} drop column unit`);
    await runner.query(`
      drop function samspel.my_unit();
      alter table samspel.membership drop column unit;
      drop table samspel.unit`);
  }
}
