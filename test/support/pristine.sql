-- How a database of the tests becomes as it was cloned, in some ten milliseconds: to clone another, to open connections to it and
-- to let them read its catalogues costs a second. What a test may have altered in the schema itself is not undone; it is noted,
-- and such a database is never used again.
create schema pristine;
grant usage on schema pristine to samspel_owner;

do $$
declare
  t text;
begin
  for t in select relname from pg_class where relnamespace = 'samspel'::regnamespace and relkind = 'r' loop
    execute format('create table pristine.%1$I as table samspel.%1$I', t);
  end loop;
end
$$;

create table pristine.sequence as
select sequencename as name, last_value from pg_sequences where schemaname = 'samspel';

create table pristine.altered (command text);

create function pristine.note() returns event_trigger language plpgsql security definer as $$
begin
  insert into pristine.altered values (tg_tag);
end
$$;

-- False where the schema was altered, or what may be done in the database, or somebody else than the test is still there.
create function pristine.restore() returns boolean language plpgsql security definer set lock_timeout = '2s' as $$
declare
  t record;
begin
  if exists (select from pristine.altered)
    -- Grants on the database are none of the schema's, and tell no event trigger.
    or exists (
      select from unnest(array['samspel_api', 'samspel_auth', 'samspel_worker', 'samspel_owner']) as r (name)
      where has_database_privilege(r.name, current_database(), 'temporary')
    )
    or exists (select from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase where d.datname = current_database())
    or exists (
      select from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend' and application_name <> 'town'
    )
  then
    return false;
  end if;
  -- Neither triggers nor references: what is put back was right before.
  set local session_replication_role = replica;
  for t in
    select c.relname as name,
      (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c where c.relnamespace = 'samspel'::regnamespace and c.relkind = 'r'
  loop
    execute format('delete from samspel.%I', t.name);
    execute format('insert into samspel.%1$I (%2$s) overriding system value select %2$s from pristine.%1$I', t.name, t.columns);
  end loop;
  perform setval(format('samspel.%I', s.name), coalesce(s.last_value, 1), s.last_value is not null) from pristine.sequence s;
  return true;
end
$$;

create event trigger note_what_is_altered on ddl_command_end execute function pristine.note();
