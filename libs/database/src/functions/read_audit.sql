-- The audit of the acting person's town, for its data protection officer alone (GDPR art. 39): who asked for what and when, never
-- what was shown. What a filter finds is counted too, up to ten thousand rows; each row says so once more. The statement is made
-- of what is asked for and planned for it: one plan for all would read the whole town for one case.
create or replace function samspel.read_audit(
  in_case uuid, in_account uuid, from_at timestamptz, to_at timestamptz, wanted text, before bigint, most integer
) returns table (id bigint, at timestamptz, account uuid, name text, agency text, action text, refs text[], cases integer,
    fields text[], grounds text[], refusal text, about text, hits integer, sought text, address text,
    all_rows integer, all_refused integer, all_people integer)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    asked text := '';
  begin
    if acting.account is null or not 'data-protection-officer' = any (acting.roles) then
      raise exception 'read_audit: no data protection officer' using errcode = 'insufficient_privilege';
    end if;
    if in_case is not null then asked := asked || ' and a.cases @> array[$2]'; end if;
    if in_account is not null then asked := asked || ' and a.account = $3'; end if;
    if from_at is not null then asked := asked || ' and a.at >= $4'; end if;
    if to_at is not null then asked := asked || ' and a.at < $5'; end if;
    if wanted = 'refused' then asked := asked || ' and a.refusal is not null'; end if;
    if wanted = 'answered' then asked := asked || ' and a.refusal is null'; end if;
    return query execute '
      with found as materialized (
        select a.* from samspel.audit a where a.municipality = $1' || asked || ' order by a.at desc, a.id desc limit 10000
      ), counted as (
        select count(*)::integer as rows, count(f.refusal)::integer as refused, count(distinct f.account)::integer as people
        from found f
      )
      select f.id, f.at, f.account, p.name, f.agency, f.action,
        array(select c.reference from samspel.concern_case c where c.id = any (f.cases[1:5]) order by 1),
        cardinality(f.cases), f.fields, f.grounds, f.refusal, f.about, f.hits, f.sought, host(f.address),
        counted.rows, counted.refused, counted.people
      from found f cross join counted left join samspel.account p on p.id = f.account
      where $6 is null or f.id < $6
      order by f.id desc limit $7'
      using acting.municipality, in_case, in_account, from_at, to_at, before, most;
  end $$;
