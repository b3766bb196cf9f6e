import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why something is said stands in words: news, a review, or a rung of a ladder by its number. It was a number with two meanings. */
export class Occasions0016 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Occasions2026112400016';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['notice', 'mail']) {
      await runner.query(`
        alter table samspel.${table}
          add occasion text check (occasion in ('news', 'review', 'rung')),
          add rung integer check (rung >= 0),
          add constraint a_rung_has_a_number check ((occasion = 'rung') = (rung is not null));
        update samspel.${table} set
          occasion = case step when -1 then 'news' when -2 then 'review' else 'rung' end,
          rung = case when step >= 0 then step end;
        alter table samspel.${table} alter occasion set not null, drop step;
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['notice', 'mail']) {
      await runner.query(`
        alter table samspel.${table} add step integer;
        update samspel.${table} set step = case occasion when 'news' then -1 when 'review' then -2 else rung end;
        alter table samspel.${table} alter step set not null, drop occasion, drop rung;
      `);
    }
  }
}
