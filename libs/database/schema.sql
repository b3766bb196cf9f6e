-- The schema as the migrations and the files of functions make it, to be read. "npm run schema" writes it, and a test holds it true.
-- What a function does stands in its file, in src/functions.

create schema samspel;
grant usage on schema samspel to samspel_api;
grant usage on schema samspel to samspel_auth;
grant usage on schema samspel to samspel_worker;

create type samspel.actor as (account uuid, name text, agency text, kind text, municipality text, roles text[]);

create table samspel.account (
  id uuid not null,
  name text not null,
  email text not null,
  password_hash text not null,
  constraint account_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX account_lower_idx ON samspel.account USING btree (lower(email));
alter table samspel.account enable row level security;
create policy own on samspel.account for all to samspel_api
  using (id IN ( SELECT membership.account FROM samspel.membership));
create policy worker on samspel.account for all to samspel_worker
  using true;
grant select (id, name) on samspel.account to samspel_api;
grant select (id, email) on samspel.account to samspel_worker;

create table samspel.agency (
  id text not null,
  municipality text not null,
  kind text not null,
  name text not null,
  mailbox text not null,
  constraint agency_pkey PRIMARY KEY (id),
  constraint agency_id_municipality_key UNIQUE (id, municipality),
  constraint agency_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id)
);
CREATE INDEX agency_municipality_idx ON samspel.agency USING btree (municipality);
alter table samspel.agency enable row level security;
create policy own on samspel.agency for all to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy worker on samspel.agency for all to samspel_worker
  using true;
grant select on samspel.agency to samspel_api;
grant select on samspel.agency to samspel_worker;

create table samspel.applied_function (
  name text not null,
  hash text not null,
  constraint applied_function_pkey PRIMARY KEY (name)
);

create table samspel.audit (
  id bigint not null generated always as identity,
  at timestamp with time zone not null default now(),
  account uuid not null,
  membership uuid,
  municipality text not null,
  agency text not null,
  action text not null,
  cases uuid[] not null,
  fields text[] not null,
  grounds text[] not null default '{}'::text[],
  refusal text,
  about text,
  hits integer,
  sought text,
  address inet,
  constraint audit_pkey PRIMARY KEY (id),
  constraint audit_about_check CHECK (about ~ '^[0-9A-Za-z-]{1,40}$'::text),
  constraint audit_action_check CHECK (action ~ '^[a-z][A-Za-z]{1,39}$'::text),
  constraint audit_fields_check CHECK (array_to_string(fields, ' '::text) ~ '^[a-z -]{0,200}$'::text),
  constraint audit_grounds_check CHECK (length(array_to_string(grounds, ' '::text)) <= 400),
  constraint audit_refusal_check CHECK (refusal ~ '^[a-z-]{1,40}$'::text),
  constraint audit_sought_check CHECK (sought = ANY (ARRAY['name'::text, 'number'::text, 'birth-date'::text, 'name-and-birth-date'::text])),
  constraint only_a_refusal_names_what_was_asked_for CHECK (about IS NULL OR refusal IS NOT NULL)
);
CREATE INDEX audit_of_a_case ON samspel.audit USING gin (cases);
CREATE INDEX audit_of_a_town ON samspel.audit USING btree (municipality, at, id);
CREATE INDEX audit_of_an_account ON samspel.audit USING btree (account, at);
CREATE INDEX audit_refused ON samspel.audit USING btree (municipality, at, id) WHERE (refusal IS NOT NULL);
alter table samspel.audit enable row level security;

create table samspel.audit_seal (
  number bigint not null,
  at timestamp with time zone not null,
  form smallint not null,
  rows int8multirange not null,
  count integer not null,
  row_macs bytea not null,
  previous bytea not null,
  mac bytea not null,
  constraint audit_seal_pkey PRIMARY KEY (number),
  constraint a_mac_for_each_row CHECK (length(row_macs) = (32 * count)),
  constraint audit_seal_count_check CHECK (count > 0),
  constraint audit_seal_rows_check CHECK (NOT isempty(rows))
);
CREATE INDEX audit_seal_rows_idx ON samspel.audit_seal USING gist (rows);
alter table samspel.audit_seal enable row level security;
create policy heads on samspel.audit_seal for select to samspel_worker
  using true;
grant select on samspel.audit_seal to samspel_worker;

create table samspel.audit_unsealed (
  id bigint not null,
  at timestamp with time zone not null,
  constraint audit_unsealed_pkey PRIMARY KEY (id),
  constraint audit_unsealed_id_fkey FOREIGN KEY (id) REFERENCES samspel.audit(id)
);
CREATE INDEX audit_unsealed_since ON samspel.audit_unsealed USING btree (at);
alter table samspel.audit_unsealed enable row level security;

create table samspel.clock_walk (
  id uuid not null,
  asked_at timestamp with time zone not null,
  wanted text not null,
  from_at timestamp with time zone,
  to_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint clock_walk_pkey PRIMARY KEY (id),
  constraint clock_walk_wanted_check CHECK (wanted = ANY (ARRAY['one-day'::text, 'one-week'::text, 'next-event'::text]))
);
grant insert, select on samspel.clock_walk to samspel_api;
grant select, update on samspel.clock_walk to samspel_worker;

create table samspel.commitment (
  id uuid not null,
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  holder text not null,
  what text not null,
  due date not null,
  person_name text,
  person_role text,
  offered boolean not null default false,
  constraint commitment_pkey PRIMARY KEY (id),
  constraint commitment_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint commitment_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint commitment_holder_fkey FOREIGN KEY (holder) REFERENCES samspel.agency(id),
  constraint person_has_a_role CHECK ((person_name IS NULL) = (person_role IS NULL))
);
CREATE INDEX commitment_case_id_idx ON samspel.commitment USING btree (case_id);
alter table samspel.commitment enable row level security;
create policy by_a_party on samspel.commitment as restrictive for insert to samspel_api
  with check ((EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = commitment.case_id) AND (p.agency = commitment.agency)))) AND (by_person = ( SELECT (samspel.actor()).account AS account)));
create policy consented on samspel.commitment for select to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND samspel.joined(case_id, agency, ARRAY[agency, holder, ( SELECT samspel.my_agency() AS my_agency)], 'plan'::text));
create policy for_who_is_joined on samspel.commitment as restrictive for insert to samspel_api
  with check ((holder = agency) OR ((EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = commitment.case_id) AND (p.agency = commitment.holder)))) AND samspel.joined(case_id, agency, ARRAY[agency, holder], 'plan'::text)));
create policy let_in on samspel.commitment as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.commitment as restrictive for all to samspel_api
  using samspel.may_read(case_id);
create policy own_line on samspel.commitment for select to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (holder = ( SELECT samspel.my_agency() AS my_agency)) AND (EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = commitment.case_id) AND (p.agency = commitment.holder)))) AND ((NOT offered) OR (EXISTS ( SELECT FROM samspel.event e WHERE ((e.case_id = commitment.case_id) AND (e.type = 'fact-recorded'::text) AND (e.acting_for = commitment.holder) AND (((e.data -> 'fact'::text) ->> 'subject'::text) = (commitment.id)::text) AND ((e.data -> 'fact'::text) ? 'clock'::text))))));
create policy partition on samspel.commitment for all to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
grant insert, select on samspel.commitment to samspel_api;

create table samspel.commitment_outcome (
  id uuid not null,
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  commitment uuid not null,
  outcome text not null,
  comment text,
  constraint commitment_outcome_pkey PRIMARY KEY (id),
  constraint commitment_outcome_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint commitment_outcome_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint commitment_outcome_commitment_fkey FOREIGN KEY (commitment) REFERENCES samspel.commitment(id),
  constraint commitment_outcome_outcome_check CHECK (outcome = ANY (ARRAY['kept'::text, 'dropped'::text]))
);
CREATE INDEX commitment_outcome_case_id_idx ON samspel.commitment_outcome USING btree (case_id);
CREATE INDEX commitment_outcome_commitment_idx ON samspel.commitment_outcome USING btree (commitment);
alter table samspel.commitment_outcome enable row level security;
create policy by_a_party on samspel.commitment_outcome as restrictive for insert to samspel_api
  with check ((EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = commitment_outcome.case_id) AND (p.agency = commitment_outcome.agency)))) AND (by_person = ( SELECT (samspel.actor()).account AS account)));
create policy consented on samspel.commitment_outcome for select to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND samspel.joined(case_id, agency, ARRAY[agency, ( SELECT samspel.my_agency() AS my_agency)], 'plan'::text));
create policy let_in on samspel.commitment_outcome as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.commitment_outcome as restrictive for all to samspel_api
  using samspel.may_read(case_id);
create policy partition on samspel.commitment_outcome for all to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
grant insert, select on samspel.commitment_outcome to samspel_api;

create table samspel.concern_case (
  id uuid not null,
  reference text not null,
  municipality text not null,
  workflow text not null,
  version integer not null,
  status text not null,
  seq integer not null,
  state jsonb not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  constraint concern_case_pkey PRIMARY KEY (id),
  constraint concern_case_reference_key UNIQUE (reference),
  constraint concern_case_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint closed_has_a_time CHECK ((status = 'closed'::text) = (closed_at IS NOT NULL)),
  constraint concern_case_reference_check CHECK (reference ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'::text),
  constraint concern_case_status_check CHECK (status = ANY (ARRAY['new'::text, 'open'::text, 'closed'::text])),
  constraint open_has_a_track CHECK ((status = 'open'::text) = ((state -> 'tracks'::text) <> '{}'::jsonb))
);
CREATE INDEX concern_case_open ON samspel.concern_case USING btree (municipality) WHERE (status = 'open'::text);
CREATE INDEX concern_case_running ON samspel.concern_case USING btree (workflow, version, id) WHERE (status = 'open'::text);
CREATE TRIGGER kept_out BEFORE UPDATE ON samspel.concern_case FOR EACH ROW EXECUTE FUNCTION samspel.keep_out();
CREATE TRIGGER unswept AFTER INSERT OR UPDATE OF state ON samspel.concern_case FOR EACH ROW EXECUTE FUNCTION samspel.note_unswept();
alter table samspel.concern_case enable row level security;
create policy let_in on samspel.concern_case as restrictive for all to samspel_api
  using (id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[]));
create policy locked on samspel.concern_case for update to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality))
  with check false;
create policy locked_by_worker on samspel.concern_case for update to samspel_worker
  using true
  with check false;
create policy municipality on samspel.concern_case for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy worker on samspel.concern_case for select to samspel_worker
  using true;
grant select, update (seq) on samspel.concern_case to samspel_api;
grant select, update (seq) on samspel.concern_case to samspel_worker;

create table samspel.consent (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  outcome text not null,
  given_by text[] not null,
  agencies text[] not null,
  until date,
  child_view text,
  whose text not null default 'young-person'::text,
  kinds text[] not null default '{}'::text[],
  purpose text,
  from_day date,
  how text,
  original text,
  maturity text,
  joins text[] not null default '{}'::text[],
  opened_by text[] not null default '{}'::text[],
  ended_at timestamp with time zone,
  said_by text[] not null default '{}'::text[],
  lacks text[] not null default '{}'::text[],
  constraint consent_pkey PRIMARY KEY (id),
  constraint consent_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint consent_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint a_guardian_frees_their_own CHECK (whose <> 'guardian'::text OR outcome <> 'given'::text OR kinds = '{guardians}'::text[]),
  constraint a_yes_alone_joins CHECK (outcome = 'given'::text OR joins = '{}'::text[]),
  constraint consent_how_check CHECK (how = ANY (ARRAY['written'::text, 'oral'::text, 'digital'::text])),
  constraint consent_outcome_check CHECK (outcome = ANY (ARRAY['given'::text, 'declined'::text, 'withdrawn'::text])),
  constraint opened_by_whom_it_joins CHECK (opened_by <@ joins),
  constraint whose_it_may_be CHECK (whose = ANY (ARRAY['young-person'::text, 'guardian'::text]))
);
CREATE INDEX consent_case_id_idx ON samspel.consent USING btree (case_id);
CREATE TRIGGER kept_out BEFORE INSERT OR UPDATE ON samspel.consent FOR EACH ROW EXECUTE FUNCTION samspel.keep_out();
alter table samspel.consent enable row level security;
create policy by_a_party on samspel.consent as restrictive for insert to samspel_api
  with check ((EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = consent.case_id) AND (p.agency = consent.agency)))) AND (by_person = ( SELECT (samspel.actor()).account AS account)));
create policy let_in on samspel.consent as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.consent as restrictive for select to samspel_api
  using samspel.may_read(case_id);
create policy partition on samspel.consent for all to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
grant select on samspel.consent to samspel_api;

create table samspel.custody_change (
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  guardian text not null,
  change text not null,
  source text not null,
  constraint custody_change_pkey PRIMARY KEY (case_id, agency, guardian, change, at),
  constraint custody_change_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint custody_change_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint custody_change_change_check CHECK (change = ANY (ARRAY['came'::text, 'went'::text])),
  constraint custody_change_source_check CHECK (source = ANY (ARRAY['population-register'::text, 'court'::text, 'told'::text]))
);
alter table samspel.custody_change enable row level security;

create table samspel.deputy (
  id uuid not null default gen_random_uuid(),
  municipality text not null,
  agency text not null,
  unit text,
  membership uuid not null,
  from_day date not null,
  until_day date not null,
  named_by uuid not null,
  at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  constraint deputy_pkey PRIMARY KEY (id),
  constraint deputy_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint deputy_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES samspel.account(id),
  constraint deputy_membership_agency_fkey FOREIGN KEY (membership, agency) REFERENCES samspel.membership(id, agency) ON DELETE CASCADE,
  constraint deputy_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint deputy_named_by_fkey FOREIGN KEY (named_by) REFERENCES samspel.account(id),
  constraint deputy_unit_agency_fkey FOREIGN KEY (unit, agency) REFERENCES samspel.unit(id, agency),
  constraint ended_by_somebody CHECK ((ended_by IS NULL) = (ended_at IS NULL)),
  constraint ends_after_it_begins CHECK (until_day >= from_day)
);
CREATE INDEX deputy_agency_idx ON samspel.deputy USING btree (agency) WHERE (ended_at IS NULL);
CREATE INDEX deputy_membership_idx ON samspel.deputy USING btree (membership) WHERE (ended_at IS NULL);
alter table samspel.deputy enable row level security;
create policy own on samspel.deputy for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
grant select on samspel.deputy to samspel_api;

create table samspel.disclosure (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  municipality text not null,
  sender text not null,
  receiver text not null,
  at timestamp with time zone not null,
  ground text not null,
  purpose text not null,
  decided_by uuid not null,
  fields text[] not null,
  snapshot jsonb not null,
  handoff uuid,
  withdrawn_at timestamp with time zone,
  consent uuid,
  on_consent boolean not null default false,
  why text,
  made_at timestamp with time zone not null default now(),
  frozen_at timestamp with time zone,
  frozen_by uuid,
  approved_by uuid,
  took text[],
  constraint disclosure_pkey PRIMARY KEY (id),
  constraint disclosure_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES samspel.account(id),
  constraint disclosure_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint disclosure_consent_fkey FOREIGN KEY (consent) REFERENCES samspel.consent(id),
  constraint disclosure_receiver_fkey FOREIGN KEY (receiver) REFERENCES samspel.agency(id),
  constraint disclosure_sender_fkey FOREIGN KEY (sender) REFERENCES samspel.agency(id),
  constraint approved_by_another CHECK (approved_by <> decided_by),
  constraint frozen_by_somebody CHECK ((frozen_at IS NULL) = (frozen_by IS NULL))
);
CREATE INDEX disclosure_case_id_receiver_idx ON samspel.disclosure USING btree (case_id, receiver);
CREATE TRIGGER kept_out BEFORE INSERT OR UPDATE ON samspel.disclosure FOR EACH ROW EXECUTE FUNCTION samspel.keep_out();
alter table samspel.disclosure enable row level security;
create policy either_end on samspel.disclosure for all to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ((( SELECT samspel.my_agency() AS my_agency) = sender) OR ((( SELECT samspel.my_agency() AS my_agency) = receiver) AND (frozen_at IS NULL))));
create policy let_in on samspel.disclosure as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.disclosure as restrictive for select to samspel_api
  using samspel.may_read(case_id);
grant select on samspel.disclosure to samspel_api;

create table samspel.disclosure_reason (
  disclosure uuid not null,
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  circumstances text,
  weighing text,
  constraint disclosure_reason_pkey PRIMARY KEY (disclosure),
  constraint disclosure_reason_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint disclosure_reason_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint disclosure_reason_disclosure_fkey FOREIGN KEY (disclosure) REFERENCES samspel.disclosure(id)
);
CREATE TRIGGER kept_out BEFORE INSERT OR UPDATE ON samspel.disclosure_reason FOR EACH ROW EXECUTE FUNCTION samspel.keep_out();
alter table samspel.disclosure_reason enable row level security;
create policy by_a_party on samspel.disclosure_reason as restrictive for insert to samspel_api
  with check ((EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = disclosure_reason.case_id) AND (p.agency = disclosure_reason.agency)))) AND (by_person = ( SELECT (samspel.actor()).account AS account)));
create policy let_in on samspel.disclosure_reason as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.disclosure_reason as restrictive for select to samspel_api
  using samspel.may_read(case_id);
create policy partition on samspel.disclosure_reason for select to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
grant select on samspel.disclosure_reason to samspel_api;

create table samspel.disclosure_review (
  disclosure uuid not null,
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  decided_by uuid not null,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  verdict text,
  note text,
  constraint disclosure_review_pkey PRIMARY KEY (disclosure),
  constraint disclosure_review_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint disclosure_review_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint disclosure_review_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES samspel.account(id),
  constraint disclosure_review_disclosure_fkey FOREIGN KEY (disclosure) REFERENCES samspel.disclosure(id),
  constraint disclosure_review_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES samspel.account(id),
  constraint a_review_is_whole CHECK (num_nonnulls(reviewed_by, reviewed_at, verdict) = ANY (ARRAY[0, 3])),
  constraint disclosure_review_verdict_check CHECK (verdict = ANY (ARRAY['justified'::text, 'not-justified'::text])),
  constraint reviewed_by_another CHECK (reviewed_by <> decided_by)
);
CREATE INDEX disclosure_review_agency_idx ON samspel.disclosure_review USING btree (agency) WHERE (reviewed_at IS NULL);
CREATE INDEX disclosure_review_case_id_idx ON samspel.disclosure_review USING btree (case_id);
CREATE TRIGGER kept_out BEFORE INSERT OR UPDATE ON samspel.disclosure_review FOR EACH ROW EXECUTE FUNCTION samspel.keep_out();
alter table samspel.disclosure_review enable row level security;
create policy by_a_party on samspel.disclosure_review as restrictive for insert to samspel_api
  with check (EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = disclosure_review.case_id) AND (p.agency = disclosure_review.agency))));
create policy let_in on samspel.disclosure_review as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.disclosure_review as restrictive for select to samspel_api
  using (samspel.may_read(case_id) OR ('head'::text = ANY (( SELECT (samspel.actor()).roles AS roles)::text[])));
create policy partition on samspel.disclosure_review for select to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
grant select on samspel.disclosure_review to samspel_api;

create table samspel.draft (
  id uuid not null,
  account uuid not null,
  municipality text not null,
  agency text not null,
  case_id uuid,
  form text not null,
  about text not null,
  body text not null,
  revision integer not null,
  saved_at timestamp with time zone not null default now(),
  constraint draft_pkey PRIMARY KEY (id),
  constraint one_of_each UNIQUE NULLS NOT DISTINCT (account, agency, case_id, form, about),
  constraint draft_account_fkey FOREIGN KEY (account) REFERENCES samspel.account(id) ON DELETE CASCADE,
  constraint draft_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint draft_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id) ON DELETE CASCADE,
  constraint draft_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint draft_about_check CHECK (length(about) <= 200),
  constraint draft_body_check CHECK (length(body) <= 200000),
  constraint draft_form_check CHECK (form ~ '^[a-z-]{1,40}$'::text),
  constraint draft_revision_check CHECK (revision > 0)
);
CREATE INDEX draft_case_id_idx ON samspel.draft USING btree (case_id);
CREATE INDEX draft_saved_at_idx ON samspel.draft USING btree (saved_at);
alter table samspel.draft enable row level security;
create policy by_a_party on samspel.draft as restrictive for all to samspel_api
  using ((case_id IS NULL) OR (EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = draft.case_id) AND (p.agency = draft.agency)))));
create policy let_in on samspel.draft as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.draft as restrictive for all to samspel_api
  using ((case_id IS NULL) OR samspel.may_read(case_id));
create policy partition on samspel.draft for all to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND (account = ( SELECT (samspel.actor()).account AS account)));
grant delete, insert, select, update (body, revision, saved_at) on samspel.draft to samspel_api;

create table samspel.duplicate (
  id uuid not null,
  case_id uuid not null,
  of_case uuid not null,
  municipality text not null,
  agency text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  moved jsonb not null,
  undone_at timestamp with time zone,
  constraint duplicate_pkey PRIMARY KEY (id),
  constraint duplicate_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint duplicate_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint duplicate_of_case_fkey FOREIGN KEY (of_case) REFERENCES samspel.concern_case(id),
  constraint not_of_itself CHECK (case_id <> of_case)
);
CREATE UNIQUE INDEX duplicate_case_id_agency_idx ON samspel.duplicate USING btree (case_id, agency) WHERE (undone_at IS NULL);
CREATE INDEX duplicate_of_case_idx ON samspel.duplicate USING btree (of_case);
alter table samspel.duplicate enable row level security;
create policy by_a_party on samspel.duplicate as restrictive for insert to samspel_api
  with check ((EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = duplicate.case_id) AND (p.agency = duplicate.agency)))) AND (by_person = ( SELECT (samspel.actor()).account AS account)));
create policy let_in on samspel.duplicate as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy partition on samspel.duplicate for all to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
grant insert, select, update (undone_at) on samspel.duplicate to samspel_api;

create table samspel.duty (
  id uuid not null,
  municipality text not null,
  kind text not null,
  agency text not null,
  last_done date,
  next_due date not null,
  since timestamp with time zone not null,
  constraint duty_pkey PRIMARY KEY (id),
  constraint duty_municipality_kind_key UNIQUE (municipality, kind),
  constraint duty_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint duty_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint next_comes_after CHECK (last_done < next_due)
);
alter table samspel.duty enable row level security;
create policy added on samspel.duty for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy changed on samspel.duty for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy municipality on samspel.duty for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy worker on samspel.duty for select to samspel_worker
  using true;
grant insert, select, update on samspel.duty to samspel_api;
grant select on samspel.duty to samspel_worker;

create table samspel.event (
  case_id uuid not null,
  seq integer not null,
  municipality text not null,
  at timestamp with time zone not null,
  type text not null,
  by_person uuid,
  acting_for text,
  data jsonb not null,
  constraint event_pkey PRIMARY KEY (case_id, seq),
  constraint event_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id)
);
CREATE INDEX event_counted ON samspel.event USING btree (municipality, type, at) WHERE (type = ANY (ARRAY['case-opened'::text, 'stage-entered'::text, 'track-closed'::text, 'task-done'::text, 'task-missed'::text, 'fact-recorded'::text, 'handoff-accepted'::text, 'handoff-declined'::text]));
alter table samspel.event enable row level security;
create policy let_in on samspel.event as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy municipality on samspel.event for all to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy worker on samspel.event for all to samspel_worker
  using true;
grant select on samspel.event to samspel_api;
grant select on samspel.event to samspel_worker;

create table samspel.forced_opening (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  account uuid not null,
  reason text not null,
  at timestamp with time zone not null,
  until timestamp with time zone not null,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  verdict text,
  review_note text,
  constraint forced_opening_pkey PRIMARY KEY (id),
  constraint forced_opening_account_fkey FOREIGN KEY (account) REFERENCES samspel.account(id),
  constraint forced_opening_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint forced_opening_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint forced_opening_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES samspel.account(id),
  constraint a_review_is_whole CHECK (num_nonnulls(reviewed_by, reviewed_at, verdict) = ANY (ARRAY[0, 3])),
  constraint forced_opening_reason_check CHECK (length(TRIM(BOTH FROM reason)) >= 10),
  constraint forced_opening_verdict_check CHECK (verdict = ANY (ARRAY['justified'::text, 'not-justified'::text])),
  constraint reviewed_by_another CHECK (reviewed_by <> account)
);
CREATE INDEX forced_opening_agency_idx ON samspel.forced_opening USING btree (agency) WHERE (reviewed_at IS NULL);
CREATE INDEX forced_opening_case_id_account_idx ON samspel.forced_opening USING btree (case_id, account);
CREATE TRIGGER kept_out BEFORE INSERT OR UPDATE ON samspel.forced_opening FOR EACH ROW EXECUTE FUNCTION samspel.keep_out();
alter table samspel.forced_opening enable row level security;
create policy by_a_party on samspel.forced_opening as restrictive for insert to samspel_api
  with check (EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = forced_opening.case_id) AND (p.agency = forced_opening.agency))));
create policy let_in on samspel.forced_opening as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy partition on samspel.forced_opening for select to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND ((account = ( SELECT (samspel.actor()).account AS account)) OR ('head'::text = ANY (( SELECT (samspel.actor()).roles AS roles)::text[]))));
grant select on samspel.forced_opening to samspel_api;

create table samspel.handoff_offer (
  id uuid not null,
  case_id uuid not null,
  municipality text not null,
  sender text not null,
  receiver text not null,
  by_person uuid not null,
  why text not null,
  ground text not null,
  fields text[] not null,
  answer text,
  answered_at timestamp with time zone,
  answer_note text,
  on_consent boolean not null default true,
  share uuid,
  constraint handoff_offer_pkey PRIMARY KEY (id),
  constraint handoff_offer_share_key UNIQUE (share),
  constraint handoff_offer_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint handoff_offer_receiver_fkey FOREIGN KEY (receiver) REFERENCES samspel.agency(id),
  constraint handoff_offer_sender_fkey FOREIGN KEY (sender) REFERENCES samspel.agency(id),
  constraint handoff_offer_share_fkey FOREIGN KEY (share) REFERENCES samspel.prepared_share(id),
  constraint an_answer_has_a_time CHECK ((answer IS NULL) = (answered_at IS NULL)),
  constraint handoff_offer_answer_check CHECK (answer = ANY (ARRAY['accepted'::text, 'declined'::text, 'withdrawn'::text])),
  constraint only_a_no_has_a_note CHECK (answer_note IS NULL OR NOT answer IS DISTINCT FROM 'declined'::text)
);
CREATE INDEX handoff_offer_case_id_idx ON samspel.handoff_offer USING btree (case_id);
CREATE TRIGGER asks_ground BEFORE INSERT ON samspel.handoff_offer FOR EACH ROW EXECUTE FUNCTION samspel.keep_offer_ground();
CREATE TRIGGER four_eyes BEFORE INSERT ON samspel.handoff_offer FOR EACH ROW EXECUTE FUNCTION samspel.keep_four_eyes();
CREATE TRIGGER kept_out BEFORE INSERT OR UPDATE ON samspel.handoff_offer FOR EACH ROW EXECUTE FUNCTION samspel.keep_out();
alter table samspel.handoff_offer enable row level security;
create policy either_end on samspel.handoff_offer for select to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ((( SELECT samspel.my_agency() AS my_agency) = sender) OR (( SELECT samspel.my_agency() AS my_agency) = receiver)));
create policy let_in on samspel.handoff_offer as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.handoff_offer as restrictive for select to samspel_api
  using samspel.may_read(case_id);
create policy offered on samspel.handoff_offer for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (sender = ( SELECT samspel.my_agency() AS my_agency)) AND (by_person = ( SELECT (samspel.actor()).account AS account)) AND (EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = handoff_offer.case_id) AND (p.agency = handoff_offer.sender)))) AND (EXISTS ( SELECT FROM samspel.agency g WHERE ((g.id = handoff_offer.receiver) AND (g.id <> handoff_offer.sender)))));
grant insert (id, case_id, municipality, sender, receiver, by_person, why, ground, fields, on_consent, share), select on samspel.handoff_offer to samspel_api;

create table samspel.heartbeat (
  worker text not null,
  at timestamp with time zone not null,
  constraint heartbeat_pkey PRIMARY KEY (worker)
);
grant select on samspel.heartbeat to samspel_api;
grant delete, insert, select, update on samspel.heartbeat to samspel_worker;

create table samspel.holiday (
  day date not null,
  constraint holiday_pkey PRIMARY KEY (day)
);
alter table samspel.holiday enable row level security;

create table samspel.idempotency (
  account uuid not null,
  key text not null,
  request_hash text not null,
  result jsonb not null,
  at timestamp with time zone not null default now(),
  constraint idempotency_key PRIMARY KEY (account, key),
  constraint idempotency_account_fkey FOREIGN KEY (account) REFERENCES samspel.account(id)
);
CREATE INDEX idempotency_at ON samspel.idempotency USING btree (at);
alter table samspel.idempotency enable row level security;
create policy own on samspel.idempotency for all to samspel_api
  using (account = ( SELECT (samspel.actor()).account AS account));
grant select, update (result) on samspel.idempotency to samspel_api;

create table samspel.installation (
  one boolean not null default true,
  demo boolean not null,
  case_time_offset_ms bigint not null default 0,
  settings_seq bigint not null default 0,
  mail_held_at timestamp with time zone,
  constraint installation_pkey PRIMARY KEY (one),
  constraint installation_one_check CHECK (one),
  constraint only_a_demo_moves_its_clock CHECK (demo OR case_time_offset_ms = 0)
);
grant select on samspel.installation to samspel_api;
grant select, update (case_time_offset_ms) on samspel.installation to samspel_worker;

create table samspel.lock_out (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  account uuid not null,
  reason text not null,
  locked_by uuid not null,
  at timestamp with time zone not null,
  undone_by uuid,
  undone_at timestamp with time zone,
  constraint lock_out_pkey PRIMARY KEY (id),
  constraint lock_out_account_fkey FOREIGN KEY (account) REFERENCES samspel.account(id),
  constraint lock_out_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint lock_out_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint lock_out_locked_by_fkey FOREIGN KEY (locked_by) REFERENCES samspel.account(id),
  constraint lock_out_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES samspel.account(id),
  constraint an_undoing_has_both CHECK ((undone_by IS NULL) = (undone_at IS NULL)),
  constraint lock_out_reason_check CHECK (length(TRIM(BOTH FROM reason)) > 0),
  constraint nobody_locks_out_themselves CHECK (account <> locked_by)
);
CREATE INDEX lock_out_case_id_idx ON samspel.lock_out USING btree (case_id);
CREATE UNIQUE INDEX locked_out_once ON samspel.lock_out USING btree (account, agency, case_id) WHERE (undone_at IS NULL);
CREATE TRIGGER kept_out BEFORE INSERT OR UPDATE ON samspel.lock_out FOR EACH ROW EXECUTE FUNCTION samspel.keep_out();
alter table samspel.lock_out enable row level security;
create policy by_a_party on samspel.lock_out as restrictive for insert to samspel_api
  with check (EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = lock_out.case_id) AND (p.agency = lock_out.agency))));
create policy let_in on samspel.lock_out as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy partition on samspel.lock_out for select to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND samspel.heads(( SELECT m.unit FROM samspel.membership m WHERE ((m.account = lock_out.account) AND (m.agency = lock_out.agency)))));
grant select on samspel.lock_out to samspel_api;

create table samspel.mail (
  id uuid not null,
  notice uuid,
  case_id uuid,
  municipality text not null,
  word text not null,
  thing text not null,
  due date not null,
  agency text not null,
  account uuid,
  message_id text not null,
  status text not null,
  why text,
  planned_at timestamp with time zone not null,
  next_attempt_at timestamp with time zone,
  attempts integer not null default 0,
  claimed_until timestamp with time zone,
  sent_at timestamp with time zone,
  pledge uuid,
  duty uuid,
  occasion text not null,
  rung integer,
  carrier uuid,
  gathers boolean not null default false,
  sequence integer,
  begins timestamp with time zone,
  holder text,
  urgent boolean not null default true,
  goes_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint mail_pkey PRIMARY KEY (id),
  constraint mail_message_id_key UNIQUE (message_id),
  constraint mail_account_fkey FOREIGN KEY (account) REFERENCES samspel.account(id),
  constraint mail_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint mail_carrier_fkey FOREIGN KEY (carrier) REFERENCES samspel.mail(id),
  constraint mail_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint mail_duty_fkey FOREIGN KEY (duty) REFERENCES samspel.duty(id),
  constraint mail_holder_fkey FOREIGN KEY (holder) REFERENCES samspel.agency(id),
  constraint mail_notice_fkey FOREIGN KEY (notice) REFERENCES samspel.notice(id) ON DELETE SET NULL,
  constraint mail_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id),
  constraint mail_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES samspel.account(id),
  constraint a_rung_has_a_number CHECK ((occasion = 'rung'::text) = (rung IS NOT NULL)),
  constraint an_invitation_has_an_event CHECK (num_nonnulls(sequence, begins, holder) =
CASE
    WHEN word = ANY (ARRAY['invitation'::text, 'cancellation'::text]) THEN 3
    ELSE 0
END),
  constraint an_invitation_is_to_somebody CHECK ((word <> ALL (ARRAY['invitation'::text, 'cancellation'::text])) OR account IS NOT NULL AND case_id IS NOT NULL),
  constraint belongs_to_one CHECK (num_nonnulls(case_id, pledge, duty) = 1),
  constraint mail_occasion_check CHECK (occasion = ANY (ARRAY['news'::text, 'review'::text, 'rung'::text])),
  constraint mail_rung_check CHECK (rung >= 0),
  constraint mail_sequence_check CHECK (sequence >= 0),
  constraint mail_status_check CHECK (status = ANY (ARRAY['planned'::text, 'sent'::text, 'suppressed'::text, 'superseded'::text, 'failed'::text])),
  constraint planned_has_a_next_attempt CHECK ((status = 'planned'::text) = (next_attempt_at IS NOT NULL)),
  constraint sent_has_a_time CHECK ((status = 'sent'::text) = (sent_at IS NOT NULL)),
  constraint settled_by_somebody CHECK ((settled_at IS NULL) = (settled_by IS NULL) AND (settled_at IS NULL OR status = 'failed'::text))
);
CREATE INDEX mail_carried ON samspel.mail USING btree (carrier) WHERE (carrier IS NOT NULL);
CREATE INDEX mail_case_id_planned_at_idx ON samspel.mail USING btree (case_id, planned_at);
CREATE INDEX mail_counted ON samspel.mail USING btree (municipality, planned_at);
CREATE INDEX mail_failed ON samspel.mail USING btree (agency, goes_at) WHERE ((status = 'failed'::text) AND (settled_at IS NULL));
CREATE INDEX mail_next_attempt_at_idx ON samspel.mail USING btree (next_attempt_at) WHERE (status = 'planned'::text);
CREATE INDEX mail_of_duty ON samspel.mail USING btree (duty, planned_at) WHERE (duty IS NOT NULL);
CREATE INDEX mail_of_meetings ON samspel.mail USING btree (begins) WHERE (sequence IS NOT NULL);
CREATE INDEX mail_of_pledge ON samspel.mail USING btree (pledge, planned_at) WHERE (pledge IS NOT NULL);
CREATE INDEX mail_to_somebody ON samspel.mail USING btree (agency, account, next_attempt_at) WHERE (status = 'planned'::text);
CREATE UNIQUE INDEX one_mail_per_notice_and_recipient ON samspel.mail USING btree (notice, agency, account) NULLS NOT DISTINCT WHERE (notice IS NOT NULL);
CREATE UNIQUE INDEX one_mail_per_version ON samspel.mail USING btree (case_id, thing, agency, account, sequence) WHERE (sequence IS NOT NULL);
alter table samspel.mail enable row level security;
create policy let_in on samspel.mail as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy municipality on samspel.mail for all to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy worker on samspel.mail for all to samspel_worker
  using true;
grant select on samspel.mail to samspel_api;
grant insert, select, update on samspel.mail to samspel_worker;

create table samspel.mapping (
  id uuid not null,
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  risks text[] not null,
  strengths text[] not null,
  child_view text,
  child_view_missing text,
  revision integer not null,
  unit text default samspel.my_unit(),
  risk_ids uuid[] not null,
  constraint mapping_pkey PRIMARY KEY (id),
  constraint one_part_each UNIQUE NULLS NOT DISTINCT (case_id, agency, unit),
  constraint mapping_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint mapping_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint mapping_unit_fkey FOREIGN KEY (unit) REFERENCES samspel.unit(id),
  constraint child_view_or_why_not CHECK ((child_view IS NULL) <> (child_view_missing IS NULL)),
  constraint each_risk_has_an_id CHECK (cardinality(risk_ids) = cardinality(risks))
);
alter table samspel.mapping enable row level security;
create policy again_by_a_party on samspel.mapping as restrictive for update to samspel_api
  using true
  with check ((EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = mapping.case_id) AND (p.agency = mapping.agency)))) AND (by_person = ( SELECT (samspel.actor()).account AS account)));
create policy by_a_party on samspel.mapping as restrictive for insert to samspel_api
  with check ((EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = mapping.case_id) AND (p.agency = mapping.agency)))) AND (by_person = ( SELECT (samspel.actor()).account AS account)));
create policy consented on samspel.mapping for select to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND samspel.joined(case_id, agency, ARRAY[agency, ( SELECT samspel.my_agency() AS my_agency)], 'mapping'::text));
create policy let_in on samspel.mapping as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.mapping as restrictive for all to samspel_api
  using samspel.may_read(case_id);
create policy of_unit on samspel.mapping as restrictive for all to samspel_api
  using ((unit IS NULL) OR (agency <> ( SELECT samspel.my_agency() AS my_agency)) OR (unit = ( SELECT samspel.my_unit() AS my_unit)) OR samspel.broke_glass(case_id))
  with check ((unit IS NULL) OR (agency <> ( SELECT samspel.my_agency() AS my_agency)) OR (unit = ( SELECT samspel.my_unit() AS my_unit)));
create policy partition on samspel.mapping for all to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
grant insert, select, update on samspel.mapping to samspel_api;

create table samspel.membership (
  id uuid not null,
  account uuid not null,
  agency text not null,
  roles text[] not null,
  unit text,
  until_day date,
  constraint membership_pkey PRIMARY KEY (id),
  constraint membership_account_agency_key UNIQUE (account, agency),
  constraint membership_id_agency_key UNIQUE (id, agency),
  constraint membership_account_fkey FOREIGN KEY (account) REFERENCES samspel.account(id),
  constraint membership_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint membership_unit_fkey FOREIGN KEY (unit, agency) REFERENCES samspel.unit(id, agency)
);
CREATE INDEX membership_agency_idx ON samspel.membership USING btree (agency);
CREATE TRIGGER for_another_time AFTER UPDATE OF until_day ON samspel.membership FOR EACH ROW WHEN ((new.until_day IS DISTINCT FROM old.until_day)) EXECUTE FUNCTION samspel.end_sessions();
CREATE TRIGGER without_roles AFTER UPDATE OF roles ON samspel.membership FOR EACH ROW WHEN ((cardinality(new.roles) = 0)) EXECUTE FUNCTION samspel.end_sessions();
alter table samspel.membership enable row level security;
create policy own on samspel.membership for all to samspel_api
  using (agency IN ( SELECT agency.id FROM samspel.agency WHERE (agency.municipality = ( SELECT samspel.my_municipality() AS my_municipality))));
create policy worker on samspel.membership for all to samspel_worker
  using true;
grant select (id, account, agency, roles, unit, until_day) on samspel.membership to samspel_api;
grant select (id, account, agency, roles) on samspel.membership to samspel_worker;

create table samspel.migration (
  id integer not null default nextval('samspel.migration_id_seq'::regclass),
  "timestamp" bigint not null,
  name character varying not null,
  constraint "PK_3043fc6b8af7c99b8b98830094f" PRIMARY KEY (id)
);

create table samspel.municipality (
  id text not null,
  name text not null,
  constraint municipality_pkey PRIMARY KEY (id)
);
alter table samspel.municipality enable row level security;
create policy own on samspel.municipality for all to samspel_api
  using (id = ( SELECT samspel.my_municipality() AS my_municipality));
create policy worker on samspel.municipality for all to samspel_worker
  using true;
grant select on samspel.municipality to samspel_api;
grant select on samspel.municipality to samspel_worker;

create table samspel.note (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  talk uuid,
  by_person uuid not null,
  at timestamp with time zone not null,
  text text not null,
  kind text not null default 'note'::text,
  with_whom text,
  transferred boolean not null default false,
  diary_number text,
  unit text default samspel.my_unit(),
  step text,
  constraint note_pkey PRIMARY KEY (id),
  constraint note_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint note_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint note_talk_fkey FOREIGN KEY (talk) REFERENCES samspel.talk(id),
  constraint note_unit_fkey FOREIGN KEY (unit) REFERENCES samspel.unit(id),
  constraint diary_number_of_what_was_transferred CHECK (transferred OR diary_number IS NULL),
  constraint note_kind_check CHECK (kind = ANY (ARRAY['note'::text, 'phone-call'::text, 'remaining-needs'::text, 'step'::text])),
  constraint note_step_check CHECK ((kind = 'step'::text) = (step IS NOT NULL))
);
CREATE INDEX note_case_id_idx ON samspel.note USING btree (case_id);
alter table samspel.note enable row level security;
create policy by_a_party on samspel.note as restrictive for insert to samspel_api
  with check ((EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = note.case_id) AND (p.agency = note.agency)))) AND (by_person = ( SELECT (samspel.actor()).account AS account)));
create policy let_in on samspel.note as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.note as restrictive for all to samspel_api
  using samspel.may_read(case_id);
create policy of_unit on samspel.note as restrictive for all to samspel_api
  using ((unit IS NULL) OR (agency <> ( SELECT samspel.my_agency() AS my_agency)) OR (unit = ( SELECT samspel.my_unit() AS my_unit)) OR samspel.broke_glass(case_id))
  with check ((unit IS NULL) OR (agency <> ( SELECT samspel.my_agency() AS my_agency)) OR (unit = ( SELECT samspel.my_unit() AS my_unit)));
create policy partition on samspel.note for all to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
grant insert, select, update (transferred, diary_number) on samspel.note to samspel_api;

create table samspel.notice (
  id uuid not null default gen_random_uuid(),
  case_id uuid,
  municipality text not null,
  at timestamp with time zone not null,
  word text not null,
  thing text not null,
  due date not null,
  recipients jsonb not null,
  addressed_at timestamp with time zone,
  pledge uuid,
  duty uuid,
  occasion text not null,
  rung integer,
  urgent boolean not null default true,
  by_person uuid,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_by_person_fkey FOREIGN KEY (by_person) REFERENCES samspel.account(id),
  constraint notice_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint notice_duty_fkey FOREIGN KEY (duty) REFERENCES samspel.duty(id),
  constraint notice_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id),
  constraint a_rung_has_a_number CHECK ((occasion = 'rung'::text) = (rung IS NOT NULL)),
  constraint belongs_to_one CHECK (num_nonnulls(case_id, pledge, duty) = 1),
  constraint notice_occasion_check CHECK (occasion = ANY (ARRAY['news'::text, 'review'::text, 'rung'::text])),
  constraint notice_rung_check CHECK (rung >= 0),
  constraint notice_word_check CHECK (word = ANY (ARRAY['task'::text, 'deadline'::text, 'handoff'::text, 'meeting'::text, 'review'::text, 'invitation'::text]))
);
CREATE INDEX notice_at_idx ON samspel.notice USING btree (at) WHERE (addressed_at IS NULL);
CREATE INDEX notice_outside_cases ON samspel.notice USING btree (thing, at) WHERE (case_id IS NULL);
CREATE INDEX notice_served ON samspel.notice USING btree (at) WHERE ((addressed_at IS NOT NULL) AND (case_id IS NOT NULL));
alter table samspel.notice enable row level security;
create policy let_in on samspel.notice as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy municipality on samspel.notice for all to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy worker on samspel.notice for all to samspel_worker
  using true;
grant select on samspel.notice to samspel_api;
grant insert, select, update (addressed_at) on samspel.notice to samspel_worker;

create table samspel.party (
  case_id uuid not null,
  agency text not null,
  municipality text not null,
  opened_at timestamp with time zone not null,
  how text not null,
  disclosure uuid,
  offer uuid,
  constraint party_pkey PRIMARY KEY (case_id, agency),
  constraint party_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint party_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint party_disclosure_fkey FOREIGN KEY (disclosure) REFERENCES samspel.disclosure(id),
  constraint party_offer_fkey FOREIGN KEY (offer) REFERENCES samspel.handoff_offer(id),
  constraint came_in_a_named_way CHECK (
CASE how
    WHEN 'opened'::text THEN disclosure IS NULL AND offer IS NULL
    WHEN 'brought-in'::text THEN disclosure IS NOT NULL AND offer IS NULL
    WHEN 'accepted'::text THEN offer IS NOT NULL AND disclosure IS NULL
    WHEN 'before'::text THEN disclosure IS NULL AND offer IS NULL
    ELSE false
END)
);
CREATE INDEX party_agency_opened_at_case_id_idx ON samspel.party USING btree (agency, opened_at DESC, case_id);
CREATE TRIGGER kept_out BEFORE INSERT OR UPDATE ON samspel.party FOR EACH ROW EXECUTE FUNCTION samspel.keep_out();
alter table samspel.party enable row level security;
create policy let_in on samspel.party as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy municipality on samspel.party for all to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy worker on samspel.party for all to samspel_worker
  using true;
grant select on samspel.party to samspel_api;
grant select on samspel.party to samspel_worker;

create table samspel.plan (
  id uuid not null,
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  goals text[] not null,
  child_view text,
  revision integer not null,
  answers jsonb not null default '[]'::jsonb,
  constraint plan_pkey PRIMARY KEY (id),
  constraint plan_case_id_agency_key UNIQUE (case_id, agency),
  constraint plan_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint plan_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id)
);
alter table samspel.plan enable row level security;
create policy again_by_a_party on samspel.plan as restrictive for update to samspel_api
  using true
  with check ((EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = plan.case_id) AND (p.agency = plan.agency)))) AND (by_person = ( SELECT (samspel.actor()).account AS account)));
create policy by_a_party on samspel.plan as restrictive for insert to samspel_api
  with check ((EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = plan.case_id) AND (p.agency = plan.agency)))) AND (by_person = ( SELECT (samspel.actor()).account AS account)));
create policy consented on samspel.plan for select to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('readsWords'::text) AS agency_may) AND samspel.joined(case_id, agency, ARRAY[agency, ( SELECT samspel.my_agency() AS my_agency)], 'plan'::text));
create policy let_in on samspel.plan as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.plan as restrictive for all to samspel_api
  using samspel.may_read(case_id);
create policy partition on samspel.plan for all to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
grant insert, select, update on samspel.plan to samspel_api;

create table samspel.pledge (
  id uuid not null,
  municipality text not null,
  title text not null,
  area text not null,
  from_day date not null,
  to_day date not null,
  parties jsonb not null,
  context_note text,
  carried_over_from uuid,
  constraint pledge_pkey PRIMARY KEY (id),
  constraint pledge_carried_over_from_fkey FOREIGN KEY (carried_over_from) REFERENCES samspel.pledge(id),
  constraint pledge_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint ends_after_it_begins CHECK (from_day <= to_day)
);
CREATE UNIQUE INDEX one_pledge_follows ON samspel.pledge USING btree (carried_over_from);
CREATE INDEX pledge_municipality_from_day_idx ON samspel.pledge USING btree (municipality, from_day);
alter table samspel.pledge enable row level security;
create policy added on samspel.pledge for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy changed on samspel.pledge for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy municipality on samspel.pledge for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy worker on samspel.pledge for select to samspel_worker
  using true;
grant insert, select, update on samspel.pledge to samspel_api;
grant select (id, municipality, title, from_day, to_day) on samspel.pledge to samspel_worker;

create table samspel.pledge_activity (
  id uuid not null,
  municipality text not null,
  nr bigint not null generated always as identity,
  pledge uuid not null,
  agency text not null,
  kind text not null,
  status text not null,
  deviation text,
  deviation_note text,
  together_with text[] not null,
  from_day date,
  to_day date,
  place uuid,
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
  constraint pledge_activity_pkey PRIMARY KEY (id),
  constraint pledge_activity_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint pledge_activity_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint pledge_activity_place_fkey FOREIGN KEY (place) REFERENCES samspel.pledge_place(id),
  constraint pledge_activity_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id) ON DELETE CASCADE,
  constraint cancelled_has_a_reason CHECK (status <> 'cancelled'::text OR deviation IS NOT NULL),
  constraint pledge_activity_status_check CHECK (status = ANY (ARRAY['planned'::text, 'done'::text, 'cancelled'::text]))
);
CREATE INDEX pledge_activity_pledge_idx ON samspel.pledge_activity USING btree (pledge);
alter table samspel.pledge_activity enable row level security;
create policy added on samspel.pledge_activity for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
create policy changed on samspel.pledge_activity for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
create policy municipality on samspel.pledge_activity for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge_activity for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
create policy worker on samspel.pledge_activity for select to samspel_worker
  using true;
grant delete, insert, select, update on samspel.pledge_activity to samspel_api;
grant select (pledge, status, counts, commitments) on samspel.pledge_activity to samspel_worker;

create table samspel.pledge_commitment (
  id uuid not null,
  municipality text not null,
  nr bigint not null generated always as identity,
  pledge uuid not null,
  text text not null,
  promiser text not null,
  owner text not null,
  target integer,
  unit text,
  theme text,
  due date,
  carried_over_from uuid,
  since timestamp with time zone not null,
  constraint pledge_commitment_pkey PRIMARY KEY (id),
  constraint pledge_commitment_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint pledge_commitment_owner_fkey FOREIGN KEY (owner) REFERENCES samspel.agency(id),
  constraint pledge_commitment_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id) ON DELETE CASCADE,
  constraint pledge_commitment_target_check CHECK (target > 0),
  constraint target_has_a_unit CHECK ((target IS NULL) = (unit IS NULL))
);
CREATE INDEX pledge_commitment_pledge_idx ON samspel.pledge_commitment USING btree (pledge);
alter table samspel.pledge_commitment enable row level security;
create policy added on samspel.pledge_commitment for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy changed on samspel.pledge_commitment for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy municipality on samspel.pledge_commitment for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge_commitment for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy worker on samspel.pledge_commitment for select to samspel_worker
  using true;
grant delete, insert, select, update on samspel.pledge_commitment to samspel_api;
grant select (id, pledge, owner, target, unit, due, since) on samspel.pledge_commitment to samspel_worker;

create table samspel.pledge_contact (
  id uuid not null,
  municipality text not null,
  nr bigint not null generated always as identity,
  pledge uuid not null,
  function text not null,
  phone text,
  email text,
  constraint pledge_contact_pkey PRIMARY KEY (id),
  constraint pledge_contact_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint pledge_contact_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id) ON DELETE CASCADE
);
CREATE INDEX pledge_contact_pledge_idx ON samspel.pledge_contact USING btree (pledge);
alter table samspel.pledge_contact enable row level security;
create policy added on samspel.pledge_contact for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy changed on samspel.pledge_contact for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy municipality on samspel.pledge_contact for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge_contact for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
grant delete, insert, select, update on samspel.pledge_contact to samspel_api;

create table samspel.pledge_event (
  id uuid not null,
  municipality text not null,
  nr bigint not null generated always as identity,
  pledge uuid not null,
  title text not null,
  on_day date,
  place uuid,
  checklist jsonb not null,
  constraint pledge_event_pkey PRIMARY KEY (id),
  constraint pledge_event_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint pledge_event_place_fkey FOREIGN KEY (place) REFERENCES samspel.pledge_place(id),
  constraint pledge_event_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id) ON DELETE CASCADE
);
CREATE INDEX pledge_event_pledge_idx ON samspel.pledge_event USING btree (pledge);
alter table samspel.pledge_event enable row level security;
create policy added on samspel.pledge_event for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy changed on samspel.pledge_event for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy municipality on samspel.pledge_event for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge_event for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
grant delete, insert, select, update on samspel.pledge_event to samspel_api;

create table samspel.pledge_evidence (
  id uuid not null,
  municipality text not null,
  nr bigint not null generated always as identity,
  pledge uuid not null,
  source text not null,
  summary text,
  at date,
  focus_areas text[] not null,
  commitments text[] not null,
  constraint pledge_evidence_pkey PRIMARY KEY (id),
  constraint pledge_evidence_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint pledge_evidence_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id) ON DELETE CASCADE
);
CREATE INDEX pledge_evidence_pledge_idx ON samspel.pledge_evidence USING btree (pledge);
alter table samspel.pledge_evidence enable row level security;
create policy added on samspel.pledge_evidence for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy changed on samspel.pledge_evidence for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy municipality on samspel.pledge_evidence for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge_evidence for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
grant delete, insert, select, update on samspel.pledge_evidence to samspel_api;

create table samspel.pledge_focus_area (
  id uuid not null,
  municipality text not null,
  nr bigint not null generated always as identity,
  pledge uuid not null,
  title text not null,
  purpose text,
  target_group text,
  constraint pledge_focus_area_pkey PRIMARY KEY (id),
  constraint pledge_focus_area_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint pledge_focus_area_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id) ON DELETE CASCADE
);
CREATE INDEX pledge_focus_area_pledge_idx ON samspel.pledge_focus_area USING btree (pledge);
alter table samspel.pledge_focus_area enable row level security;
create policy added on samspel.pledge_focus_area for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy changed on samspel.pledge_focus_area for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy municipality on samspel.pledge_focus_area for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge_focus_area for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
grant delete, insert, select, update on samspel.pledge_focus_area to samspel_api;

create table samspel.pledge_follow_up (
  id uuid not null,
  municipality text not null,
  nr bigint not null generated always as identity,
  pledge uuid not null,
  version integer not null,
  drafted_from text not null,
  document jsonb not null,
  at timestamp with time zone not null,
  published_at timestamp with time zone,
  constraint pledge_follow_up_pkey PRIMARY KEY (id),
  constraint pledge_follow_up_pledge_version_key UNIQUE (pledge, version),
  constraint pledge_follow_up_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint pledge_follow_up_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id) ON DELETE CASCADE
);
alter table samspel.pledge_follow_up enable row level security;
create policy added on samspel.pledge_follow_up for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy changed on samspel.pledge_follow_up for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy municipality on samspel.pledge_follow_up for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge_follow_up for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
grant insert, select, update on samspel.pledge_follow_up to samspel_api;

create table samspel.pledge_group (
  id uuid not null,
  municipality text not null,
  nr bigint not null generated always as identity,
  pledge uuid not null,
  title text not null,
  members text[] not null,
  cadence text not null,
  started_in_period boolean not null,
  started_on date,
  meetings jsonb not null,
  constraint pledge_group_pkey PRIMARY KEY (id),
  constraint pledge_group_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint pledge_group_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id) ON DELETE CASCADE
);
CREATE INDEX pledge_group_pledge_idx ON samspel.pledge_group USING btree (pledge);
alter table samspel.pledge_group enable row level security;
create policy added on samspel.pledge_group for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy changed on samspel.pledge_group for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy municipality on samspel.pledge_group for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge_group for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
grant delete, insert, select, update on samspel.pledge_group to samspel_api;

create table samspel.pledge_indicator (
  id uuid not null,
  municipality text not null,
  nr bigint not null generated always as identity,
  pledge uuid not null,
  offence text not null,
  year integer not null,
  count integer,
  per_100k double precision,
  trend text,
  constraint pledge_indicator_pkey PRIMARY KEY (id),
  constraint pledge_indicator_pledge_offence_year_key UNIQUE (pledge, offence, year),
  constraint pledge_indicator_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint pledge_indicator_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id) ON DELETE CASCADE,
  constraint count_or_trend CHECK (count IS NOT NULL OR trend IS NOT NULL)
);
CREATE INDEX pledge_indicator_pledge_idx ON samspel.pledge_indicator USING btree (pledge);
alter table samspel.pledge_indicator enable row level security;
create policy added on samspel.pledge_indicator for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy changed on samspel.pledge_indicator for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy municipality on samspel.pledge_indicator for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge_indicator for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
grant delete, insert, select, update on samspel.pledge_indicator to samspel_api;

create table samspel.pledge_measure (
  id uuid not null,
  municipality text not null,
  nr bigint not null generated always as identity,
  pledge uuid not null,
  agency text not null,
  what text not null,
  owner text not null,
  activity uuid,
  done_on date,
  constraint pledge_measure_pkey PRIMARY KEY (id),
  constraint pledge_measure_activity_fkey FOREIGN KEY (activity) REFERENCES samspel.pledge_activity(id) ON DELETE SET NULL,
  constraint pledge_measure_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint pledge_measure_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint pledge_measure_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id) ON DELETE CASCADE
);
CREATE INDEX pledge_measure_pledge_idx ON samspel.pledge_measure USING btree (pledge);
alter table samspel.pledge_measure enable row level security;
create policy added on samspel.pledge_measure for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
create policy changed on samspel.pledge_measure for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
create policy municipality on samspel.pledge_measure for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge_measure for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
grant delete, insert, select, update on samspel.pledge_measure to samspel_api;

create table samspel.pledge_picture (
  id uuid not null,
  municipality text not null,
  nr bigint not null generated always as identity,
  pledge uuid not null,
  agency text not null,
  version integer not null,
  text text not null,
  at date,
  constraint pledge_picture_pkey PRIMARY KEY (id),
  constraint pledge_picture_pledge_version_key UNIQUE (pledge, version),
  constraint pledge_picture_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint pledge_picture_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint pledge_picture_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id) ON DELETE CASCADE
);
CREATE INDEX pledge_picture_pledge_idx ON samspel.pledge_picture USING btree (pledge);
alter table samspel.pledge_picture enable row level security;
create policy added on samspel.pledge_picture for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
create policy changed on samspel.pledge_picture for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
create policy municipality on samspel.pledge_picture for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge_picture for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
grant insert, select on samspel.pledge_picture to samspel_api;

create table samspel.pledge_place (
  id uuid not null,
  municipality text not null,
  name text not null,
  type text not null,
  address text,
  latitude double precision,
  longitude double precision,
  constraint pledge_place_pkey PRIMARY KEY (id),
  constraint pledge_place_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id)
);
alter table samspel.pledge_place enable row level security;
create policy added on samspel.pledge_place for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
create policy changed on samspel.pledge_place for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
create policy municipality on samspel.pledge_place for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge_place for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
grant insert, select, update on samspel.pledge_place to samspel_api;

create table samspel.pledge_tips (
  id uuid not null,
  municipality text not null,
  nr bigint not null generated always as identity,
  pledge uuid not null,
  agency text not null,
  theme text not null,
  month date,
  count integer,
  constraint pledge_tips_pkey PRIMARY KEY (id),
  constraint pledge_tips_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint pledge_tips_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint pledge_tips_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id) ON DELETE CASCADE
);
CREATE INDEX pledge_tips_pledge_idx ON samspel.pledge_tips USING btree (pledge);
alter table samspel.pledge_tips enable row level security;
create policy added on samspel.pledge_tips for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
create policy changed on samspel.pledge_tips for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
create policy municipality on samspel.pledge_tips for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge_tips for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)) AND ( SELECT samspel.agency_may('logsForPledges'::text) AS agency_may));
grant delete, insert, select, update on samspel.pledge_tips to samspel_api;

create table samspel.pledge_wish (
  id uuid not null,
  municipality text not null,
  nr bigint not null generated always as identity,
  pledge uuid not null,
  wish text not null,
  done text,
  activities text[] not null,
  constraint pledge_wish_pkey PRIMARY KEY (id),
  constraint pledge_wish_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint pledge_wish_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id) ON DELETE CASCADE
);
CREATE INDEX pledge_wish_pledge_idx ON samspel.pledge_wish USING btree (pledge);
alter table samspel.pledge_wish enable row level security;
create policy added on samspel.pledge_wish for insert to samspel_api
  with check ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy changed on samspel.pledge_wish for update to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
create policy municipality on samspel.pledge_wish for select to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy removed on samspel.pledge_wish for delete to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('keepsPledges'::text) AS agency_may));
grant delete, insert, select, update on samspel.pledge_wish to samspel_api;

create table samspel.prepared_share (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  receiver text not null,
  purpose text not null,
  ground text not null,
  fields text[] not null,
  why text,
  circumstances text,
  weighing text,
  track text,
  handoff text,
  offer uuid,
  prepared_by uuid not null,
  at timestamp with time zone not null,
  due date not null,
  answer text,
  answered_by uuid,
  answered_at timestamp with time zone,
  note text,
  constraint prepared_share_pkey PRIMARY KEY (id),
  constraint prepared_share_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint prepared_share_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES samspel.account(id),
  constraint prepared_share_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint prepared_share_offer_fkey FOREIGN KEY (offer) REFERENCES samspel.handoff_offer(id),
  constraint prepared_share_prepared_by_fkey FOREIGN KEY (prepared_by) REFERENCES samspel.account(id),
  constraint prepared_share_receiver_fkey FOREIGN KEY (receiver) REFERENCES samspel.agency(id),
  constraint an_answer_has_a_time CHECK ((answer IS NULL) = (answered_at IS NULL)),
  constraint an_answer_is_somebodys CHECK ((answered_by IS NOT NULL) = (answer IS NOT NULL AND answer <> 'over'::text)),
  constraint approved_by_another CHECK (answer IS DISTINCT FROM 'approved'::text OR answered_by <> prepared_by),
  constraint prepared_share_answer_check CHECK (answer = ANY (ARRAY['approved'::text, 'declined'::text, 'taken-back'::text, 'over'::text]))
);
CREATE INDEX prepared_share_agency_idx ON samspel.prepared_share USING btree (agency) WHERE (answered_at IS NULL);
CREATE INDEX prepared_share_case_id_idx ON samspel.prepared_share USING btree (case_id);
CREATE TRIGGER answered AFTER UPDATE OF answered_at ON samspel.prepared_share FOR EACH ROW EXECUTE FUNCTION samspel.share_answered();
CREATE TRIGGER kept_out BEFORE INSERT OR UPDATE ON samspel.prepared_share FOR EACH ROW EXECUTE FUNCTION samspel.keep_out();
alter table samspel.prepared_share enable row level security;
create policy by_a_party on samspel.prepared_share as restrictive for insert to samspel_api
  with check (EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = prepared_share.case_id) AND (p.agency = prepared_share.agency))));
create policy let_in on samspel.prepared_share as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.prepared_share as restrictive for select to samspel_api
  using samspel.may_read(case_id);
create policy partition on samspel.prepared_share for select to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
grant select on samspel.prepared_share to samspel_api;

create table samspel.protected_reader (
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  account uuid not null,
  named_by uuid not null,
  at timestamp with time zone not null,
  constraint protected_reader_pkey PRIMARY KEY (case_id, agency, account),
  constraint protected_reader_account_fkey FOREIGN KEY (account) REFERENCES samspel.account(id),
  constraint protected_reader_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint protected_reader_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint protected_reader_named_by_fkey FOREIGN KEY (named_by) REFERENCES samspel.account(id)
);
CREATE TRIGGER kept_out BEFORE INSERT OR UPDATE ON samspel.protected_reader FOR EACH ROW EXECUTE FUNCTION samspel.keep_out();
alter table samspel.protected_reader enable row level security;
create policy by_a_party on samspel.protected_reader as restrictive for insert to samspel_api
  with check (EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = protected_reader.case_id) AND (p.agency = protected_reader.agency))));
create policy let_in on samspel.protected_reader as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy partition on samspel.protected_reader for select to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
grant select on samspel.protected_reader to samspel_api;

create table samspel.referral (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  facts text not null,
  assessment text,
  strengths text,
  child_view text,
  concerns text[] not null,
  occurred_on date,
  suspects_harm text,
  wants_feedback boolean not null,
  place text,
  reporter text,
  private_reporter text,
  constraint referral_pkey PRIMARY KEY (id),
  constraint referral_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint referral_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint referral_private_reporter_check CHECK (private_reporter ~~ 'v1.%.%.%.%'::text),
  constraint referral_reporter_check CHECK (reporter ~~ 'v1.%.%.%.%'::text),
  constraint referral_suspects_harm_check CHECK (suspects_harm = ANY (ARRAY['yes'::text, 'no'::text, 'unsure'::text]))
);
CREATE INDEX referral_case_id_idx ON samspel.referral USING btree (case_id);
CREATE TRIGGER kept_out BEFORE INSERT OR UPDATE ON samspel.referral FOR EACH ROW EXECUTE FUNCTION samspel.keep_out();
alter table samspel.referral enable row level security;
create policy by_a_party on samspel.referral as restrictive for insert to samspel_api
  with check ((EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = referral.case_id) AND (p.agency = referral.agency)))) AND (by_person = ( SELECT (samspel.actor()).account AS account)));
create policy let_in on samspel.referral as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.referral as restrictive for select to samspel_api
  using samspel.may_read(case_id);
create policy partition on samspel.referral for all to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
grant insert, select on samspel.referral to samspel_api;

create table samspel.registration (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  by_person uuid not null,
  at timestamp with time zone not null,
  task text not null,
  diary_number text not null,
  constraint registration_pkey PRIMARY KEY (id),
  constraint registration_case_id_agency_task_key UNIQUE (case_id, agency, task),
  constraint registration_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint registration_by_person_fkey FOREIGN KEY (by_person) REFERENCES samspel.account(id),
  constraint registration_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint registration_diary_number_check CHECK (length(TRIM(BOTH FROM diary_number)) >= 1 AND length(TRIM(BOTH FROM diary_number)) <= 60)
);
alter table samspel.registration enable row level security;
create policy by_a_party on samspel.registration as restrictive for insert to samspel_api
  with check ((EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = registration.case_id) AND (p.agency = registration.agency)))) AND (by_person = ( SELECT (samspel.actor()).account AS account)));
create policy let_in on samspel.registration as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy partition on samspel.registration for all to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
grant insert, select on samspel.registration to samspel_api;

create table samspel.session (
  token_hash bytea not null,
  membership uuid not null,
  opened_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  agency text not null,
  municipality text not null,
  until_day date,
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_agency_municipality_fkey FOREIGN KEY (agency, municipality) REFERENCES samspel.agency(id, municipality),
  constraint session_membership_agency_fkey FOREIGN KEY (membership, agency) REFERENCES samspel.membership(id, agency) ON DELETE CASCADE,
  constraint lasts_a_day_at_most CHECK (expires_at <= (opened_at + '1 day'::interval))
);
alter table samspel.session enable row level security;

create table samspel.setting (
  municipality text,
  kind text not null,
  version integer not null,
  from_day date not null,
  value jsonb not null,
  by_account uuid,
  approved_by uuid,
  at timestamp with time zone not null default now(),
  constraint setting_municipality_kind_version_key UNIQUE NULLS NOT DISTINCT (municipality, kind, version),
  constraint setting_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES samspel.account(id),
  constraint setting_by_account_fkey FOREIGN KEY (by_account) REFERENCES samspel.account(id),
  constraint setting_municipality_fkey FOREIGN KEY (municipality) REFERENCES samspel.municipality(id),
  constraint setting_version_check CHECK (version > 0)
);
CREATE TRIGGER is_counted AFTER INSERT ON samspel.setting FOR EACH STATEMENT EXECUTE FUNCTION samspel.count_setting();
alter table samspel.setting enable row level security;
create policy of_all on samspel.setting for select to samspel_worker
  using true;
create policy own_and_shipped on samspel.setting for select to samspel_api
  using ((municipality IS NULL) OR (municipality = ( SELECT samspel.my_municipality() AS my_municipality)));
grant select on samspel.setting to samspel_api;
grant select on samspel.setting to samspel_worker;

create table samspel.sweep_round (
  only_one boolean not null default true,
  after uuid,
  worker text,
  leased_until timestamp with time zone not null default '-infinity'::timestamp with time zone,
  ended_at timestamp with time zone,
  constraint sweep_round_pkey PRIMARY KEY (only_one),
  constraint sweep_round_only_one_check CHECK (only_one)
);
grant select, update on samspel.sweep_round to samspel_worker;

create table samspel.talk (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  track text not null,
  task text not null,
  on_at timestamp with time zone not null,
  place text,
  outcome text,
  answer text,
  present text[] not null default '{}'::text[],
  childs_words text,
  agreements jsonb not null default '[]'::jsonb,
  shared_with text[] not null default '{}'::text[],
  is_concern_talk boolean not null default false,
  unit text default samspel.my_unit(),
  constraint talk_pkey PRIMARY KEY (id),
  constraint talk_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint talk_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint talk_unit_fkey FOREIGN KEY (unit) REFERENCES samspel.unit(id),
  constraint talk_outcome_check CHECK (outcome = ANY (ARRAY['held'::text, 'missed'::text]))
);
CREATE INDEX talk_case_id_idx ON samspel.talk USING btree (case_id);
alter table samspel.talk enable row level security;
create policy again_by_a_party on samspel.talk as restrictive for update to samspel_api
  using true
  with check (EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = talk.case_id) AND (p.agency = talk.agency))));
create policy by_a_party on samspel.talk as restrictive for insert to samspel_api
  with check (EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = talk.case_id) AND (p.agency = talk.agency))));
create policy let_in on samspel.talk as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.talk as restrictive for all to samspel_api
  using samspel.may_read(case_id);
create policy of_unit on samspel.talk as restrictive for all to samspel_api
  using ((unit IS NULL) OR (agency <> ( SELECT samspel.my_agency() AS my_agency)) OR (unit = ( SELECT samspel.my_unit() AS my_unit)) OR samspel.broke_glass(case_id))
  with check ((unit IS NULL) OR (agency <> ( SELECT samspel.my_agency() AS my_agency)) OR (unit = ( SELECT samspel.my_unit() AS my_unit)));
create policy partition on samspel.talk for all to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
create policy shared on samspel.talk for select to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND ( SELECT samspel.agency_may('readsWords'::text) AS agency_may) AND (( SELECT samspel.my_agency() AS my_agency) = ANY (shared_with)) AND samspel.joined(case_id, agency, ARRAY[agency, ( SELECT samspel.my_agency() AS my_agency)], 'talks'::text));
grant insert, select, update on samspel.talk to samspel_api;

create table samspel.timer (
  case_id uuid,
  thing text not null,
  municipality text not null,
  track text not null,
  definition text not null,
  agency text not null,
  person uuid,
  due date not null,
  at timestamp with time zone not null,
  pledge uuid,
  duty uuid,
  constraint one_timer_per_thing UNIQUE NULLS NOT DISTINCT (case_id, thing),
  constraint timer_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint timer_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint timer_duty_fkey FOREIGN KEY (duty) REFERENCES samspel.duty(id),
  constraint timer_pledge_fkey FOREIGN KEY (pledge) REFERENCES samspel.pledge(id),
  constraint belongs_to_one CHECK (num_nonnulls(case_id, pledge, duty) = 1)
);
CREATE INDEX timer_agency_due_case_id_idx ON samspel.timer USING btree (agency, due, case_id);
CREATE INDEX timer_at_idx ON samspel.timer USING btree (at);
CREATE INDEX timer_of_pledge ON samspel.timer USING btree (pledge) WHERE (pledge IS NOT NULL);
alter table samspel.timer enable row level security;
create policy let_in on samspel.timer as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy municipality on samspel.timer for all to samspel_api
  using (municipality = ( SELECT samspel.my_municipality() AS my_municipality));
create policy worker on samspel.timer for all to samspel_worker
  using true;
grant select on samspel.timer to samspel_api;
grant select on samspel.timer to samspel_worker;

create table samspel.unit (
  id text not null,
  agency text not null,
  name text not null,
  keeps_own boolean not null,
  duty boolean not null default false,
  constraint unit_pkey PRIMARY KEY (id),
  constraint unit_id_agency_key UNIQUE (id, agency),
  constraint unit_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint duty_keeps_nothing CHECK (NOT (duty AND keeps_own))
);
CREATE UNIQUE INDEX one_duty_each ON samspel.unit USING btree (agency) WHERE duty;
alter table samspel.unit enable row level security;
create policy own on samspel.unit for select to samspel_api
  using (agency IN ( SELECT a.id FROM samspel.agency a WHERE (a.municipality = ( SELECT samspel.my_municipality() AS my_municipality))));
grant select on samspel.unit to samspel_api;

create table samspel.unswept (
  case_id uuid not null,
  constraint unswept_pkey PRIMARY KEY (case_id),
  constraint unswept_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id) ON DELETE CASCADE
);
grant delete, select on samspel.unswept to samspel_worker;

create table samspel.workflow_version (
  workflow text not null,
  version integer not null,
  text text not null,
  kept_at timestamp with time zone not null default now(),
  states jsonb not null default '{}'::jsonb,
  constraint workflow_version_pkey PRIMARY KEY (workflow, version)
);
grant insert, select on samspel.workflow_version to samspel_api;
grant insert, select on samspel.workflow_version to samspel_worker;

create table samspel.young_person (
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  municipality text not null,
  agency text not null,
  link uuid not null default gen_random_uuid(),
  given_name text not null,
  family_name text not null,
  birth_date date not null,
  protected_identity boolean not null,
  guardians jsonb not null,
  number text,
  number_look_up text,
  contact text,
  school text,
  school_class text,
  revision integer not null default 0,
  frozen_at timestamp with time zone,
  protected_by uuid,
  constraint young_person_pkey PRIMARY KEY (id),
  constraint young_person_case_id_agency_key UNIQUE (case_id, agency),
  constraint young_person_agency_fkey FOREIGN KEY (agency) REFERENCES samspel.agency(id),
  constraint young_person_case_id_fkey FOREIGN KEY (case_id) REFERENCES samspel.concern_case(id),
  constraint young_person_contact_check CHECK (contact ~~ 'v1.%.%.%.%'::text),
  constraint young_person_number_check CHECK (number ~~ 'v1.%.%.%.%'::text)
);
CREATE INDEX protected_at ON samspel.young_person USING btree (agency) WHERE protected_identity;
CREATE INDEX young_person_agency_birth_date_idx ON samspel.young_person USING btree (agency, birth_date);
CREATE INDEX young_person_agency_number_look_up_idx ON samspel.young_person USING btree (agency, number_look_up);
CREATE INDEX young_person_link_idx ON samspel.young_person USING btree (link);
CREATE TRIGGER kept_out BEFORE INSERT OR UPDATE ON samspel.young_person FOR EACH ROW EXECUTE FUNCTION samspel.keep_out();
alter table samspel.young_person enable row level security;
create policy by_a_party on samspel.young_person as restrictive for insert to samspel_api
  with check (EXISTS ( SELECT FROM samspel.party p WHERE ((p.case_id = young_person.case_id) AND (p.agency = young_person.agency))));
create policy let_in on samspel.young_person as restrictive for all to samspel_api
  using COALESCE((case_id <> ALL (( SELECT samspel.shut_cases() AS shut_cases)::uuid[])), true);
create policy named on samspel.young_person as restrictive for select to samspel_api
  using samspel.may_read(case_id);
create policy named_again on samspel.young_person as restrictive for update to samspel_api
  using samspel.may_read(case_id);
create policy not_frozen on samspel.young_person as restrictive for select to samspel_api
  using (frozen_at IS NULL);
create policy partition on samspel.young_person for all to samspel_api
  using ((municipality = ( SELECT samspel.my_municipality() AS my_municipality)) AND (agency = ( SELECT samspel.my_agency() AS my_agency)));
grant insert, select (id, case_id, municipality, agency, given_name, family_name, birth_date, protected_identity, guardians, number, number_look_up, contact, school, school_class, revision, protected_by), update (given_name, family_name, birth_date, protected_identity, guardians, number, number_look_up, contact, school, school_class, revision, protected_by) on samspel.young_person to samspel_api;

create view samspel.case_date with (security_invoker=true) as
 SELECT case_id,
    thing,
    track,
    definition,
    agency,
    person,
    due,
    at
   FROM samspel.timer
  WHERE case_id IS NOT NULL;
grant select on samspel.case_date to samspel_api;
grant select on samspel.case_date to samspel_worker;

create view samspel.case_fact_event with (security_invoker=true) as
 SELECT case_id,
    seq,
    at,
    (at AT TIME ZONE 'Europe/Stockholm'::text)::date AS on_day,
    type,
    (data -> 'fact'::text) ->> 'kind'::text AS kind,
    (data -> 'fact'::text) ->> 'code'::text AS code,
    (data -> 'fact'::text) ->> 'subject'::text AS subject,
    ((((data -> 'fact'::text) ->> 'from'::text)::timestamp with time zone) AT TIME ZONE 'Europe/Stockholm'::text)::date AS from_day,
    ((data -> 'fact'::text) ->> 'to'::text)::date AS to_day,
    COALESCE((data -> 'fact'::text) ->> 'id'::text, data ->> 'fact'::text) AS fact
   FROM samspel.event e
  WHERE type = ANY (ARRAY['fact-recorded'::text, 'fact-corrected'::text, 'fact-over'::text, 'fact-reopened'::text]);
grant select on samspel.case_fact_event to samspel_api;

create view samspel.case_handoff with (security_invoker=true) as
 SELECT c.id AS case_id,
    h.id AS handoff,
    h.data ->> 'receiver'::text AS receiver,
    (h.data ->> 'offered'::text)::timestamp with time zone AS offered,
    (((h.data ->> 'offered'::text)::timestamp with time zone) AT TIME ZONE 'Europe/Stockholm'::text)::date AS offered_on
   FROM samspel.concern_case c
     CROSS JOIN LATERAL jsonb_each(c.state -> 'handoffs'::text) h(id, data);
grant select on samspel.case_handoff to samspel_api;

create view samspel.case_handoff_event with (security_invoker=true) as
 SELECT case_id,
    seq,
    at,
    (at AT TIME ZONE 'Europe/Stockholm'::text)::date AS on_day,
    type,
    (data -> 'handoff'::text) ->> 'receiver'::text AS receiver,
    ((((data -> 'handoff'::text) ->> 'offered'::text)::timestamp with time zone) AT TIME ZONE 'Europe/Stockholm'::text)::date AS offered_on,
    (((data -> 'handoff'::text) -> 'clock'::text) ->> 'due'::text)::date AS due
   FROM samspel.event e
  WHERE type = ANY (ARRAY['handoff-offered'::text, 'handoff-reckoned'::text, 'handoff-accepted'::text, 'handoff-declined'::text, 'handoff-withdrawn'::text]);
grant select on samspel.case_handoff_event to samspel_api;

create view samspel.case_task_event with (security_invoker=true) as
 SELECT case_id,
    seq,
    at,
    (at AT TIME ZONE 'Europe/Stockholm'::text)::date AS on_day,
    type,
    COALESCE((data -> 'task'::text) ->> 'id'::text, data ->> 'task'::text) AS task,
    split_part(COALESCE((data -> 'task'::text) ->> 'track'::text, data ->> 'track'::text), '~'::text, 1) AS track,
    COALESCE((data -> 'task'::text) ->> 'definition'::text, data ->> 'definition'::text) AS definition,
    ((((data -> 'task'::text) ->> 'booked'::text)::timestamp with time zone) AT TIME ZONE 'Europe/Stockholm'::text)::date AS booked_on,
    (((data -> 'task'::text) -> 'clock'::text) ->> 'due'::text)::date AS due
   FROM samspel.event e
  WHERE type = ANY (ARRAY['task-opened'::text, 'task-booked'::text, 'task-missed'::text, 'task-reckoned'::text, 'task-done'::text, 'task-dropped'::text, 'task-reopened'::text]);
grant select on samspel.case_task_event to samspel_api;

create view samspel.case_track with (security_invoker=true) as
 SELECT c.id AS case_id,
    t.id AS track,
    t.data ->> 'definition'::text AS definition,
    t.data ->> 'stage'::text AS stage,
    t.data ->> 'agency'::text AS agency
   FROM samspel.concern_case c
     CROSS JOIN LATERAL jsonb_each(c.state -> 'tracks'::text) t(id, data);
grant select on samspel.case_track to samspel_api;

create view samspel.case_track_event with (security_invoker=true) as
 SELECT case_id,
    seq,
    at,
    (at AT TIME ZONE 'Europe/Stockholm'::text)::date AS on_day,
    type,
    COALESCE((data -> 'track'::text) ->> 'id'::text, data ->> 'track'::text) AS track,
    (((data -> 'track'::text) ->> 'definition'::text) || '/'::text) || ((data -> 'track'::text) ->> 'stage'::text) AS stage,
    (((data -> 'track'::text) -> 'clock'::text) ->> 'due'::text)::date AS due,
    data ->> 'code'::text AS code,
    COALESCE((data -> 'track'::text) ->> 'definition'::text, data ->> 'definition'::text) AS definition,
    (data -> 'track'::text) ->> 'stage'::text AS entered,
    COALESCE((data -> 'track'::text) ->> 'agency'::text, data ->> 'agency'::text) AS agency,
    (data -> 'track'::text) ->> 'person'::text AS person
   FROM samspel.event e
  WHERE type = ANY (ARRAY['track-opened'::text, 'stage-entered'::text, 'track-assigned'::text, 'track-parked'::text, 'track-extended'::text, 'track-transferred'::text, 'track-reckoned'::text, 'track-closed'::text, 'track-reopened'::text]);
grant select on samspel.case_track_event to samspel_api;

create function samspel.access_log(in_case uuid, others text[], before bigint, most integer) returns TABLE(id bigint, at timestamp with time zone, agency text, account uuid, action text, fields text[], grounds text[]) language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.access_log(in_case uuid, others text[], before bigint, most integer) to samspel_api;

create function samspel.act_misfit(in_case uuid, from_agency text, to_agency text, act text, named text, chosen text[]) returns text language plpgsql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.actor() returns samspel.actor language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.actor() to samspel_api;

create function samspel.agency_may(what text) returns boolean language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.agency_may(what text) to samspel_api;

create function samspel.alert(in_case uuid, to_role text, about text, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.answer_failed_mail(of_mail uuid, again boolean, at_time timestamp with time zone) returns SETOF uuid language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.answer_failed_mail(of_mail uuid, again boolean, at_time timestamp with time zone) to samspel_api;

create function samspel.answer_share(in_share uuid, said text, note text, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.answer_share(in_share uuid, said text, note text, at_time timestamp with time zone) to samspel_api;

create function samspel.approve(in_share uuid, at_time timestamp with time zone) returns samspel.prepared_share language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.assign_member(of_membership uuid, to_unit text, as_head boolean, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.assign_member(of_membership uuid, to_unit text, as_head boolean, at_time timestamp with time zone) to samspel_api;

create function samspel.break_glass(in_case uuid, why text, at_time timestamp with time zone) returns timestamp with time zone language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.break_glass(in_case uuid, why text, at_time timestamp with time zone) to samspel_api;

create function samspel.breaks_secrecy(ground jsonb, in_municipality text, of_kind text) returns boolean language sql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.bring_in(in_case uuid, to_agency text, chosen text[], named text, act text, at_time timestamp with time zone) returns text[] language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.bring_in(in_case uuid, to_agency text, chosen text[], named text, act text, at_time timestamp with time zone) to samspel_api;

create function samspel.broke_glass(in_case uuid) returns boolean language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.broke_glass(in_case uuid) to samspel_api;

create function samspel.case_day() returns date language sql stable set search_path=pg_catalog, pg_temp;
grant execute on function samspel.case_day() to samspel_api;

create function samspel.change_custody(in_case uuid, came text[], deciding text[], went text[], source text, resting uuid[], at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.change_custody(in_case uuid, came text[], deciding text[], went text[], source text, resting uuid[], at_time timestamp with time zone) to samspel_api;

create function samspel.chosen_misfit(chosen samspel.prepared_share) returns text language plpgsql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.concern_talks_held(of_pledge uuid) returns TABLE(year integer, cause text, talks integer) language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.concern_talks_held(of_pledge uuid) to samspel_api;

create function samspel.confirm_consents(in_case uuid, consents uuid[]) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.confirm_consents(in_case uuid, consents uuid[]) to samspel_api;

create function samspel.consent_about(in_case uuid, sender text, receiver text, chosen text[]) returns uuid language sql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.consent_between(in_case uuid, sender text, receiver text) returns uuid language sql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.consented_kinds(in_case uuid, sender text, receiver text) returns text[] language sql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.consents_lacking(in_case uuid) returns TABLE(consent uuid, still boolean) language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.consents_lacking(in_case uuid) to samspel_api;

create function samspel.copy_fields(in_case uuid, from_agency text, to_agency text, chosen text[], ground text, purpose text, decider uuid, in_handoff uuid, in_consent uuid, in_share uuid, at_time timestamp with time zone, OUT disclosure uuid, OUT given text[]) returns record language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.copy_young_person(from_case uuid, to_case uuid) returns date language sql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.copy_young_person(from_case uuid, to_case uuid) to samspel_api;

create function samspel.count_setting() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.demo_accounts() returns TABLE(email text, name text, agency text, kind text, municipality text, role text, unit text) language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.demo_accounts() to samspel_api;

create function samspel.disclose(in_case uuid, to_agency text, chosen text[], named text, why text, circumstances text, weighing text, at_time timestamp with time zone) returns uuid language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.disclose(in_case uuid, to_agency text, chosen text[], named text, why text, circumstances text, weighing text, at_time timestamp with time zone) to samspel_api;

create function samspel.disclose_accepted(in_handoff uuid, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.disclose_accepted(in_handoff uuid, at_time timestamp with time zone) to samspel_api;

create function samspel.disclose_on_consent(in_case uuid, to_agency text, chosen text[], at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.disclose_on_consent(in_case uuid, to_agency text, chosen text[], at_time timestamp with time zone) to samspel_api;

create function samspel.drop_drafts() returns integer language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.drop_drafts() to samspel_worker;

create function samspel.end_deputy(of_deputy uuid, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.end_deputy(of_deputy uuid, at_time timestamp with time zone) to samspel_api;

create function samspel.end_session() returns void language sql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.end_session() to samspel_api;

create function samspel.end_sessions() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.end_shares(in_case uuid, at_time timestamp with time zone) returns void language sql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.enter(token text, wanted_key text, wanted_hash text) returns TABLE(account uuid, name text, agency text, kind text, municipality text, roles text[], on_duty boolean, in_unit boolean, offset_ms bigint, settings_seq bigint, before_hash text, before_result jsonb) language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.enter(token text, wanted_key text, wanted_hash text) to samspel_api;

create function samspel.episodes(in_case uuid) returns TABLE(reference text, status text, opened_at timestamp with time zone) language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.episodes(in_case uuid) to samspel_api;

create function samspel.forget_served(most integer) returns integer language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.forget_served(most integer) to samspel_worker;

create function samspel.freeze_disclosure(in_disclosure uuid, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.freeze_disclosure(in_disclosure uuid, at_time timestamp with time zone) to samspel_api;

create function samspel.goes_at_once(in_municipality text, ground text) returns boolean language sql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.gone_at_once() returns TABLE(case_id uuid, disclosure uuid, receiver text, ground text, decided_by uuid, at timestamp with time zone) language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.gone_at_once() to samspel_api;

create function samspel.ground_misfit(in_case uuid, from_agency text, to_agency text, named text, chosen text[]) returns text language plpgsql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.guardians_beside(listed jsonb, before jsonb) returns text[] language sql immutable set search_path=pg_catalog, pg_temp;

create function samspel.guardians_freed(in_case uuid, sender text, receiver text) returns text[] language sql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.guardians_merged(own jsonb, told jsonb) returns jsonb language sql immutable set search_path=pg_catalog, pg_temp;

create function samspel.guardians_told(own jsonb, freed text[]) returns jsonb language sql immutable set search_path=pg_catalog, pg_temp;

create function samspel.heads(of_unit text) returns boolean language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.heads(of_unit text) to samspel_api;

create function samspel.hold_mail(kept bigint) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.hold_mail(kept bigint) to samspel_worker;

create function samspel.in_force(ground jsonb) returns boolean language sql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.joined(in_case uuid, owner text, readers text[], what text) returns boolean language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.joined(in_case uuid, owner text, readers text[], what text) to samspel_api;

create function samspel.keep_four_eyes() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.keep_offer_ground() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.keep_out() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.kinds_told(picked jsonb, chosen text[]) returns text[] language sql immutable set search_path=pg_catalog, pg_temp;

create function samspel.leave_out_frozen(in_case uuid, in_agency text) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.let_in_again(in_case uuid, whom uuid, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.let_in_again(in_case uuid, whom uuid, at_time timestamp with time zone) to samspel_api;

create function samspel.lock_out(in_case uuid, whom uuid, why text, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.lock_out(in_case uuid, whom uuid, why text, at_time timestamp with time zone) to samspel_api;

create function samspel.locked_out(in_case uuid) returns TABLE(agency text, account uuid) language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.locked_out(in_case uuid) to samspel_api;
grant execute on function samspel.locked_out(in_case uuid) to samspel_worker;

create function samspel.may_approve(in_share uuid) returns boolean language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.may_approve(in_share uuid) to samspel_api;

create function samspel.may_assign(in_agency text, of_unit text) returns boolean language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.may_assign(in_agency text, of_unit text) to samspel_api;

create function samspel.may_read(in_case uuid) returns boolean language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.may_read(in_case uuid) to samspel_api;

create function samspel.my_agency() returns text language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.my_agency() to samspel_api;

create function samspel.my_municipality() returns text language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.my_municipality() to samspel_api;

create function samspel.my_unit() returns text language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.my_unit() to samspel_api;

create function samspel.name_deputy(whom uuid, of_unit text, from_day date, until_day date, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.name_deputy(whom uuid, of_unit text, from_day date, until_day date, at_time timestamp with time zone) to samspel_api;

create function samspel.name_readers(in_case uuid, readers uuid[], at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.name_readers(in_case uuid, readers uuid[], at_time timestamp with time zone) to samspel_api;

create function samspel.note_answer(in_handoff uuid, note text) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.note_answer(in_handoff uuid, note text) to samspel_api;

create function samspel.note_unswept() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.offered_fields(in_handoff uuid) returns text[] language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.offered_fields(in_handoff uuid) to samspel_api;

create function samspel.offered_young_person(in_handoff uuid) returns TABLE(given_name text, family_name text, birth_date date) language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.offered_young_person(in_handoff uuid) to samspel_api;

create function samspel.office_closed_since(in_municipality text) returns timestamp with time zone language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.office_closed_since(in_municipality text) to samspel_api;

create function samspel.office_hours(in_municipality text) returns jsonb language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.office_hours(in_municipality text) to samspel_api;
grant execute on function samspel.office_hours(in_municipality text) to samspel_worker;

create function samspel.on_duty() returns boolean language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.on_duty() to samspel_api;

create function samspel.open_case(new_id uuid, new_reference text, new_workflow text, new_version integer, new_state jsonb, opened timestamp with time zone, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.open_case(new_id uuid, new_reference text, new_workflow text, new_version integer, new_state jsonb, opened timestamp with time zone, at_time timestamp with time zone) to samspel_api;

create function samspel.open_session(token_hash bytea, membership uuid, expires_at timestamp with time zone) returns void language sql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.open_session(token_hash bytea, membership uuid, expires_at timestamp with time zone) to samspel_auth;

create function samspel.other_readers(in_case uuid, in_agency text, beside uuid) returns SETOF uuid language sql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.picked_fields(in_case uuid, from_agency text, chosen text[], purpose text, at_time timestamp with time zone) returns jsonb language plpgsql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.prepare_offer(in_case uuid, to_agency text, chosen text[], named text, why text, track text, handoff text, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.prepare_offer(in_case uuid, to_agency text, chosen text[], named text, why text, track text, handoff text, at_time timestamp with time zone) to samspel_api;

create function samspel.prepare_share(prepared samspel.prepared_share) returns uuid language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.preview_disclosure(in_case uuid, to_agency text, chosen text[], named text, at_time timestamp with time zone) returns jsonb language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.preview_disclosure(in_case uuid, to_agency text, chosen text[], named text, at_time timestamp with time zone) to samspel_api;

create function samspel.preview_share(in_share uuid, at_time timestamp with time zone) returns jsonb language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.preview_share(in_share uuid, at_time timestamp with time zone) to samspel_api;

create function samspel.put_timers(in_case uuid, in_pledge uuid, in_duty uuid, here text, cancelled text[], wanted jsonb) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.put_timers(in_case uuid, in_pledge uuid, in_duty uuid, here text, cancelled text[], wanted jsonb) to samspel_worker;

create function samspel.read_audit(in_case uuid, in_account uuid, from_at timestamp with time zone, to_at timestamp with time zone, wanted text, before bigint, most integer) returns TABLE(id bigint, at timestamp with time zone, account uuid, name text, agency text, action text, refs text[], cases integer, fields text[], grounds text[], refusal text, about text, hits integer, sought text, address text, all_rows integer, all_refused integer, all_people integer) language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.read_audit(in_case uuid, in_account uuid, from_at timestamp with time zone, to_at timestamp with time zone, wanted text, before bigint, most integer) to samspel_api;

create function samspel.readings_of_disclosure(in_disclosure uuid) returns TABLE(at timestamp with time zone, person integer, fields text[]) language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.readings_of_disclosure(in_disclosure uuid) to samspel_api;

create function samspel.reads_alone(in_case uuid) returns boolean language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.reads_alone(in_case uuid) to samspel_api;

create function samspel.reads_cases(of_membership uuid) returns boolean language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.reads_cases(of_membership uuid) to samspel_api;

create function samspel.record_consent(in_case uuid, new_id uuid, answer text, whose text, given_by text[], agencies text[], kinds text[], purpose text, from_day date, until date, how text, original text, maturity text, child_view text, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.record_consent(in_case uuid, new_id uuid, answer text, whose text, given_by text[], agencies text[], kinds text[], purpose text, from_day date, until date, how text, original text, maturity text, child_view text, at_time timestamp with time zone) to samspel_api;

create function samspel.resting_on_guardians(in_case uuid) returns SETOF uuid language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.resting_on_guardians(in_case uuid) to samspel_api;

create function samspel.review_after(in_disclosure uuid, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.review_disclosure(in_disclosure uuid, said text, note text, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.review_disclosure(in_disclosure uuid, said text, note text, at_time timestamp with time zone) to samspel_api;

create function samspel.review_opening(of_opening uuid, said text, note text, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.review_opening(of_opening uuid, said text, note text, at_time timestamp with time zone) to samspel_api;

create function samspel.roles_today(of_membership uuid) returns text[] language plpgsql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.seal_audit(in_number bigint, in_at timestamp with time zone, in_form smallint, in_rows int8multirange, in_count integer, in_row_macs bytea, in_previous bytea, in_mac bytea) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.seal_audit(in_number bigint, in_at timestamp with time zone, in_form smallint, in_rows int8multirange, in_count integer, in_row_macs bytea, in_previous bytea, in_mac bytea) to samspel_worker;

create function samspel.seen_by_duty(at_agency text, by_account uuid) returns SETOF uuid language plpgsql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.setting_as_of(of_kind text, in_municipality text, on_day date) returns jsonb language sql stable set search_path=pg_catalog, pg_temp;

create function samspel.share_answered() returns trigger language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.shares_for_head() returns TABLE(case_id uuid, share uuid, due date, unread boolean) language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.shares_for_head() to samspel_api;

create function samspel.shut_cases() returns uuid[] language plpgsql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.shut_cases() to samspel_api;

create function samspel.sign_in(wanted text) returns TABLE(account uuid, password_hash text, membership uuid) language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.sign_in(wanted text) to samspel_auth;

create function samspel.standing_noes(in_case uuid) returns SETOF text language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.standing_noes(in_case uuid) to samspel_api;

create function samspel.tell_chosen(chosen samspel.prepared_share, at_time timestamp with time zone) returns uuid language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;

create function samspel.tell_prepared(in_share uuid, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.tell_prepared(in_share uuid, at_time timestamp with time zone) to samspel_api;

create function samspel.told_fields(in_case uuid, from_agency text, to_agency text, chosen text[], purpose text, on_consent boolean, at_time timestamp with time zone) returns jsonb language plpgsql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.uninvited(in_case uuid, talk text, holder text, in_agency text, in_account uuid) returns text language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.uninvited(in_case uuid, talk text, holder text, in_agency text, in_account uuid) to samspel_worker;

create function samspel.unsealed_audit(most integer) returns SETOF samspel.audit language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.unsealed_audit(most integer) to samspel_worker;

create function samspel.unsealed_for() returns double precision language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.unsealed_for() to samspel_api;

create function samspel.usable_ground(in_municipality text, named text) returns jsonb language sql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.waits_for_another(in_case uuid, in_agency text, ground text) returns boolean language sql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.working_at(agencies text[]) returns TABLE(account uuid, agency text, roles text[], heads_whole boolean, duty text, unit text) language sql stable security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.working_at(agencies text[]) to samspel_worker;

create function samspel.working_day_after(on_day date, days integer) returns date language plpgsql stable security definer set search_path=pg_catalog, pg_temp;

create function samspel.write_audit(in_action text, in_cases uuid[], in_fields text[], in_grounds text[], in_refusal text, in_about text, in_hits integer, in_sought text, in_address inet, is_background boolean) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.write_audit(in_action text, in_cases uuid[], in_fields text[], in_grounds text[], in_refusal text, in_about text, in_hits integer, in_sought text, in_address inet, is_background boolean) to samspel_api;

create function samspel.write_decision(in_case uuid, new_state jsonb, new_seq integer, new_status text, happened jsonb, cancelled text[], wanted jsonb, told jsonb, answers jsonb, at_time timestamp with time zone) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.write_decision(in_case uuid, new_state jsonb, new_seq integer, new_status text, happened jsonb, cancelled text[], wanted jsonb, told jsonb, answers jsonb, at_time timestamp with time zone) to samspel_api;
grant execute on function samspel.write_decision(in_case uuid, new_state jsonb, new_seq integer, new_status text, happened jsonb, cancelled text[], wanted jsonb, told jsonb, answers jsonb, at_time timestamp with time zone) to samspel_worker;

create function samspel.write_record_timers(in_pledge uuid, in_duty uuid, cancelled text[], wanted jsonb) returns void language plpgsql volatile security definer set search_path=pg_catalog, pg_temp;
grant execute on function samspel.write_record_timers(in_pledge uuid, in_duty uuid, cancelled text[], wanted jsonb) to samspel_api;
grant execute on function samspel.write_record_timers(in_pledge uuid, in_duty uuid, cancelled text[], wanted jsonb) to samspel_worker;
