import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That somebody became a guardian, or is none any more, with where it is known from: it ends that person's no, and a consent that
 * rested on all the guardians until the new one has said yes. Written and read by functions alone.
 */
export class CustodyChanges0141 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'CustodyChanges2026113000141';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.custody_change (
        case_id uuid not null references samspel.concern_case (id),
        municipality text not null,
        agency text not null references samspel.agency (id),
        by_person uuid not null,
        at timestamptz not null,
        guardian text not null,
        change text not null check (change in ('came', 'went')),
        source text not null check (source in ('population-register', 'court', 'told')),
        primary key (case_id, agency, guardian, change, at)
      );
      alter table samspel.custody_change enable row level security;
      alter table samspel.consent add column lacks text[] not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table samspel.consent drop column lacks; drop table samspel.custody_change');
  }
}
