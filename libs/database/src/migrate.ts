import { applyFunctions } from './apply-functions.js';
import { dataSource } from './data-source.js';
import { encryptOldContacts } from './encrypt-old-contacts.js';
import { functionFiles } from './functions.js';
import type { IdentityKeys } from './identity-keys.js';
import type { ShippedSetting } from '#settings';
import { run } from './rows.js';
import { shipSettings } from './ship-settings.js';

export type Migration = {
  /** A role that may create roles and owns the schema. */
  url: string;
  apiPassword: string;
  workerPassword: string;
  /** What stands in clear from before there were keys is encrypted with them. */
  keys: IdentityKeys;
  /** Settled when the database is made; a later run doesn't change it. */
  demo: boolean;
  /** What holds where a municipality sets nothing of its own. */
  settings: ShippedSetting[];
};

/**
 * Brings a database up to date: the two programs' roles, the schema, what kind of installation this is, and what is
 * set for all.
 * Returns whether it was empty before.
 */
export async function migrate({
  url,
  apiPassword,
  workerPassword,
  keys,
  demo,
  settings,
}: Migration): Promise<{ fresh: boolean }> {
  const source = await dataSource(url, 1).initialize();
  try {
    await source.query('create schema if not exists samspel');
    await role(source, 'samspel_api', apiPassword);
    await role(source, 'samspel_worker', workerPassword);
    await forbidTemporary(source);
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

/** Roles are the cluster's, not the database's: two databases migrated at once may race for them, and both win. */
async function role(source: ReturnType<typeof dataSource>, name: string, password: string): Promise<void> {
  const secret = password.replaceAll("'", "''");
  await source.query(`
    do $$ begin
      create role ${name} login;
    exception when duplicate_object or unique_violation then null;
    end $$`);
  await source.query(`alter role ${name} login password '${secret}'`);
}

/**
 * Nobody but the owner makes temporary types, which the owner's functions could run. Asked for at every run: what a database
 * grants is its own, and comes along neither with a template nor with a backup.
 */
async function forbidTemporary(source: ReturnType<typeof dataSource>): Promise<void> {
  await source.query(`
    do $$ begin
      execute format('revoke temporary on database %I from public', current_database());
      if has_database_privilege('samspel_api', current_database(), 'temporary')
        or has_database_privilege('samspel_worker', current_database(), 'temporary') then
        raise exception 'samspel_api or samspel_worker may make temporary tables in %', current_database()
          using hint = 'Migrate as the owner of the database, and revoke TEMPORARY on it from these two roles.';
      end if;
    end $$`);
}
