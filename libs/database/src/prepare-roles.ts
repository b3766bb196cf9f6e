import { setTimeout as pause } from 'node:timers/promises';
import { type DataSource, QueryFailedError } from 'typeorm';
import { OWNER } from './data-source.js';
import type { ProgramRole } from './function-table.js';

/** The roles that programs sign in as, with the password of each. */
export type Passwords = Record<ProgramRole, string>;

/**
 * Makes the roles where they are missing. Roles are the cluster's, not the database's: two databases migrated at once may race for
 * them, and both win. The owner owns the schema, and that is all: nobody signs in as it, and whoever migrates is made a member.
 */
export async function prepareRoles(login: DataSource, passwords: Passwords): Promise<void> {
  await create(login, OWNER);
  await login.query(MAY_OWN_AND_NO_MORE);
  await login.query(BECOME_A_MEMBER);
  for (const [name, password] of Object.entries(passwords)) {
    await create(login, name);
    const sql = `alter role ${name} login password '${password.replaceAll("'", "''")}'`;
    await untilNobodyElseIsAtIt(() => login.query(sql));
  }
}

/** In milliseconds, and how often: to alter a role takes one. */
const APART_MS = 50;
const TRIES = 100;

/** Of two that alter one role at the same moment PostgreSQL lets one through, and tells the other of a tuple concurrently updated. */
async function untilNobodyElseIsAtIt(act: () => Promise<unknown>): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    try {
      await act();
      return;
    } catch (error) {
      if (left === 0 || !(error instanceof QueryFailedError) || !error.message.includes('tuple concurrently updated'))
        throw error;
      await pause(APART_MS);
    }
  }
}

async function create(login: DataSource, name: string): Promise<void> {
  await login.query(`
    do $$ begin
      create role ${name} nologin;
    exception when duplicate_object or unique_violation then null;
    end $$`);
}

/** A definer function runs as the owner: what the owner may do, a hole in one of them may. */
const MAY_OWN_AND_NO_MORE = `
  do $$ begin
    if exists (
      select from pg_roles r where r.rolname = '${OWNER}' and (r.rolcanlogin or r.rolsuper or r.rolcreaterole or r.rolcreatedb
        or r.rolreplication or r.rolbypassrls or exists (select from pg_auth_members m where m.member = r.oid))
    ) then
      raise exception 'The role ${OWNER} may sign in, or do more than own the schema.'
        using hint = 'Give that login another name, as docs/production.md tells, and migrate as that.';
    end if;
  end $$`;

/** A superuser is one already, and so is who migrated before. */
const BECOME_A_MEMBER = `
  do $$ begin
    if not pg_has_role('${OWNER}', 'usage') then
      execute format('grant ${OWNER} to %I', current_user);
    end if;
  end $$`;
