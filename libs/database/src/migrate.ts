import { applyFunctions } from './apply-functions.js';
import { dataSource, OWNER, ownerSource } from './data-source.js';
import { encryptOldContacts } from './encrypt-old-contacts.js';
import { PROGRAM_ROLES } from './function-table.js';
import { functionFiles } from './functions.js';
import { handOver } from './hand-over.js';
import type { IdentityKeys } from './identity-keys.js';
import type { DataSource } from 'typeorm';
import type { ShippedSetting } from '#settings';
import { type Passwords, prepareRoles } from './prepare-roles.js';
import { run } from './rows.js';
import { shipSettings } from './ship-settings.js';

export type Migration = {
  /** A login that may create roles, and owns the database or is superuser. */
  url: string;
  passwords: Passwords;
  /** What stands in clear from before there were keys is encrypted with them. */
  keys: IdentityKeys;
  /** Settled when the database is made; a later run doesn't change it. */
  demo: boolean;
  /** What holds where a municipality sets nothing of its own. */
  settings: ShippedSetting[];
};

/**
 * Brings a database up to date: its roles, the schema, what kind of installation this is, and what is set for all. The login makes
 * the roles and gives the schema to its owner; from there on all is done as the owner.
 * Returns whether it was empty before.
 */
export async function migrate(migration: Migration): Promise<{ fresh: boolean }> {
  const login = await dataSource(migration.url, 1).initialize();
  try {
    await prepareRoles(login, migration.passwords);
    await handOver(login);
    await forbidTemporary(login);
    // The first migration names the schema once more, which PostgreSQL takes for making one.
    await login.query(onDatabase(`grant create on database %I to ${OWNER}`));
    try {
      return await migrateAsOwner(migration);
    } finally {
      await login.query(onDatabase(`revoke create on database %I from ${OWNER}`));
    }
  } finally {
    await login.destroy();
  }
}

async function migrateAsOwner({ url, keys, demo, settings }: Migration): Promise<{ fresh: boolean }> {
  const source = await ownerSource(url).initialize();
  try {
    await source.runMigrations();
    await applyFunctions(source, functionFiles());
    await encryptOldContacts(source, keys);
    const settled = await run(
      source,
      'insert into samspel.installation (demo) values ($1) on conflict (one) do nothing',
      [demo],
    );
    await shipSettings(source, settings);
    return { fresh: settled > 0 };
  } finally {
    await source.destroy();
  }
}

const onDatabase = (sql: string): string => `do $$ begin execute format('${sql}', current_database()); end $$`;

/**
 * Nobody makes temporary types, which the owner's functions could run. Asked for at every run: what a database grants is its own,
 * and comes along neither with a template nor with a backup.
 */
async function forbidTemporary(login: DataSource): Promise<void> {
  await login.query(onDatabase('revoke temporary on database %I from public'));
  await login.query(`
    do $$
    declare each text;
    begin
      foreach each in array array['${[...PROGRAM_ROLES, OWNER].join("', '")}'] loop
        if has_database_privilege(each, current_database(), 'temporary') then
          raise exception '% may make temporary tables in %', each, current_database()
            using hint = 'Migrate as the owner of the database, and revoke TEMPORARY on it from that role.';
        end if;
      end loop;
    end $$`);
}
