-- When a town's office closed, where it is closed now in case time; null while it is open, and where nobody is on duty. The same rule as
-- closedSince() in libs/calendar.
create or replace function samspel.office_closed_since(in_municipality text) returns timestamptz
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    hours jsonb := samspel.office_hours(in_municipality);
    here timestamp;
    on_day date;
  begin
    if hours is null then return null; end if;
    select (now() + i.case_time_offset_ms * interval '1 millisecond') at time zone 'Europe/Stockholm' into here
      from samspel.installation i;
    on_day := here::date;
    if here::time < (hours ->> 'opens')::time then on_day := on_day - 1; end if;
    if on_day = here::date and extract(isodow from on_day) < 6 and not exists (select from samspel.holiday h where h.day = here::date)
      and here::time < (hours ->> 'closes')::time then
      return null;
    end if;
    while extract(isodow from on_day) >= 6 or exists (select from samspel.holiday h where h.day = on_day) loop
      on_day := on_day - 1;
    end loop;
    return (on_day + (hours ->> 'closes')::time) at time zone 'Europe/Stockholm';
  end $$;
