import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A line of the plan that is offered is its holder's own once it has said yes. Until then, after a no, and where it was taken back, it
 * is read by consent alone, as any line of another agency's is; and it is written for whoever takes part and is joined by that consent.
 */
export class LinesThatAreOffered0220 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'LinesThatAreOffered2026120100220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.commitment add offered boolean not null default false;
      drop policy own_line on samspel.commitment;
      create policy own_line on samspel.commitment for select to samspel_api using (
        municipality = (select samspel.my_municipality()) and holder = (select samspel.my_agency())
        and exists (select from samspel.party p where p.case_id = commitment.case_id and p.agency = commitment.holder)
        -- What the holder recorded of it, and what it then has a day for: a yes. A no has none.
        and (not offered or exists (select from samspel.event e
          where e.case_id = commitment.case_id and e.type = 'fact-recorded' and e.acting_for = commitment.holder
            and e.data -> 'fact' ->> 'subject' = commitment.id::text and e.data -> 'fact' ? 'clock')));
      -- To write a line for an agency is to tell it.
      create policy for_who_is_joined on samspel.commitment as restrictive for insert to samspel_api with check (
        holder = agency or (
          exists (select from samspel.party p where p.case_id = commitment.case_id and p.agency = commitment.holder)
          and samspel.joined(case_id, agency, array[agency, holder], 'plan')));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy for_who_is_joined on samspel.commitment;
      drop policy own_line on samspel.commitment;
      create policy own_line on samspel.commitment for select to samspel_api using (
        municipality = (select samspel.my_municipality()) and holder = (select samspel.my_agency()));
      alter table samspel.commitment drop offered`);
  }
}
