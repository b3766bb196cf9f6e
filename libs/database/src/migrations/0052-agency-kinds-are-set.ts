import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What coordination keeps of a pledge, and what every agency writes of what it did. */
const KEPT = ['focus_area', 'evidence', 'commitment', 'wish', 'contact', 'event', 'group', 'indicator', 'follow_up'];
const LOGGED = ['activity', 'measure', 'tips', 'picture'];

const MINE = 'municipality = (select samspel.my_municipality())';
const OWN = `${MINE} and agency = (select samspel.my_agency())`;

type Rights = { keeps: string; logs: string };

/** Which kind of agency keeps pledges, and which log for them, is a setting; the policies ask it, and name no kind. */
export class AgencyKindsAreSet0052 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'AgencyKindsAreSet2026112400052';

  async up(runner: QueryRunner): Promise<void> {
    // Its file replaces it, with all that it says.
    await runner.query(`
      create function samspel.agency_may(what text) returns boolean
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return false; end $$`);
    await writtenBy(runner, {
      keeps: "(select samspel.agency_may('keepsPledges'))",
      logs: "(select samspel.agency_may('logsForPledges'))",
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await writtenBy(runner, {
      keeps: "(select (samspel.actor()).kind) = 'coordination'",
      logs: "(select (samspel.actor()).kind) <> 'administration'",
    });
    await runner.query('drop function samspel.agency_may');
  }
}

async function writtenBy(runner: QueryRunner, { keeps, logs }: Rights): Promise<void> {
  for (const [table, writer] of [
    ['pledge', `${MINE} and ${keeps}`],
    ['pledge_place', `${MINE} and ${logs}`],
    ...KEPT.map((noun) => [`pledge_${noun}`, `${MINE} and ${keeps}`]),
    ...LOGGED.map((noun) => [`pledge_${noun}`, `${OWN} and ${logs}`]),
  ])
    await runner.query(`
      alter policy added on samspel.${table} with check (${writer});
      alter policy changed on samspel.${table} using (${writer});
      alter policy removed on samspel.${table} using (${writer});
    `);
  await runner.query(`
    alter policy added on samspel.duty with check (${OWN} and ${keeps});
    alter policy changed on samspel.duty using (${MINE} and ${keeps});
  `);
}
