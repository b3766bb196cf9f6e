import type { MigrationInterface, QueryRunner } from 'typeorm';
import { swedishCalendar } from '#calendar/holidays';

/** So far SQL knows the holidays. */
const YEARS = [2020, 2060] as const;

/**
 * Whoever is on duty while the office is closed (socialjour) is a unit of its own, whose members may work there for a time. SQL has to
 * know when the office is closed, so the holidays that libs/calendar knows stand in a table: what is no weekday beside Saturdays and
 * Sundays.
 */
export class OnDuty0168 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'OnDuty2026113000168';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.holiday (day date primary key);
      alter table samspel.holiday enable row level security;
      alter table samspel.unit add column duty boolean not null default false,
        add constraint duty_keeps_nothing check (not (duty and keeps_own));
      create unique index one_duty_each on samspel.unit (agency) where duty;
      alter table samspel.membership add column until_day date;
      alter table samspel.session add column until_day date;
    `);
    await runner.query('insert into samspel.holiday (day) select unnest($1::date[])', [
      [...swedishCalendar(...YEARS).holidays.keys()],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.session drop column until_day;
      alter table samspel.membership drop column until_day;
      alter table samspel.unit drop column duty;
      drop table samspel.holiday;
    `);
  }
}
