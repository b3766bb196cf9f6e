import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by those who read them, and by no other of the agency. */
const WRITTEN = ['mapping', 'plan', 'commitment', 'commitment_outcome', 'talk', 'note'];

/** Written by whoever reports or asks, and by functions; read by readers. */
const READ = ['consent', 'handoff_offer'];

/** Of somebody with a protected identity all that the agency has in words stands behind its readers, and not the record alone. */
export class ProtectedTexts0130 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'ProtectedTexts2026113000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy named on samspel.note');
    for (const table of WRITTEN)
      await runner.query(
        `create policy named on samspel.${table} as restrictive for all to samspel_api using (samspel.may_read(case_id))`,
      );
    for (const table of READ)
      await runner.query(
        `create policy named on samspel.${table} as restrictive for select to samspel_api using (samspel.may_read(case_id))`,
      );
    await runner.query(`
      create policy named_again on samspel.young_person as restrictive for update to samspel_api using (samspel.may_read(case_id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy named_again on samspel.young_person');
    for (const table of [...READ, ...WRITTEN]) await runner.query(`drop policy named on samspel.${table}`);
    await runner.query(`
      create policy named on samspel.note as restrictive for select to samspel_api using (samspel.may_read(case_id))`);
  }
}
