import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written by coordination alone. */
const KEPT = ['focus_area', 'evidence', 'commitment', 'wish', 'contact', 'event', 'group', 'indicator', 'follow_up'];
/** Written by the agency whose work it tells of. */
const LOGGED = ['activity', 'measure', 'tips', 'picture'];

/**
 * The citizens' pledge: no person in any column, so its wall is the municipality. Every agency there reads; who writes is the
 * database's business too. The worker has no right to it.
 */
export class Pledges0010 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Pledges2026112400010';

  async up(runner: QueryRunner): Promise<void> {
    const row = `
        id uuid primary key,
        municipality text not null references samspel.municipality,`;
    const part = `${row}
        nr bigint generated always as identity,
        pledge uuid not null references samspel.pledge on delete cascade,`;
    const logged = `${part}
        agency text not null references samspel.agency,`;
    await runner.query(`
      create table samspel.pledge (${row}
        title text not null,
        area text not null,
        from_day date not null,
        to_day date not null,
        parties jsonb not null,
        context_note text,
        carried_over_from uuid references samspel.pledge,
        constraint ends_after_it_begins check (from_day <= to_day)
      );
      create index on samspel.pledge (municipality, from_day);
      create unique index one_pledge_follows on samspel.pledge (carried_over_from);
      create table samspel.pledge_place (${row}
        name text not null,
        type text not null,
        address text,
        latitude double precision,
        longitude double precision
      );
      create table samspel.pledge_focus_area (${part}
        title text not null,
        purpose text,
        target_group text
      );
      create table samspel.pledge_evidence (${part}
        source text not null,
        summary text,
        at date,
        focus_areas text[] not null,
        commitments text[] not null
      );
      create table samspel.pledge_commitment (${part}
        text text not null,
        promiser text not null,
        owner text not null references samspel.agency,
        target integer check (target > 0),
        unit text,
        theme text,
        due date,
        carried_over_from uuid,
        constraint target_has_a_unit check ((target is null) = (unit is null))
      );
      create table samspel.pledge_activity (${logged}
        kind text not null,
        status text not null check (status in ('planned', 'done', 'cancelled')),
        deviation text,
        deviation_note text,
        together_with text[] not null,
        from_day date,
        to_day date,
        place uuid references samspel.pledge_place,
        place_types text[] not null,
        event uuid,
        means text[] not null,
        manners text[] not null,
        audience text[] not null,
        headcount integer,
        counts jsonb not null,
        theme text,
        purpose text,
        material text,
        outcome text,
        note text,
        school_informed boolean,
        commitments text[] not null,
        constraint cancelled_has_a_reason check (status <> 'cancelled' or deviation is not null)
      );
      create table samspel.pledge_measure (${logged}
        what text not null,
        owner text not null,
        activity uuid references samspel.pledge_activity on delete set null,
        done_on date
      );
      create table samspel.pledge_event (${part}
        title text not null,
        on_day date,
        place uuid references samspel.pledge_place,
        checklist jsonb not null
      );
      create table samspel.pledge_group (${part}
        title text not null,
        members text[] not null,
        cadence text not null,
        started_in_period boolean not null,
        started_on date,
        meetings jsonb not null
      );
      create table samspel.pledge_tips (${logged}
        theme text not null,
        month date,
        count integer
      );
      create table samspel.pledge_wish (${part}
        wish text not null,
        done text,
        activities text[] not null
      );
      create table samspel.pledge_contact (${part}
        function text not null,
        phone text,
        email text
      );
      -- Versions: one is added, none is changed.
      create table samspel.pledge_picture (${logged}
        version integer not null,
        text text not null,
        at date,
        unique (pledge, version)
      );
      create table samspel.pledge_indicator (${part}
        offence text not null,
        year integer not null,
        count integer,
        per_100k double precision,
        trend text,
        unique (pledge, offence, year),
        constraint count_or_trend check (count is not null or trend is not null)
      );
      create table samspel.pledge_follow_up (${part}
        version integer not null,
        drafted_from text not null,
        document jsonb not null,
        at timestamptz not null,
        published_at timestamptz,
        unique (pledge, version)
      );

      grant select, insert, update on samspel.pledge, samspel.pledge_place, samspel.pledge_follow_up to samspel_api;
      grant select, insert on samspel.pledge_picture to samspel_api;
    `);
    const mine = 'municipality = (select samspel.my_municipality())';
    const coordination = `${mine} and (select (samspel.actor()).kind) = 'coordination'`;
    const own = `${mine} and agency = (select samspel.my_agency()) and (select (samspel.actor()).kind) <> 'administration'`;
    const walls = async (table: string, writer: string): Promise<void> => {
      await runner.query(`
        alter table samspel.${table} enable row level security;
        create policy municipality on samspel.${table} for select to samspel_api using (${mine});
        create policy added on samspel.${table} for insert to samspel_api with check (${writer});
        create policy changed on samspel.${table} for update to samspel_api using (${writer});
        create policy removed on samspel.${table} for delete to samspel_api using (${writer});
      `);
    };
    await walls('pledge', coordination);
    await walls('pledge_place', `${mine} and (select (samspel.actor()).kind) <> 'administration'`);
    for (const [noun, writer] of [
      ...KEPT.map((noun) => [noun, coordination] as const),
      ...LOGGED.map((noun) => [noun, own] as const),
    ]) {
      await walls(`pledge_${noun}`, writer);
      if (noun !== 'follow_up') await runner.query(`create index on samspel.pledge_${noun} (pledge)`);
      if (noun !== 'follow_up' && noun !== 'picture')
        await runner.query(`grant select, insert, update, delete on samspel.pledge_${noun} to samspel_api`);
    }
    await runner.query(`
      -- Yes or no for a text: whether a given name of a young person in the municipality's cases stands in it as a word. Given
      -- names alone, which many bear, so that the answer tells of nobody; whole names warn whether or not they are in a case.
      create function samspel.names_young_person(told text) returns boolean
        language sql stable security definer set search_path = '' as $$
        select exists (
          select 1 from samspel.young_person y
          where y.municipality = samspel.my_municipality() and length(y.given_name) > 2
            and told ~ ('\\m' || regexp_replace(y.given_name, '([^[:alnum:] ])', '\\\\\\1', 'g') || 's?\\M'))
      $$;

      -- All that a pledge learns of cases: how many talks of concern were held in each calendar year of its period, by what the
      -- concern was first said to be about. Causes with fewer than five are pooled, with the smallest of the others where the
      -- pool would be small itself, so that no shown number gives a small one away. Whole years alone: two periods that overlap
      -- could be subtracted from each other.
      create function samspel.concern_talks_held(of_pledge uuid) returns table (year integer, cause text, talks integer)
        language sql stable security definer set search_path = '' as $$
        with asked as (
          select generate_series(extract(year from p.from_day)::integer, extract(year from p.to_day)::integer) as year
          from samspel.pledge p where p.id = of_pledge and p.municipality = samspel.my_municipality()
        ), held as (
          select extract(year from t.on_at at time zone 'Europe/Stockholm')::integer as year,
            coalesce((select r.concerns[1] from samspel.referral r where r.case_id = t.case_id order by r.at limit 1), 'other') as cause,
            count(*) as n
          from samspel.talk t
          where t.municipality = samspel.my_municipality() and t.outcome = 'held' and t.task ~ '[.]concern-talk(~[0-9]+)?$'
          group by 1, 2
        ), ranked as (
          select h.year, h.cause, h.n,
            sum(h.n) filter (where h.n < 5) over (partition by h.year) as few,
            row_number() over (partition by h.year, h.n >= 5 order by h.n, h.cause) as place
          from held h join asked a on a.year = h.year
        ), pooled as (
          select r.year, case when r.n < 5 or (r.few < 5 and r.place = 1) then 'other' else r.cause end as cause, r.n from ranked r
        )
        select p.year, p.cause, sum(p.n)::integer from pooled p group by 1, 2 having sum(p.n) >= 5 order by 1, 3 desc, 2
      $$;
      grant execute on function samspel.names_young_person(text), samspel.concern_talks_held(uuid) to samspel_api;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [...KEPT, ...LOGGED].map((noun) => `samspel.pledge_${noun}`);
    await runner.query('drop function samspel.concern_talks_held, samspel.names_young_person');
    await runner.query(`drop table ${tables.join(', ')}, samspel.pledge_place, samspel.pledge cascade`);
  }
}
