-- What an offer would tell as things stand, to its two ends: what its sender chose, and of one that was made on consent what one is about
-- still. So what the receiver is shown is what its yes brings.
create or replace function samspel.offered_fields(in_handoff uuid) returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(
    select f.kind from unnest(o.fields) with ordinality as f (kind, n)
    where not o.on_consent or f.kind = any (samspel.consented_kinds(o.case_id, o.sender, o.receiver))
      or (f.kind = 'guardians' and samspel.guardians_freed(o.case_id, o.sender, o.receiver) <> '{}')
    order by f.n)
  from samspel.handoff_offer o
  where o.id = in_handoff and (select samspel.my_agency()) in (o.sender, o.receiver)
$$;
