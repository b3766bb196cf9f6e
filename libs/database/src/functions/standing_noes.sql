-- Who of the family has said no last, or taken a yes back, and not said yes since: by their place in the acting agency's record; a
-- guardian whom it does not know of by a place after those whom it knows, so that nobody's yes is taken for theirs; and where it knows
-- of none by the place at which it was heard; never by name. A no stands until the same person says yes,
-- whichever agency heard it, or is a guardian no more, as an agency knows from a source.
create or replace function samspel.standing_noes(in_case uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with answered as (
    select c.outcome, c.at, g.who,
      c.said_by[(row_number() over (partition by c.id order by g.who))::integer] as guardian
    from samspel.consent c, unnest(c.given_by) as g (who)
    where c.case_id = in_case and c.whose = 'young-person' and in_case <> all (samspel.shut_cases())
      and exists (select from samspel.party p where p.case_id = in_case and p.agency = samspel.my_agency())
  ), said as (
    select distinct on (coalesce(a.guardian, a.who)) a.* from answered a
    order by coalesce(a.guardian, a.who), a.at desc, a.outcome <> 'given' desc
  )
  select distinct case
      when own.who is not null then own.who
      when s.guardian is null or known.n = 0 then s.who
      else 'guardian-' || known.n + dense_rank() over (partition by own.who is null and s.guardian is not null order by s.guardian)
    end
  from said s
  cross join (
    select coalesce(max(jsonb_array_length(y.guardians)), 0) as n from samspel.young_person y
    where y.case_id = in_case and y.agency = samspel.my_agency() and y.frozen_at is null
  ) known
  left join (
    select 'guardian-' || g.nr as who, g.guardian ->> 'id' as id
    from samspel.young_person y, jsonb_array_elements(y.guardians) with ordinality as g (guardian, nr)
    where y.case_id = in_case and y.agency = samspel.my_agency() and y.frozen_at is null
  ) own on own.id = s.guardian
  where s.outcome <> 'given'
    and not exists (select from samspel.custody_change x
      where x.case_id = in_case and x.guardian = s.guardian and x.change = 'went' and x.at >= s.at)
    -- Heard before anybody knew of whom: whoever has that place said yes later.
    and not (s.guardian is null and exists (
      select from answered a where a.who = s.who and a.outcome = 'given' and a.at > s.at))
$$;
