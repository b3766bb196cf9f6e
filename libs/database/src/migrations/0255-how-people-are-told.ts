import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is urgent goes at any hour; what nobody says it of is taken to be. Whoever did what is news is not told of it. A mail has
 * the moment at which it was to go, from which on it is tried for days.
 */
export class HowPeopleAreTold0255 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'HowPeopleAreTold2026120100255';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.notice add urgent boolean not null default true, add by_person uuid references samspel.account;
      alter table samspel.mail add urgent boolean not null default true, add goes_at timestamptz;
      update samspel.mail set goes_at = planned_at;
      alter table samspel.mail alter goes_at set not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.mail drop urgent, drop goes_at;
      alter table samspel.notice drop urgent, drop by_person;
    `);
  }
}
