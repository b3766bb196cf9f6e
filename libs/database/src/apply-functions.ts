import { createHash } from 'node:crypto';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { z } from 'zod';
import type { FunctionFile } from './functions.js';
import { rows, run } from './rows.js';

/** `create or replace` refuses another return type or other names of the parameters. */
const INVALID_FUNCTION_DEFINITION = '42P13';

const Applied = z.object({ name: z.string(), hash: z.string() });
const Signature = z.object({ signature: z.string() });
const Grantee = z.object({ grantee: z.string() });

/** Who may call a function beside its owner; a null in its list of grants is what PostgreSQL grants unless told otherwise. */
const GRANTEES = `
  select distinct coalesce(quote_ident(r.rolname), 'public') as grantee
  from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g left join pg_roles r on r.oid = g.grantee
  where p.oid = $1::regprocedure and g.grantee <> p.proowner`;

/**
 * Makes each function whose file or callers differ from what was last made of it, and drops those whose file is gone. A migration
 * that needs a function before (in a policy) makes it itself, for the file to replace.
 */
export async function applyFunctions(source: DataSource, files: FunctionFile[]): Promise<void> {
  await source.transaction(async (manager) => {
    const applied = await rows(manager, Applied, 'select name, hash from samspel.applied_function');
    for (const file of files) {
      const { name } = file;
      const hash = hashOf(file);
      if (applied.some((each) => each.name === name && each.hash === hash)) continue;
      await replace(manager, file);
      await run(
        manager,
        'insert into samspel.applied_function (name, hash) values ($1, $2) on conflict (name) do update set hash = excluded.hash',
        [name, hash],
      );
    }
    for (const { name } of applied.filter((each) => files.every((file) => file.name !== each.name))) {
      await drop(manager, await signaturesOf(manager, name));
      await run(manager, 'delete from samspel.applied_function where name = $1', [name]);
    }
  });
}

const hashOf = ({ sql, callers }: FunctionFile): string =>
  createHash('sha256').update(sql).update(callers.toSorted().join()).digest('hex');

/** In place where it can, so that policies keep it. A form of it with another signature goes, and no grant is left from before. */
async function replace(manager: EntityManager, { name, sql, callers }: FunctionFile): Promise<void> {
  const before = await signaturesOf(manager, name);
  await manager.query('savepoint as_it_was');
  try {
    await manager.query(sql);
  } catch (error) {
    if (!isOtherSignature(error)) throw error;
    await manager.query('rollback to savepoint as_it_was');
    await drop(manager, before);
    await manager.query(sql);
  }
  const after = await signaturesOf(manager, name);
  const made = after.filter((signature) => !before.includes(signature));
  if (made.length > 0)
    await drop(
      manager,
      after.filter((signature) => before.includes(signature)),
    );
  for (const signature of made.length > 0 ? made : after) await grant(manager, signature, callers);
}

/** To those who may call it and nobody else: unless told otherwise, everybody may call a function. */
async function grant(manager: EntityManager, signature: string, callers: string[]): Promise<void> {
  const before = await rows(manager, Grantee, GRANTEES, [signature]);
  const others = before.map(({ grantee }) => grantee).filter((grantee) => !callers.includes(grantee));
  if (others.length > 0) await manager.query(`revoke execute on function ${signature} from ${others.join(', ')}`);
  if (callers.length > 0) await manager.query(`grant execute on function ${signature} to ${callers.join(', ')}`);
}

async function signaturesOf(manager: EntityManager, name: string): Promise<string[]> {
  const found = await rows(
    manager,
    Signature,
    "select oid::regprocedure::text as signature from pg_proc where pronamespace = 'samspel'::regnamespace and proname = $1",
    [name],
  );
  return found.map(({ signature }) => signature);
}

async function drop(manager: EntityManager, signatures: string[]): Promise<void> {
  for (const signature of signatures) await manager.query(`drop function ${signature}`);
}

function isOtherSignature(error: unknown): boolean {
  return error instanceof QueryFailedError && 'code' in error && error.code === INVALID_FUNCTION_DEFINITION;
}
