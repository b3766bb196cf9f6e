import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a guardian is known by within a case, by whomever they were written down. */
const ID =
  "left(encode(sha256(convert_to(y.case_id || ' ' || lower(btrim(g.guardian ->> 'name')), 'UTF8')), 'hex'), 32)";

/**
 * Each guardian is somebody, whose place in an agency's list may change: a yes and a no are theirs, and a yes frees what is their
 * own (OSL 12 kap. 2 §). Those who answered are found by the place they had in the recorder's list.
 */
export class WhoseData0140 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'WhoseData2026113000140';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.consent
        add column said_by text[] not null default '{}',
        add constraint whose_it_may_be check (whose in ('young-person', 'guardian')),
        add constraint a_guardian_frees_their_own check (whose <> 'guardian' or outcome <> 'given' or kinds = '{guardians}');
      update samspel.young_person y set guardians = (
          select jsonb_agg(jsonb_build_object('id', ${ID}) || g.guardian order by g.nr)
          from jsonb_array_elements(y.guardians) with ordinality as g (guardian, nr))
        where y.guardians <> '[]';
      update samspel.consent c set said_by = array(
          select g.guardian ->> 'id'
          from samspel.young_person y, jsonb_array_elements(y.guardians) with ordinality as g (guardian, nr)
          where y.case_id = c.case_id and y.agency = c.agency and 'guardian-' || g.nr = any (c.given_by) order by g.nr)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update samspel.young_person y set guardians = (
          select jsonb_agg(g.guardian - 'id' order by g.nr)
          from jsonb_array_elements(y.guardians) with ordinality as g (guardian, nr))
        where y.guardians <> '[]';
      alter table samspel.consent drop constraint a_guardian_frees_their_own, drop constraint whose_it_may_be, drop column said_by`);
  }
}
