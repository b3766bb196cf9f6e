-- The day so many working days after another.
create or replace function samspel.working_day_after(on_day date, days integer) returns date
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  begin
    while days > 0 loop
      on_day := on_day + 1;
      if extract(isodow from on_day) < 6 and not exists (select from samspel.holiday h where h.day = on_day) then
        days := days - 1;
      end if;
    end loop;
    return on_day;
  end $$;
