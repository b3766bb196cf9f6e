import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Content of a case, written by a person in whose name it stands. */
const BY_PERSON = ['commitment', 'commitment_outcome', 'consent', 'duplicate', 'mapping', 'note', 'plan', 'referral'];
const BY_AGENCY = ['talk', 'young_person'];
/** What is written again, whole. */
const REWRITTEN = new Set(['mapping', 'plan', 'talk']);

/**
 * Content is written by a party to its case, and in the writer's own name. Without that an agency could lay a text in a case that it
 * knows nothing of, where a line of a plan is read by whom it names, and a person could write as a colleague.
 */
export class ContentByAParty0072 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'ContentByAParty2026113000072';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [...BY_PERSON, ...BY_AGENCY]) {
      const party = `exists (select from samspel.party p where p.case_id = ${table}.case_id and p.agency = ${table}.agency)`;
      const name = BY_PERSON.includes(table) ? ' and by_person = (select (samspel.actor()).account)' : '';
      await runner.query(
        `create policy by_a_party on samspel.${table} as restrictive for insert to samspel_api with check (${party}${name})`,
      );
      if (REWRITTEN.has(table))
        await runner.query(
          `create policy again_by_a_party on samspel.${table} as restrictive for update to samspel_api
             using (true) with check (${party}${name})`,
        );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...BY_PERSON, ...BY_AGENCY]) {
      await runner.query(`drop policy by_a_party on samspel.${table}`);
      if (REWRITTEN.has(table)) await runner.query(`drop policy again_by_a_party on samspel.${table}`);
    }
  }
}
