-- A trigger: on which ground an offer stands is not its writer's to say. By consent, each kind of data is in one that joins both ends,
-- or a guardian's own yes frees theirs; otherwise the work moves within one kind of agency (OSL 8 kap. 1 §). Before the four eyes, which
-- ask whether that ground goes at once.
create or replace function samspel.keep_offer_ground() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    ground jsonb := samspel.usable_ground(new.municipality, case when new.on_consent then 'consent' else 'transfer' end);
  begin
    -- Whom the policy refuses learns nothing here of who agreed to what.
    if not exists (
      select from samspel.party p join samspel.agency r on r.municipality = p.municipality and r.id = new.receiver
      where p.case_id = new.case_id and p.agency = new.sender and p.agency = acting.agency and p.municipality = new.municipality
        and new.by_person = acting.account and r.id <> p.agency) then
      return new;
    end if;
    if ground is null then
      raise exception 'keep_offer_ground: the ground may not be used today' using errcode = 'insufficient_privilege';
    end if;
    if not samspel.may_read(new.case_id) then
      raise exception 'keep_offer_ground: no reader of the case' using errcode = 'insufficient_privilege';
    end if;
    if new.on_consent and exists (
      -- Nothing handed over but the reason stands on it too.
      select from unnest(case when new.fields = '{}' then array[null] else new.fields end) as f (kind)
      where not exists (
        select from samspel.consent c
        where c.case_id = new.case_id and c.outcome = 'given' and c.joins @> array[new.sender, new.receiver]
          and coalesce(c.until >= samspel.case_day(), true)
          and case c.whose when 'guardian' then f.kind = 'guardians' and c.agency = new.sender
            else f.kind is null or c.kinds @> array[f.kind] end)) then
      raise exception 'keep_offer_ground: no consent is about it' using errcode = 'insufficient_privilege';
    end if;
    if not new.on_consent and not exists (
      select from samspel.agency s join samspel.agency r on r.kind = s.kind and r.municipality = s.municipality
      where s.id = new.sender and r.id = new.receiver) then
      raise exception 'keep_offer_ground: not within one authority' using errcode = 'insufficient_privilege';
    end if;
    new.ground := ground ->> 'paragraph';
    return new;
  end $$;
create or replace trigger asks_ground before insert on samspel.handoff_offer
  for each row execute function samspel.keep_offer_ground();
