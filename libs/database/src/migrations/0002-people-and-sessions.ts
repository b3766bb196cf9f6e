import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works where, and who is signed in. Row-level security stands on the session, never on a claim. */
export class PeopleAndSessions0002 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'PeopleAndSessions2026112400002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.municipality (
        id text primary key,
        name text not null
      );
      create table samspel.agency (
        id text primary key,
        municipality text not null references samspel.municipality,
        kind text not null,
        name text not null,
        -- The function's address, read by several: mail goes there while nobody has taken the track.
        mailbox text not null
      );
      create index on samspel.agency (municipality);
      create table samspel.account (
        id uuid primary key,
        name text not null,
        email text not null,
        password_hash text not null
      );
      create unique index on samspel.account (lower(email));
      create table samspel.membership (
        id uuid primary key,
        account uuid not null references samspel.account,
        agency text not null references samspel.agency,
        roles text[] not null,
        unique (account, agency)
      );
      create index on samspel.membership (agency);
      create table samspel.session (
        token_hash bytea primary key,
        membership uuid not null references samspel.membership,
        opened_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz
      );

      -- A repeated request acts once: the key, what it asked for and what it led to.
      create table samspel.idempotency (
        account uuid not null references samspel.account,
        key text not null,
        request_hash text not null,
        result jsonb not null,
        at timestamptz not null default now(),
        constraint idempotency_key primary key (account, key)
      );

      -- The acting membership, looked up from the session token that the unit of work set. A setting could be forged by any
      -- SQL of the role; the token can't, since only its hash is stored. After commit the setting reads '', not null.
      create type samspel.actor as (
        account uuid, name text, agency text, kind text, municipality text, roles text[]
      );
      create function samspel.actor() returns samspel.actor
        language sql stable security definer set search_path = '' parallel safe as $$
        select (a.id, a.name, g.id, g.kind, g.municipality, m.roles)::samspel.actor
        from samspel.session s
        join samspel.membership m on m.id = s.membership
        join samspel.account a on a.id = m.account
        join samspel.agency g on g.id = m.agency
        where s.token_hash = sha256(convert_to(nullif(current_setting('samspel.session', true), ''), 'UTF8'))
          and s.revoked_at is null and s.expires_at > now()
      $$;
      create function samspel.my_agency() returns text
        language sql stable security definer set search_path = '' as $$ select (samspel.actor()).agency $$;
      create function samspel.my_municipality() returns text
        language sql stable security definer set search_path = '' as $$ select (samspel.actor()).municipality $$;

      -- Opens a unit of work: sets the session for this transaction, and says who acts, how far case time is moved, and
      -- what a request with this key led to, if it was made before.
      create function samspel.enter(token text, wanted_key text)
        returns table (account uuid, name text, agency text, kind text, municipality text, roles text[], offset_ms bigint,
          request_hash text, result jsonb)
        language plpgsql security definer set search_path = '' as $$
        begin
          perform set_config('samspel.session', token, true);
          return query
            select a.account, a.name, a.agency, a.kind, a.municipality, a.roles, i.case_time_offset_ms, k.request_hash, k.result
            from samspel.installation i
            left join lateral (select (samspel.actor()).*) a on true
            left join samspel.idempotency k on k.account = a.account and k.key = wanted_key;
        end $$;

      -- Sign-in reads what no session may read yet; the api checks the password (argon2id) and opens the session.
      create function samspel.sign_in(wanted text)
        returns table (account uuid, password_hash text, membership uuid)
        language sql stable security definer set search_path = '' as $$
        select a.id, a.password_hash, m.id
        from samspel.account a join samspel.membership m on m.account = a.id
        where lower(a.email) = lower(wanted) order by m.agency limit 1
      $$;
      create function samspel.open_session(token_hash bytea, membership uuid, expires_at timestamptz) returns void
        language sql security definer set search_path = '' as $$
        insert into samspel.session (token_hash, membership, expires_at) values (token_hash, membership, expires_at)
      $$;
      create function samspel.end_session() returns void
        language sql security definer set search_path = '' as $$
        update samspel.session set revoked_at = now()
        where token_hash = sha256(convert_to(nullif(current_setting('samspel.session', true), ''), 'UTF8'))
      $$;
      create function samspel.demo_accounts()
        returns table (email text, name text, agency text, kind text, municipality text, role text)
        language sql stable security definer set search_path = '' as $$
        select a.email, a.name, g.name, g.kind, c.name, m.roles[1]
        from samspel.installation i, samspel.account a
        join samspel.membership m on m.account = a.id
        join samspel.agency g on g.id = m.agency
        join samspel.municipality c on c.id = g.municipality
        where i.demo
        order by c.id desc, array_position(array['coordination', 'police', 'social-services', 'school', 'leisure'], g.kind),
          m.roles[1] = 'head', a.name
      $$;
      grant execute on function samspel.actor(), samspel.my_agency(), samspel.my_municipality(), samspel.enter(text, text),
        samspel.sign_in(text), samspel.open_session(bytea, uuid, timestamptz), samspel.end_session(),
        samspel.demo_accounts() to samspel_api;

      grant select on samspel.municipality, samspel.agency to samspel_api, samspel_worker;
      grant select (id, name) on samspel.account to samspel_api;
      grant select (id, account, agency, roles) on samspel.membership to samspel_api, samspel_worker;
      grant select (id, email) on samspel.account to samspel_worker;

      grant select, insert on samspel.idempotency to samspel_api;
      alter table samspel.idempotency enable row level security;
      create policy own on samspel.idempotency to samspel_api using (account = (select (samspel.actor()).account));
      alter table samspel.municipality enable row level security;
      alter table samspel.agency enable row level security;
      alter table samspel.account enable row level security;
      alter table samspel.membership enable row level security;
      alter table samspel.session enable row level security;
      create policy own on samspel.municipality to samspel_api using (id = (select samspel.my_municipality()));
      create policy own on samspel.agency to samspel_api using (municipality = (select samspel.my_municipality()));
      create policy own on samspel.membership to samspel_api using (
        agency in (select id from samspel.agency where municipality = (select samspel.my_municipality())));
      create policy own on samspel.account to samspel_api using (id in (select account from samspel.membership));
      create policy worker on samspel.municipality to samspel_worker using (true);
      create policy worker on samspel.agency to samspel_worker using (true);
      create policy worker on samspel.membership to samspel_worker using (true);
      create policy worker on samspel.account to samspel_worker using (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table samspel.idempotency, samspel.session, samspel.membership, samspel.account, samspel.agency, samspel.municipality cascade;
      drop function samspel.demo_accounts, samspel.end_session, samspel.open_session, samspel.sign_in, samspel.enter,
        samspel.my_municipality, samspel.my_agency, samspel.actor cascade;
      drop type samspel.actor;
    `);
  }
}
