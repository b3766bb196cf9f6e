-- All that a pledge learns of cases: how many talks of concern were held in each calendar year of its period, by what the
-- concern was first said to be about. Causes with fewer than are set as the limit are pooled, with the smallest of the others
-- where the pool would be small itself, so that no shown number gives a small one away. Whole years alone: two periods that
-- overlap could be subtracted from each other. Of a protected identity not even the cause is told: with the year it may be one child’s.
create or replace function samspel.concern_talks_held(of_pledge uuid) returns table (year integer, cause text, talks integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with small as (
    select (samspel.setting_as_of('small-numbers', samspel.my_municipality(), samspel.case_day()) -> 'limit')::integer as "limit"
  ), asked as (
    select generate_series(extract(year from p.from_day)::integer, extract(year from p.to_day)::integer) as year
    from samspel.pledge p where p.id = of_pledge and p.municipality = samspel.my_municipality()
  ), held as (
    select extract(year from t.on_at at time zone 'Europe/Stockholm')::integer as year,
      coalesce((
        select r.concerns[1] from samspel.referral r where r.case_id = t.case_id
          and not exists (select from samspel.young_person y where y.case_id = r.case_id and y.protected_identity)
        order by r.at limit 1), 'other') as cause,
      count(*) as n
    from samspel.talk t
    where t.municipality = samspel.my_municipality() and t.outcome = 'held' and t.is_concern_talk
    group by 1, 2
  ), ranked as (
    select h.year, h.cause, h.n,
      sum(h.n) filter (where h.n < s."limit") over (partition by h.year) as few,
      row_number() over (partition by h.year, h.n >= s."limit" order by h.n, h.cause) as place
    from held h join asked a on a.year = h.year cross join small s
  ), pooled as (
    select r.year, case when r.n < s."limit" or (r.few < s."limit" and r.place = 1) then 'other' else r.cause end as cause, r.n
    from ranked r cross join small s
  )
  select p.year, p.cause, sum(p.n)::integer from pooled p group by 1, 2
  having sum(p.n) >= (select "limit" from small) order by 1, 3 desc, 2
$$;
