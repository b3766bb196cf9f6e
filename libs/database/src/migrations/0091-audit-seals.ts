import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the worker made of the audit's rows, batch by batch: a keyed hash of each row and of each seal, over the seal before. Which
 * rows are in it is said by their ids, since rows come late and numbers are left out.
 */
export class AuditSeals0091 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'AuditSeals2026113000091';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.audit_seal (
        number bigint primary key,
        at timestamptz not null,
        -- By which form the rows were written out to be sealed.
        form smallint not null,
        rows int8multirange not null check (not isempty(rows)),
        count integer not null check (count > 0),
        row_macs bytea not null,
        previous bytea not null,
        mac bytea not null,
        constraint a_mac_for_each_row check (length(row_macs) = 32 * count)
      );
      create index on samspel.audit_seal using gist (rows);
      grant select on samspel.audit_seal to samspel_worker;
      alter table samspel.audit_seal enable row level security;
      create policy heads on samspel.audit_seal for select to samspel_worker using (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table samspel.audit_seal');
  }
}
