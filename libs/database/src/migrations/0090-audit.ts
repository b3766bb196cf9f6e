import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row a request that touches cases or people, in the place of a trace of some reads. Ids and codes alone. Nobody may write it
 * but by write_audit, nor change or delete a row: no program's role is granted anything on the tables.
 */
export class Audit0090 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Audit2026113000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.audit (
        id bigint generated always as identity primary key,
        -- System time: when it was read, whatever the case clock says.
        at timestamptz not null default now(),
        account uuid not null,
        -- Those of before have none.
        membership uuid,
        municipality text not null,
        agency text not null,
        action text not null check (action ~ '^[a-z][A-Za-z]{1,39}$'),
        cases uuid[] not null,
        fields text[] not null check (array_to_string(fields, ' ') ~ '^[a-z -]{0,200}$'),
        grounds text[] not null default '{}' check (length(array_to_string(grounds, ' ')) <= 400),
        refusal text check (refusal ~ '^[a-z-]{1,40}$'),
        -- What was asked for, where it was refused: a reference or an id.
        about text check (about ~ '^[0-9A-Za-z-]{1,40}$'),
        hits integer,
        sought text check (sought in ('name', 'birth-date', 'name-and-birth-date')),
        address inet,
        constraint only_a_refusal_names_what_was_asked_for check (about is null or refusal is not null)
      );
      comment on table samspel.audit is 'Append-only: written by write_audit alone.';
      -- A row stays here until the worker has sealed it: a row that commits late is found as any other.
      create table samspel.audit_unsealed (
        id bigint primary key references samspel.audit,
        at timestamptz not null
      );
      insert into samspel.audit (at, account, municipality, agency, action, cases, fields)
        select t.at, t.account, t.municipality, t.agency, a.action, array[t.case_id], a.fields
        from samspel.read_trace t join (values
          ('case', 'showCase', array['identity', 'guardians', 'concern', 'consent', 'handoff']),
          ('timeline', 'showTimeline', array['timeline']),
          ('talks', 'listTalks', array['talks']),
          ('notes', 'listNotes', array['notes']),
          ('mappings', 'listMappings', array['mapping']),
          ('plan', 'showPlan', array['plan']),
          ('consent', 'recordConsent', array['consent']),
          ('referral', 'showChoicesIn', array['concern']),
          ('handoff', 'showHandoff', array['identity', 'handoff']),
          ('search', 'searchCases', array['identity'])
        ) as a (what, action, fields) using (what)
        order by t.id;
      do $$ begin
        if (select count(*) from samspel.audit) <> (select count(*) from samspel.read_trace) then
          raise exception 'a trace of a read has a kind that the audit does not know';
        end if;
      end $$;
      insert into samspel.audit_unsealed (id, at) select id, at from samspel.audit;
      drop table samspel.read_trace;
      create index audit_of_a_case on samspel.audit using gin (cases);
      create index audit_of_a_town on samspel.audit (municipality, at, id);
      create index audit_of_an_account on samspel.audit (account, at);
      create index audit_unsealed_since on samspel.audit_unsealed (at);
      alter table samspel.audit enable row level security;
      alter table samspel.audit_unsealed enable row level security;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.read_trace (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        municipality text not null,
        agency text not null,
        account uuid not null,
        case_id uuid not null,
        what text not null
      );
      create index on samspel.read_trace (case_id, at);
      grant insert on samspel.read_trace to samspel_api;
      alter table samspel.read_trace enable row level security;
      create policy partition on samspel.read_trace to samspel_api using (
        municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency()));
      drop table samspel.audit_unsealed, samspel.audit;
    `);
  }
}
