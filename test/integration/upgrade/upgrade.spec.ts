import { momentOf } from '#calendar';
import pino from 'pino';
import { saveVersions, fireTimer, showCase, showTimeline, takeAction } from '#cases';
import { readDefinitions } from '#config/workflows';
import { inWorkerTransaction } from '#database';
import { Definitions, type ThingId } from '#workflow';
import { readDefinition } from '../../scenarios/support/town.js';
import { Corrections } from '../../../apps/worker/src/corrections.js';
import { Sweep } from '../../../apps/worker/src/sweep.js';
import { Metrics } from '../../../apps/worker/src/metrics/metrics.js';
import type { TestDatabase } from '../../support/database.js';
import { MailCatcher } from '../../support/mail-catcher.js';
import { passwordEnv } from '../../support/names.js';
import { identityEnv, identityKeys } from '../../support/identity-keys.js';
import { DUMPED_AT, oldDatabase } from '../../support/old-database.js';
import { queueOnPostgres } from '../../support/queue-backends.js';
import { rules, Town } from '../../support/town.js';
import { until } from '../../support/until.js';
import { WorkerProgram } from '../../support/worker-program.js';
import { runProgram } from '../../support/run-program.js';

/** What a failing upgrade asks of whoever changed the schema or what is stored. */
const REMEDY =
  'A town that runs 98a92b3 would lose this. Never change an old migration: add a new one that brings the rows along, or, where the shape of a state or an event changed, a new version with an upcaster in libs/workflow/src/stored.';

/** Tables whose rows lie in another now. */
const RENAMED = new Map([['read_trace', 'audit']]);

/** The workflows as they are, and as that build shipped them: a case finishes on the version that it began with. */
const then = ['youth-concern', 'sig'].map((name) => readDefinition(`test/stored/version-1/${name}.yaml`));
const bothRules = {
  ...rules,
  definitions: new Definitions(
    then,
    readDefinitions('config/workflows').map(({ definition }) => definition),
  ),
};

const newest = (workflow: string) => rules.definitions.newest(workflow).version;

/** Raised to take back what a test did to the one database that all share. */
class TakenBack extends Error {}

type Timer = { case_id: string | null; thing: string; at: Date; due: string; agency: string; person: string | null };
type Mail = { id: string; status: string; message_id: string; planned_at: Date; next_attempt_at: Date | null };
type Notice = { id: string; at: Date; addressed_at: Date | null };
type Kept = { timers: Timer[]; mails: Mail[]; notices: Notice[] };
type Phone = { at: string; reach: string };
type Case = { id: string; reference: string; status: string; workflow: string; version: number };

describe('a database of 98a92b3 that is brought up to date by npm run migrate', () => {
  let database: TestDatabase;
  let town: Town;
  let before: Kept & { rows: Map<string, number> };
  let phones: Phone[];
  let said: string;

  beforeAll(async () => {
    database = await oldDatabase();
    town = await Town.open(database, bothRules);
    before = { ...(await kept()), rows: await rowCounts() };
    phones = await guardians('phone');
    said = await migrated(database);
    await town.setTime(DUMPED_AT);
  }, 120_000);
  afterAll(async () => town.close());

  it('is migrated by the program, and once more without a change', async () => {
    const lines = (await corrected()).map(
      ({ workflow, running, version }) =>
        `${running} of ${running} running cases of ${workflow} go on, when the worker starts, from version ${version} to ${newest(workflow)}.\n`,
    );
    expect(said).toBe(`The database is up to date.\n${lines.join('')}`);
    expect(await migrated(database)).toBe(said);
  });

  it('keeps every row', async () => {
    const after = await rowCounts();
    const lost = [...before.rows].filter(([table, count]) => (after.get(RENAMED.get(table) ?? table) ?? 0) < count);
    // The dates of consents are fewer: each is told of below.
    expect({ lost: lost.filter(([table]) => table !== 'timer'), REMEDY }).toEqual({ lost: [], REMEDY });
  });

  it('keeps every timer, notice and mail as it was: none is lost, none is planned twice', async () => {
    const { timers, mails, notices } = before;
    // A consent is one fact now, with one date: it was one for each agency that it named.
    const [ofConsents, others] = [true, false].map((is) =>
      timers.filter(({ thing }) => thing.startsWith('fact:consent~') === is),
    );
    // What the dump is for: all three are there, and mails that were sent beside some that wait.
    expect([timers.length, mails.length, notices.length].every((count) => count > 100)).toBe(true);
    expect(new Set(mails.map(({ status }) => status))).toEqual(new Set(['planned', 'sent', 'suppressed']));
    const now = await kept();
    const rest = now.timers.filter(({ thing }) => !thing.startsWith('fact:consent~'));
    // What an agency holds in another's track is now whoever's took the case there: who it is may be new, and nothing else.
    const named = rest.map((timer, nr) => ({ ...timer, person: others?.[nr]?.person ?? null }));
    expect({ ...now, timers: named, REMEDY }).toEqual({ timers: others, mails, notices, REMEDY });
    const taken = rest.filter(({ person }, nr) => person !== others?.[nr]?.person);
    expect(
      taken.filter((timer) =>
        others?.some((was) => was.person !== null && was.case_id === timer.case_id && was.thing === timer.thing),
      ),
    ).toEqual([]);
    // Each that is left is one that was there, and every case that waited for the end of a consent still does.
    const left = now.timers.filter((timer) => !rest.includes(timer));
    expect(ofConsents).toEqual(expect.arrayContaining(left));
    const waiting = (all: Timer[] = []) => [...new Set(all.map(({ case_id }) => case_id))].sort();
    expect(waiting(left)).toEqual(waiting(ofConsents));
  });

  it('keeps every guardian’s phone, encrypted, each read as it was', async () => {
    expect(phones.length).toBeGreaterThan(10);
    const contacts = await guardians('contact');
    const read = contacts.map(({ at, reach }) => {
      const { phone }: { phone: string } = JSON.parse(identityKeys.decrypt('lindvik', 'guardian-contact', reach));
      return { at, reach: phone };
    });
    expect({ read, REMEDY }).toEqual({ read: phones, REMEDY });
    expect(await guardians('phone')).toEqual([]);
  });

  it('says of every party how it must have come to its case', async () => {
    const came = await town.rows<{ how: string; parties: string }>(
      'select how, count(*) as parties from samspel.party group by how order by how',
    );
    expect(came).toEqual([
      { how: 'accepted', parties: '3' },
      { how: 'brought-in', parties: '35' },
      { how: 'opened', parties: '28' },
    ]);
    // Beside what it came by: the one who opened did so at that moment, and others were told, or asked, by somebody else.
    const otherwise = await town.rows(
      `select p.case_id, p.agency from samspel.party p
       left join samspel.disclosure d on d.id = p.disclosure left join samspel.handoff_offer o on o.id = p.offer
       where case p.how when 'opened' then not exists (
           select from samspel.event e where e.case_id = p.case_id and e.type = 'case-opened' and e.acting_for = p.agency)
         when 'brought-in' then (d.case_id, d.receiver) <> (p.case_id, p.agency)
         else (o.case_id, o.receiver, o.answer) <> (p.case_id, p.agency, 'accepted') end`,
    );
    expect(otherwise).toEqual([]);
  });

  it('makes each consent as narrow as it was recorded, opens by it what is its recorder’s own, and nothing else', async () => {
    const yes = await town.rows<{ agency: string; agencies: string[]; joins: string[]; opened_by: string[] }>(
      "select agency, agencies, joins, opened_by from samspel.consent where outcome = 'given'",
    );
    expect(yes.some(({ joins }) => joins.length > 1)).toBe(true);
    for (const { agency, agencies, joins, opened_by } of yes) {
      expect(agencies).toEqual(expect.arrayContaining(joins));
      expect(opened_by).toEqual(joins.length > 0 ? [agency] : []);
    }
    // What the engine keeps says the same.
    const facts = await town.rows<{ subject: string; joins: string[] }>(
      `select f.fact ->> 'subject' as subject, f.fact -> 'scope' -> 'joins' as joins
       from samspel.concern_case c, jsonb_each(c.state -> 'facts') as f (id, fact)
       where f.fact ->> 'kind' = 'consent' and f.fact ->> 'code' = 'in-force'`,
    );
    const rows = await town.rows<{ subject: string; joins: string[] }>(
      "select id as subject, joins from samspel.consent where joins <> '{}'",
    );
    const sorted = (all: typeof facts) => all.map(({ subject, joins }) => [subject, ...joins.toSorted()].join()).sort();
    expect(sorted(facts)).toEqual(sorted(rows));
  });

  it('loads every version of a workflow that its cases run on', async () => {
    const definitions = await saveVersions(town.api, readDefinitions('config/workflows'));
    for (const { workflow, version } of await cases()) expect(definitions.get(workflow, version).version).toBe(version);
  });

  it('shows the timeline of every case to each of its parties, every line with words', async () => {
    const drawn = new Set<string>();
    for (const { reference, who } of await parties()) {
      const { entries } = await town.as(who, (work) => showTimeline(work, reference));
      for (const { type, title } of entries) {
        drawn.add(type);
        expect([type, title.sv, title.en].every((word) => word.length > 0)).toBe(true);
      }
    }
    const stored = await town.rows<{ type: string }>(
      `select distinct type from samspel.event where type <> 'reminded'`,
    );
    expect([...drawn].sort()).toEqual(stored.map(({ type }) => type).sort());
  }, 120_000);

  it('lets every open case be acted upon', async () => {
    const acted = new Set<string>();
    for (const { reference, status, who } of await parties()) {
      if (status !== 'open' || acted.has(reference)) continue;
      if (await takesAnAction(who, reference)) acted.add(reference);
    }
    // A case may stand where nobody has anything to do but wait; those are few, and their timers ring.
    const open = (await cases()).filter((each) => each.status === 'open').length;
    expect(acted.size).toBeGreaterThan(open / 2);
  }, 120_000);

  it('rings every timer of its cases when its time comes', async () => {
    const timers = (await kept()).timers.filter(({ case_id }) => case_id !== null);
    for (const { case_id, thing, at } of timers) {
      const rang = inWorkerTransaction(town.worker, async ({ manager }) => {
        const when = momentOf(at);
        await fireTimer({ manager, now: when, ...bothRules }, case_id ?? '', thing as ThingId, when);
        const unmoved = await manager.query(
          'select thing from samspel.timer where case_id = $1 and thing = $2 and at = $3',
          [case_id, thing, at],
        );
        expect({ unmoved, REMEDY }).toEqual({ unmoved: [], REMEDY });
        throw new TakenBack();
      });
      await expect(rang).rejects.toThrow(TakenBack);
    }
  }, 120_000);

  it('is swept without a violation', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    await new Sweep(town.worker, bothRules, log, new Metrics()).run();
    const open = (await cases()).filter(({ status }) => status === 'open').length;
    const found = { cases: open, tracksWithoutOwnerOrDate: 0, casesWithoutTimer: 0, timersRepaired: 0, unreadable: 0 };
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([{ ...found, violations: 0 }]);
  });

  it('has every running case go on by the corrected version, and the promise holds', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    const definitions = await saveVersions(town.worker, readDefinitions('config/workflows'));
    const before = await corrected();
    await new Corrections(town.worker, { ...rules, definitions }, log).run();
    await new Sweep(town.worker, { ...rules, definitions }, log, new Metrics()).run();
    for (const { workflow, version } of await corrected())
      expect([workflow, version]).toEqual([workflow, newest(workflow)]);
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      ...before.map(({ running }) => ({ moved: running, stay: 0 })),
      { violations: 0 },
    ]);
  });

  it('has what waited mailed once by the real worker, and nothing that was sent before', async () => {
    const catcher = await MailCatcher.open();
    const queue = await queueOnPostgres();
    const waited = before.mails.filter(({ status }) => status === 'planned').map(({ message_id }) => message_id);
    const sent = new Set(before.mails.filter(({ status }) => status !== 'planned').map(({ message_id }) => message_id));
    const unaddressed = before.notices.filter(({ addressed_at }) => addressed_at === null).map(({ id }) => id);
    const worker = await WorkerProgram.start(town, queue.url, catcher.url);
    try {
      const waiting = `select 1 from samspel.mail where status = 'planned' union all
        select 1 from samspel.notice where addressed_at is null`;
      // The mails that were refused are tried again a minute later.
      await town.setTime(new Date(Date.parse(DUMPED_AT) + 60 * 60_000).toISOString());
      await until('all that waited is mailed', async () => (await town.rows(waiting)).length === 0, 90_000);
    } finally {
      await worker.stop();
      await queue.close();
      await catcher.close();
    }
    const caught = catcher.caught.map(({ messageId }) => messageId);
    expect(caught).toEqual([...new Set(caught)]);
    expect(caught.filter((id) => sent.has(id))).toEqual([]);
    expect(waited.filter((id) => !caught.includes(id))).toEqual([]);
    const news = await town.rows<{ notice: string }>(
      'select distinct notice from samspel.mail where notice = any ($1)',
      [unaddressed],
    );
    expect(news.length).toBe(unaddressed.length);
    expect(unaddressed.length).toBeGreaterThan(0);
  }, 120_000);

  const cases = (): Promise<Case[]> =>
    town.rows('select id, reference, status, workflow, version from samspel.concern_case order by reference');

  /** Each case with somebody of each agency that is a party to it. */
  const parties = (): Promise<(Case & { who: string })[]> =>
    town.rows(
      `select distinct on (c.reference, p.agency) c.id, c.reference, c.status, replace(a.email, '.example', '') as who
       from samspel.concern_case c join samspel.party p on p.case_id = c.id
       join samspel.membership m on m.agency = p.agency and not 'head' = any (m.roles)
       join samspel.account a on a.id = m.account order by c.reference, p.agency, a.email`,
    );

  async function takesAnAction(who: string, reference: string): Promise<boolean> {
    let taken = false;
    const acting = town.as(who, async (work) => {
      const { actions } = await showCase(work, reference);
      const settled = ({ lines, tasks, withdrawals }: (typeof actions)[number]['settles']) =>
        [...lines, ...tasks, ...withdrawals].length === 0;
      const action = actions.find(({ possible, settles }) => possible && settled(settles));
      if (action === undefined) throw new TakenBack();
      const answers = Object.fromEntries(action.asks.map(({ field, options }) => [field, options[0]?.code ?? '']));
      await takeAction(work, reference, { track: action.track, action: action.action, answers });
      taken = true;
      throw new TakenBack();
    });
    await expect(acting).rejects.toThrow(TakenBack);
    return taken;
  }

  /** The running cases, by workflow and version. */
  const corrected = (): Promise<{ workflow: string; version: number; running: number }[]> =>
    town.rows(
      `select workflow, version, count(*)::integer as running from samspel.concern_case where status = 'open'
       group by workflow, version order by workflow, version`,
    );

  async function kept(): Promise<Kept> {
    return {
      timers: await town.rows(
        'select case_id, thing, at, due::text, agency, person from samspel.timer order by case_id, thing',
      ),
      mails: await town.rows(
        'select id, status, message_id, planned_at, next_attempt_at from samspel.mail order by id',
      ),
      notices: await town.rows('select id, at, addressed_at from samspel.notice order by id'),
    };
  }

  /** Which guardian of which row is reached how. */
  const guardians = (by: 'phone' | 'contact'): Promise<Phone[]> =>
    town.rows(
      `select concat_ws(' ', r.id, g.name, g.n) as at, g.value ->> $1 as reach
       from (select id, guardians from samspel.young_person
         union all select id, snapshot -> 'guardians' from samspel.disclosure) r (id, guardians),
         lateral (select value, value ->> 'name', n from jsonb_array_elements(guardians) with ordinality e (value, n)) g (value, name, n)
       where g.value ? $1 order by 1`,
      [by],
    );

  async function rowCounts(): Promise<Map<string, number>> {
    const tables = await town.rows<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = 'samspel' and table_type = 'BASE TABLE' and table_name <> 'session'`,
    );
    const counts = new Map<string, number>();
    for (const { name } of tables) {
      const [row] = await town.rows<{ count: string }>(`select count(*) from samspel.${name}`);
      counts.set(name, Number(row?.count));
    }
    return counts;
  }
});

const migrated = ({ migrateUrl }: TestDatabase): Promise<string> =>
  runProgram('migrate', [], { MIGRATION_DATABASE_URL: migrateUrl, ...passwordEnv, ...identityEnv });
