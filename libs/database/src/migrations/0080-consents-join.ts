import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = 'municipality = (select samspel.my_municipality())';
const ME = '(select samspel.my_agency())';
/** Whose secrecy may be weaker reads no words of others, consent or not. */
const WORDS = "(select samspel.agency_may('readsWords'))";
const READ = ['progress', 'mapping', 'plan', 'talks'];
/** What was passed on, and could be read, by every consent of before: none of them said what it was about. */
const KINDS = ['identity', 'guardians', 'facts', 'strengths', 'child-view', 'concerns', ...READ];
const list = (kinds: string[]): string => `array[${kinds.map((kind) => `'${kind}'`).join(', ')}]`;

/**
 * A consent is a row with its scope: whose data, which agencies, which kinds, for what, how long, how it was given. It was a fact
 * for each agency, and agencies that no family had named together read each other's.
 *
 * What is there becomes as narrow as it was recorded, and no wider: a yes joins those it named that have not been taken out since,
 * and opens what is its recorder's own. The others put it on record themselves before theirs is read again.
 */
export class ConsentsJoin0080 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'ConsentsJoin2026113000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table samspel.consent
        add column whose text not null default 'young-person',
        add column kinds text[] not null default '{}',
        add column purpose text,
        add column from_day date,
        add column how text check (how in ('written', 'oral', 'digital')),
        add column original text,
        add column maturity text,
        add column joins text[] not null default '{}',
        add column opened_by text[] not null default '{}',
        add column ended_at timestamptz,
        add constraint opened_by_whom_it_joins check (opened_by <@ joins),
        add constraint a_yes_alone_joins check (outcome = 'given' or joins = '{}');
      alter table samspel.disclosure add column consent uuid references samspel.consent (id),
        add column on_consent boolean not null default false;
      update samspel.disclosure set on_consent = purpose in ('consent', 'handoff');
      alter table samspel.handoff_offer add column on_consent boolean not null default true;
      update samspel.handoff_offer o set on_consent = false from samspel.concern_case c
        where c.id = o.case_id and c.state -> 'handoffs' -> (o.id::text) ->> 'kind' = 'transfer';
      grant insert (on_consent) on samspel.handoff_offer to samspel_api;
      revoke insert on samspel.consent from samspel_api;
    `);
    await runner.query(JOINED);
    await readByConsent(runner);
    await runner.query(NARROWED);
    await runner.query('drop function samspel.consented');
    await runner.query("delete from samspel.applied_function where name in ('consented', 'disclose_referred')");
    await runner.query('drop function if exists samspel.disclose_referred');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Consents that name several agencies do not become one for each again.'));
  }
}

/** A first form, for the policies; its file replaces it, with all that it says. */
const JOINED = `
  create function samspel.joined(in_case uuid, owner text, readers text[], what text) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return false; end $$`;

/** What is read where it stands: by one consent that names its owner, its reader and whomever else it is about. */
async function readByConsent(runner: QueryRunner): Promise<void> {
  const reads = (table: string, policy: string, condition: string) =>
    runner.query(`alter policy ${policy} on samspel.${table} using (${MINE} and ${condition})`);
  await reads('mapping', 'consented', `samspel.joined(case_id, agency, array[agency, ${ME}], 'mapping')`);
  await reads('plan', 'consented', `${WORDS} and samspel.joined(case_id, agency, array[agency, ${ME}], 'plan')`);
  await reads('commitment', 'consented', `samspel.joined(case_id, agency, array[agency, holder, ${ME}], 'plan')`);
  await reads('commitment_outcome', 'consented', `samspel.joined(case_id, agency, array[agency, ${ME}], 'plan')`);
  await reads(
    'talk',
    'shared',
    `${WORDS} and ${ME} = any (shared_with) and samspel.joined(case_id, agency, array[agency, ${ME}], 'talks')`,
  );
}

/**
 * Each yes that was written down keeps the agencies it named whose fact is still in force, and that no later no or taking back
 * named. Its fact in the case is one that was there, with its date and its timer; the others go, with theirs.
 */
const NARROWED = `
  do $do$
  declare
    yes record;
    stood record;
    remaining text[];
    facts jsonb;
    last_day date;
  begin
    for yes in
      select c.id, c.case_id, c.agency, c.at, c.agencies from samspel.consent c where c.outcome = 'given' order by c.case_id, c.at, c.id
    loop
      select k.state -> 'facts' into facts from samspel.concern_case k where k.id = yes.case_id for update;
      select coalesce(array_agg(distinct named.id order by named.id), '{}') into remaining
        from unnest(yes.agencies) as named (id)
        join jsonb_each(facts) as f (id, fact)
          on f.fact ->> 'kind' = 'consent' and f.fact ->> 'code' = 'in-force' and not f.fact ? 'scope' and f.fact ->> 'subject' = named.id
        where not exists (select from samspel.consent later where later.case_id = yes.case_id and later.at >= yes.at
          and later.outcome <> 'given' and named.id = any (later.agencies));
      if cardinality(remaining) < 2 or not yes.agency = any (remaining) then
        update samspel.consent set ended_at = yes.at where id = yes.id;
        continue;
      end if;
      -- The one of its facts that ends first, and that no earlier yes has taken.
      select f.id, f.fact into stood from jsonb_each(facts) as f (id, fact)
        where f.fact ->> 'kind' = 'consent' and f.fact ->> 'code' = 'in-force' and not f.fact ? 'scope'
          and f.fact ->> 'subject' = any (remaining)
        order by f.fact ->> 'to', f.id limit 1;
      last_day := (stood.fact ->> 'to')::date;
      update samspel.consent set kinds = ${list(KINDS)}, joins = remaining, opened_by = array[yes.agency],
          from_day = (yes.at at time zone 'Europe/Stockholm')::date, until = least(coalesce(until, last_day), last_day)
        where id = yes.id;
      update samspel.concern_case k set state = jsonb_set(
          jsonb_set(k.state, '{schemaVersion}', '3'), array['facts', stood.id],
          stood.fact || jsonb_build_object('subject', yes.id, 'scope', jsonb_build_object(
            'joins', to_jsonb(remaining), 'left', '[]'::jsonb, 'openedBy', jsonb_build_array(yes.agency),
            'kinds', to_jsonb(array(select kind from unnest(${list(KINDS)}) as kind order by kind)))))
        where k.id = yes.case_id;
    end loop;
    -- What is left of the facts of before joins nobody.
    delete from samspel.timer t using samspel.concern_case k, jsonb_each(k.state -> 'facts') as f (id, fact)
      where k.id = t.case_id and t.thing = 'fact:' || f.id and f.fact ->> 'kind' = 'consent' and not f.fact ? 'scope';
    update samspel.concern_case k set state = jsonb_set(jsonb_set(k.state, '{schemaVersion}', '3'), '{facts}', coalesce((
        select jsonb_object_agg(f.id, case when f.fact ->> 'kind' <> 'consent' or f.fact ? 'scope' then f.fact
          else (f.fact - 'clock' - 'to') || jsonb_build_object('scope', jsonb_build_object(
            'joins', '[]'::jsonb, 'left', jsonb_build_array(f.fact ->> 'subject'), 'openedBy', '[]'::jsonb, 'kinds', '[]'::jsonb)) end)
        from jsonb_each(k.state -> 'facts') as f (id, fact)
        where f.fact ->> 'kind' <> 'consent' or f.fact ? 'scope' or f.fact ->> 'code' <> 'in-force'), '{}'))
      where exists (select from jsonb_each(k.state -> 'facts') as f (id, fact)
        where f.fact ->> 'kind' = 'consent' and not f.fact ? 'scope');
  end $do$`;
