import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The schema is its owner's, and sign-in has a role of its own: what reads a hash or makes a session is called by that alone. No
 * session lasts longer than a day, whoever opens it.
 */
export class OwnerAndSignIn0071 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'OwnerAndSignIn2026113000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What is granted unless told otherwise is a role's own: whoever owned the schema before had said so too.
      alter default privileges revoke execute on functions from public;
      grant usage on schema samspel to samspel_auth;
      update samspel.session set expires_at = opened_at + interval '1 day' where expires_at > opened_at + interval '1 day';
      alter table samspel.session add constraint lasts_a_day_at_most check (expires_at <= opened_at + interval '1 day');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.session drop constraint lasts_a_day_at_most;
      revoke usage on schema samspel from samspel_auth;
    `);
  }
}
