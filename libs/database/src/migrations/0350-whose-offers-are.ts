import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An open offer is whoever's has taken the track that it is made from; a consent that no track keeps is whoever's took the case at the
 * agency that recorded it. Their dates say so from now on, those of running cases too.
 */
export class WhoseOffersAre0350 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'WhoseOffersAre2026120100350';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update samspel.timer t set person = (c.state -> 'tracks' -> t.track ->> 'person')::uuid
      from samspel.concern_case c
      where c.id = t.case_id and t.thing like 'handoff:%' and t.person is null
        and c.state -> 'tracks' -> t.track ->> 'agency' = t.agency;
      update samspel.timer t set person = (
        select (each.track ->> 'person')::uuid from jsonb_each(c.state -> 'tracks') as each (id, track)
        where each.track ->> 'agency' = t.agency and each.track ? 'person' order by each.id collate "C" limit 1)
      from samspel.concern_case c
      where c.id = t.case_id and t.thing like 'fact:%' and t.track = '' and t.person is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "update samspel.timer set person = null where thing like 'handoff:%' or (thing like 'fact:%' and track = '')",
    );
  }
}
