import type { DataSource } from 'typeorm';
import { OWNER } from './data-source.js';

/**
 * Gives the schema and all in it to its owner: where it is new there is nothing but the schema, and what an earlier build made
 * belongs to whoever migrated then. What a table has of its own, its sequences say, goes with it.
 */
export async function handOver(login: DataSource): Promise<void> {
  await login.query(`
    create schema if not exists samspel authorization ${OWNER};
    do $$
    declare each text;
    begin
      for each in
        select format('schema %I', n.nspname) from pg_namespace n
          where n.nspname = 'samspel' and n.nspowner <> '${OWNER}'::regrole
        union all
        select format('%s %s', case c.relkind when 'S' then 'sequence' when 'v' then 'view' else 'table' end, c.oid::regclass)
          from pg_class c
          where c.relnamespace = 'samspel'::regnamespace and c.relkind in ('r', 'p', 'v', 'S') and c.relowner <> '${OWNER}'::regrole
            and not exists (
              select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i'))
        union all
        select format('type %s', t.oid::regtype) from pg_type t left join pg_class c on c.oid = t.typrelid
          where t.typnamespace = 'samspel'::regnamespace and t.typowner <> '${OWNER}'::regrole
            and (t.typtype in ('d', 'e') or c.relkind = 'c')
        union all
        select format('routine %s', p.oid::regprocedure) from pg_proc p
          where p.pronamespace = 'samspel'::regnamespace and p.proowner <> '${OWNER}'::regrole
      loop
        execute format('alter %s owner to ${OWNER}', each);
      end loop;
    end $$`);
}
