import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = 'municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency())';

/**
 * What a role keeps to itself inside its agency is read by that role alone (OSL 23 kap. 2 §); and who works somewhere no longer is let
 * in no longer: a membership that is taken away, or left without a role, takes its sessions along.
 */
export class RolesOpen0111 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'RolesOpen2026113000111';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.note add column only_role text;
      update samspel.note n set only_role = 'student-welfare' from samspel.membership m
        where m.account = n.by_person and m.agency = n.agency and 'student-welfare' = any (m.roles);
      alter policy partition on samspel.note
        using (${OWN} and (only_role is null or only_role = any ((select (samspel.actor()).roles)::text[])));
      delete from samspel.session s using samspel.membership m where m.id = s.membership and cardinality(m.roles) = 0;
      alter table samspel.session
        drop constraint session_membership_agency_fkey,
        add constraint session_membership_agency_fkey
          foreign key (membership, agency) references samspel.membership (id, agency) on delete cascade`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.session
        drop constraint session_membership_agency_fkey,
        add constraint session_membership_agency_fkey
          foreign key (membership, agency) references samspel.membership (id, agency);
      alter policy partition on samspel.note using (${OWN});
      alter table samspel.note drop column only_role`);
  }
}
