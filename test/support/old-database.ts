import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { DataSource } from 'typeorm';
import { dataSource } from '#database';
import { emptyDatabase, type TestDatabase } from './database.js';

/** The migrations that were there when a database was dumped, by the number that their classes end with. */
const MIGRATIONS_THEN = 13;
const DUMP = 'test/integration/upgrade/98a92b3.jsonl.gz';

/** Case time at the moment of the dump: everything due before it had rung. */
export const DUMPED_AT = '2026-12-02T08:04:21.000Z';

/**
 * A database as commit 98a92b3 left it: its demo after some days of use, with people's changes that the worker has not told of
 * yet and mails that a dead mail server did not take. One line a row, a table and its row, as the real programs wrote them.
 */
export async function oldDatabase(): Promise<TestDatabase> {
  const database = await emptyDatabase();
  const { options } = dataSource(database.migrateUrl, 1);
  const then = Object.values(options.migrations ?? {}).filter(
    (each) => typeof each === 'function' && Number(each.name.slice(-4)) <= MIGRATIONS_THEN,
  );
  const source = await new DataSource({ ...options, migrations: then }).initialize();
  try {
    await source.query('create schema samspel');
    await source.runMigrations();
    await source.transaction(async (manager) => {
      // Without the order that foreign keys would ask for: the rows hung together where they were dumped.
      await manager.query("set local session_replication_role = 'replica'");
      for (const [table, rows] of tablesOf(gunzipSync(readFileSync(DUMP)).toString())) {
        await manager.query(
          `insert into samspel.${table} overriding system value select * from jsonb_populate_recordset(null::samspel.${table}, $1)`,
          [JSON.stringify(rows)],
        );
      }
      // What the database counts goes on from what is there.
      const counted: { table_name: string; column_name: string }[] = await manager.query(
        `select table_name, column_name from information_schema.columns
         where table_schema = 'samspel' and is_identity = 'YES'`,
      );
      for (const { table_name: table, column_name: column } of counted) {
        await manager.query(
          `select setval(pg_get_serial_sequence('samspel.${table}', '${column}'), max(${column})) from samspel.${table}`,
        );
      }
    });
  } finally {
    await source.destroy();
  }
  return database;
}

function tablesOf(dump: string): Map<string, unknown[]> {
  const tables = new Map<string, unknown[]>();
  for (const line of dump.trimEnd().split('\n')) {
    const [table, row]: [string, unknown] = JSON.parse(line);
    tables.set(table, [...(tables.get(table) ?? []), row]);
  }
  return tables;
}
