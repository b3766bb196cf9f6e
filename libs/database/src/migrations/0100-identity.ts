import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who a young person is, and where they and whoever reported are found. What is encrypted is held to look so: nothing is written
 * there in clear by mistake.
 */
export class Identity0100 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Identity2026113000100';

  async up(runner: QueryRunner): Promise<void> {
    const encrypted = (column: string) => `${column} text check (${column} like 'v1.%.%.%.%')`;
    await runner.query(`
      alter table samspel.young_person
        add column ${encrypted('number')},
        -- The number's HMAC: found by it, and not led back to it.
        add column number_look_up text,
        add column ${encrypted('contact')},
        add column school text,
        add column school_class text,
        add column revision integer not null default 0;
      create index on samspel.young_person (agency, number_look_up);
      alter table samspel.referral
        add column place text,
        add column ${encrypted('reporter')},
        -- Of whoever reported as a private person: never passed on (OSL 26 kap. 5 §).
        add column ${encrypted('private_reporter')};
      grant select (number, number_look_up, contact, school, school_class, revision) on samspel.young_person to samspel_api;
      grant update (given_name, family_name, birth_date, protected_identity, guardians, number, number_look_up, contact, school,
        school_class, revision) on samspel.young_person to samspel_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update on samspel.young_person from samspel_api;
      alter table samspel.referral drop column private_reporter, drop column reporter, drop column place;
      alter table samspel.young_person drop column revision, drop column school_class, drop column school, drop column contact,
        drop column number_look_up, drop column number
    `);
  }
}
