import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session names the agency it acts for. The policies ask at every table whose it is, some twenty times in one read, and find it
 * in the session's own row. The keys hold the copy to its membership and its agency:
 * a membership that has had sessions does not move to another, since they would say that it acted for it.
 */
export class SessionsNameTheirAgency0042 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'SessionsNameTheirAgency2026113000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.membership add unique (id, agency);
      alter table samspel.agency add unique (id, municipality);
      alter table samspel.session add agency text, add municipality text;
      update samspel.session s set agency = g.id, municipality = g.municipality
        from samspel.membership m join samspel.agency g on g.id = m.agency where m.id = s.membership;
      alter table samspel.session
        alter agency set not null,
        alter municipality set not null,
        drop constraint session_membership_fkey,
        add foreign key (membership, agency) references samspel.membership (id, agency),
        add foreign key (agency, municipality) references samspel.agency (id, municipality);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.session
        drop column agency,
        drop column municipality,
        add constraint session_membership_fkey foreign key (membership) references samspel.membership (id);
      alter table samspel.membership drop constraint membership_id_agency_key;
      alter table samspel.agency drop constraint agency_id_municipality_key;
    `);
  }
}
