import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which agencies know of a case is what most policies stand on, so each says how it came to: it opened the case, a party told it on a
 * ground, or it accepted what a party offered it. Rows from before are given the way that they must have come.
 */
export class HowPartiesCame0070 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'HowPartiesCame2026113000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.party
        add how text,
        add disclosure uuid references samspel.disclosure,
        add offer uuid references samspel.handoff_offer;

      update samspel.party p set how = 'opened'
        from (select distinct on (case_id) case_id, acting_for from samspel.event order by case_id, seq) first
        where first.case_id = p.case_id and first.acting_for = p.agency;
      -- What consent passed on went to those who were parties already.
      update samspel.party p set how = case when d.handoff is null then 'brought-in' else 'accepted' end,
          disclosure = case when d.handoff is null then d.id end, offer = d.handoff
        from (
          select distinct on (case_id, receiver) case_id, receiver, id, handoff from samspel.disclosure
          where sender <> receiver and purpose <> 'consent' order by case_id, receiver, at, id
        ) d
        where p.how is null and d.case_id = p.case_id and d.receiver = p.agency;
      -- A town's own workflow could open an agency's track by a step of another's.
      update samspel.party set how = 'before' where how is null;

      alter table samspel.party
        alter how set not null,
        add constraint came_in_a_named_way check (case how
          when 'opened' then disclosure is null and offer is null
          when 'brought-in' then disclosure is not null and offer is null
          when 'accepted' then offer is not null and disclosure is null
          when 'before' then disclosure is null and offer is null
          else false end);

      -- Only a party offers, in its own name, and to somebody else of the town: to accept makes one a party.
      drop policy offered on samspel.handoff_offer;
      create policy offered on samspel.handoff_offer for insert to samspel_api with check (
        municipality = (select samspel.my_municipality()) and sender = (select samspel.my_agency())
        and by_person = (select (samspel.actor()).account)
        and exists (select from samspel.party p where p.case_id = handoff_offer.case_id and p.agency = sender)
        and exists (select from samspel.agency g where g.id = receiver and g.id <> sender));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy offered on samspel.handoff_offer;
      create policy offered on samspel.handoff_offer for insert to samspel_api with check (
        municipality = (select samspel.my_municipality()) and sender = (select samspel.my_agency()));
      alter table samspel.party drop how, drop disclosure, drop offer;
    `);
  }
}
