import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where no path is set, PostgreSQL looks for a type among the session's own temporary ones first: a domain `pg_temp.jsonb` whose
 * check calls a function would be run by the owner inside a definer function. Named last, `pg_temp` is never asked for a type
 * of the catalogue's.
 */
export class FunctionHygiene0020 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'FunctionHygiene2026112400020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare each regprocedure;
      begin
        for each in select oid from pg_proc where pronamespace = 'samspel'::regnamespace loop
          execute format('alter function %s set search_path = pg_catalog, pg_temp', each);
        end loop;
      end $$;
    `);
  }

  /** The path before was a hole; it is no better way back. */
  async down(): Promise<void> {}
}
