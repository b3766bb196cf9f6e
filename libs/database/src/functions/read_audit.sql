-- The audit of the acting person's town, for its data protection officer alone (GDPR art. 39): who asked for what and when, never
-- what was shown. What a filter finds is counted too, up to ten thousand rows; each row says so once more.
create or replace function samspel.read_audit(
  in_case uuid, in_account uuid, from_at timestamptz, to_at timestamptz, wanted text, before bigint, most integer
) returns table (id bigint, at timestamptz, account uuid, name text, agency text, action text, refs text[], cases integer,
    fields text[], grounds text[], refusal text, about text, hits integer, sought text, address text,
    all_rows integer, all_refused integer, all_people integer)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
  begin
    if acting.account is null or not 'data-protection-officer' = any (acting.roles) then
      raise exception 'read_audit: no data protection officer' using errcode = 'insufficient_privilege';
    end if;
    return query
      with found as materialized (
        select a.* from samspel.audit a
        where a.municipality = acting.municipality
          and (in_case is null or a.cases @> array[in_case])
          and (in_account is null or a.account = in_account)
          and (from_at is null or a.at >= from_at) and (to_at is null or a.at < to_at)
          and (wanted is null or wanted = case when a.refusal is null then 'answered' else 'refused' end)
        order by a.at desc, a.id desc limit 10000
      ), counted as (
        select count(*)::integer as rows, count(f.refusal)::integer as refused, count(distinct f.account)::integer as people
        from found f
      )
      select f.id, f.at, f.account, p.name, f.agency, f.action,
        array(select c.reference from samspel.concern_case c where c.id = any (f.cases[1:5]) order by 1),
        cardinality(f.cases), f.fields, f.grounds, f.refusal, f.about, f.hits, f.sought, host(f.address),
        counted.rows, counted.refused, counted.people
      from found f cross join counted left join samspel.account p on p.id = f.account
      where before is null or f.id < before
      order by f.id desc limit most;
  end $$;
