import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every version of a workflow that ever ran: a case finishes on the one it began with. Append-only by privilege. */
export class WorkflowVersions0008 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'WorkflowVersions2026112400008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.workflow_version (
        workflow text not null,
        version integer not null,
        text text not null,
        kept_at timestamptz not null default now(),
        primary key (workflow, version)
      );
      grant select, insert on samspel.workflow_version to samspel_api, samspel_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table samspel.workflow_version');
  }
}
