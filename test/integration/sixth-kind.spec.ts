import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import {
  addCommitment,
  answerHandoff,
  Cases,
  disclose,
  doTask,
  execute,
  type HandoffCard,
  saveVersions,
  offerHandoff,
  openReferral,
  recordConsent,
  showCase,
  showDisclosureChoices,
  showInbox,
  showPlan,
  showSharing,
  type Work,
} from '#cases';
import { readShippedSettings } from '#config/settings';
import { showMe } from '#identity';
import { followUpHtml, savePledge, saveRecord, recordKinds } from '#pledge';
import { settingKinds } from '#settings';
import { check, loadDefinition } from '#workflow';
import { elis } from '../support/referrals.js';
import { identityKeys } from '../support/identity-keys.js';
import { rules, Town } from '../support/town.js';

const FILE = 'config/workflows/youth-concern.yaml';
const KIND = 'sixth-kind';
const HEALTH = { sv: 'Hälso- och sjukvård', en: 'Health care' };
const BUP = 'lindvik-bup';

const Facts = z.record(z.string(), z.looseObject({ 'recorded by': z.array(z.string()).optional() }));
const Track = z.looseObject({ handoffs: z.record(z.string(), z.looseObject({})).optional() });
const Written = z.looseObject({
  version: z.int(),
  agencies: z.record(z.string(), z.looseObject({})),
  facts: Facts,
  tracks: z.record(z.string(), Track),
});

/** The shipped workflow, in which health care has roles and a track as leisure has, and is asked by coordination to take it. */
function withHealth(): string {
  const { facts, ...written } = Written.parse(parse(readFileSync(FILE, 'utf8')));
  const { coordination, leisure } = written.tracks;
  const track = Track.parse(JSON.parse(JSON.stringify(leisure).replaceAll('leisure', KIND)));
  const asked = coordination?.handoffs?.['leisure'];
  const text = {
    ...written,
    version: written.version + 1,
    agencies: { ...written.agencies, [KIND]: { ...HEALTH, roles: written.agencies['leisure']?.['roles'] } },
    facts: Object.fromEntries(
      Object.entries(facts).map(([kind, fact]) => {
        const by = fact['recorded by'];
        return [
          kind,
          by?.includes('leisure field-worker') ? { ...fact, 'recorded by': [...by, `${KIND} field-worker`] } : fact,
        ];
      }),
    ),
    tracks: {
      ...written.tracks,
      coordination: {
        ...coordination,
        handoffs: { ...coordination?.handoffs, [KIND]: { ...asked, sv: 'Be vården medverka', to: KIND } },
      },
      [KIND]: { ...track, ...HEALTH },
    },
  };
  return stringify(text, { aliasDuplicateObjects: false });
}

describe('a sixth kind of agency, which no code knows', () => {
  let town: Town;
  let cases: Cases;
  beforeAll(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T08:00:00.000Z');
    const text = withHealth();
    const read = loadDefinition(text, 'with-health.yaml');
    const problems = 'problems' in read ? read.problems : check(read.definition, read.locate);
    if ('problems' in read || problems.length > 0) throw new Error(JSON.stringify(problems));
    const definitions = await saveVersions(town.api, [{ file: FILE, text, definition: read.definition }]);
    cases = new Cases(town.api, { ...rules, definitions }, identityKeys);

    const shipped = readShippedSettings('config/settings').find(({ kind }) => kind === 'agency-kinds');
    const kinds = settingKinds['agency-kinds'].parse(shipped?.value);
    const health = { kind: KIND, ...HEALTH, subject: 'vården', logsForPledges: true };
    await town.set('lindvik', 'agency-kinds', settingKinds['agency-kinds'].parse([...kinds, health]));
    await town.rows(
      `with agency as (
         insert into samspel.agency (id, municipality, kind, name, mailbox)
         values ($1, 'lindvik', $2, 'Barn- och ungdomspsykiatrin', 'bup@lindvik.example') returning id),
       account as (
         insert into samspel.account (id, name, email, password_hash)
         select gen_random_uuid(), 'Siv Ask', 'vard@lindvik.example', password_hash from samspel.account limit 1 returning id)
       insert into samspel.membership (id, account, agency, roles)
       select gen_random_uuid(), account.id, agency.id, '{field-worker}' from agency, account`,
      [BUP, KIND],
    );
  }, 60_000);
  afterAll(async () => town.close());

  const as = async <T>(who: string, verb: (work: Work) => Promise<T>): Promise<T> =>
    cases.change({ token: await town.token(who) }, verb);
  const act = (who: string, reference: string, action: string, answers: Record<string, string> = {}) =>
    as(who, (work) => execute(work, reference, { do: 'take-action', track: KIND, action, answers }));

  /** Opened by the police; consent covers them, coordination and health care. */
  async function consented(): Promise<string> {
    const { reference } = await as('polis', (work) => openReferral(work, elis));
    const agencies = ['lindvik-polis', 'lindvik-samordning', BUP];
    await as('polis', (work) =>
      recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'] }),
    );
    return reference;
  }

  async function accepts(reference: string): Promise<HandoffCard | undefined> {
    const offer = {
      track: 'coordination',
      handoff: KIND,
      receiver: BUP,
      why: 'Sover inte.',
      fields: ['identity' as const],
    };
    await as('samordnare', (work) => offerHandoff(work, reference, offer));
    const { handoffs } = await as('vard', (work) => showInbox(work));
    const found = handoffs.find((card) => card.reference === reference);
    await as('vard', (work) => answerHandoff(work, found?.id ?? '', { answer: 'accept' }));
    return found;
  }

  it('is offered its part of a concern, accepts, acts on it and closes it', async () => {
    const reference = await consented();
    const offered = await accepts(reference);
    expect(offered?.receiver).toMatchObject({ kind: KIND, name: 'Barn- och ungdomspsykiatrin' });
    const shown = async (who: string) => as(who, (work) => showCase(work, reference));
    expect((await shown('vard')).youngPerson.name).toBe('Elis B');
    await act('vard', reference, 'start-support');
    await act('vard', reference, 'review-support', { 'support.outcome': 'enough' });
    for (const who of ['vard', 'samordnare'])
      expect((await shown(who)).tracks).toContainEqual(
        expect.objectContaining({ id: KIND, title: HEALTH, agency: expect.objectContaining({ kind: KIND }) }),
      );
    const diaryNumber = 'BUP 2026-12';
    await as('vard', (work) =>
      doTask(work, reference, { task: `${KIND}.register-case`, outcome: 'done', diaryNumber }),
    );
    await act('vard', reference, `end-${KIND}`, { closing: 'goals-met' });
    const { tracks, closed } = await shown('vard');
    expect(tracks.map(({ id }) => id)).not.toContain(KIND);
    expect(closed).toContainEqual(expect.objectContaining({ track: HEALTH }));
  });

  it('sees what and when of lines that others wrote for others', async () => {
    const reference = await consented();
    await accepts(reference);
    const line = { what: 'Ringer familjen.', due: '2026-10-01', agency: 'lindvik-samordning' };
    await as('samordnare', (work) => addCommitment(work, reference, line));
    const lines = async (who: string) => (await as(who, (work) => showPlan(work, reference))).commitments;
    expect(await lines('vard')).toMatchObject([{ what: line.what, due: line.due, status: null }]);
    expect(await lines('polis')).toMatchObject([{ what: line.what, status: 'open' }]);
  });

  it('has its column of who reads what, and is told what consent is about', async () => {
    const reference = await consented();
    const told = { receiver: BUP, ground: 'consent', why: 'Inför första besöket.', kinds: ['identity' as const] };
    await as('polis', (work) => disclose(work, reference, told));
    const { agencies, rows } = await as('polis', (work) => showSharing(work, reference));
    expect(agencies).toContainEqual(expect.objectContaining({ id: BUP, kind: KIND }));
    const cells = rows.flatMap((row) =>
      row.cells.flatMap((cell) => (cell.agency === BUP ? [[row.kind, cell.reads]] : [])),
    );
    expect(cells).toEqual(
      expect.arrayContaining([
        ['identity', 'consent'],
        ['facts', 'nothing'],
        ['plan', 'what-and-when'],
        ['talks', 'nothing'],
      ]),
    );
    expect((await as('vard', (work) => showCase(work, reference))).youngPerson.name).toBe('Elis B');
    // Whose secrecy nobody has said, is known to have none.
    const choices = await as('polis', (work) => showDisclosureChoices(work, reference, told));
    expect(choices.warnings).toEqual(['weaker-secrecy']);
  });

  it('is told its name, and who it is among the others', async () => {
    const me = await as('vard', (work) => showMe(work));
    expect(me.may).toContain('cases.refer');
    expect(me.may).not.toContain('statistics.read');
    expect(me.agencyKinds).toContainEqual({ kind: KIND, name: HEALTH, takesPart: true, othersLines: 'what-and-when' });
    const neighbour = await as('polis@grannby', (work) => showMe(work));
    expect(neighbour.agencyKinds.map(({ kind }) => kind)).not.toContain(KIND);
  });

  it('logs what it did for a pledge, which the follow-up says in its words', async () => {
    const period = { title: 'Trygga kvällar', area: 'Lindvik', from: '2026-01-01', to: '2026-12-31', parties: [] };
    const pledge = await town.pledging('samordnare', (work) => savePledge(work, period));
    const log = (kind: 'information' | 'speed-check') =>
      town.pledging('vard', (work) =>
        saveRecord(work, recordKinds.activities, { pledge }, { kind, status: 'done', counts: {}, commitments: [] }),
      );
    await log('information');
    await expect(log('speed-check')).rejects.toMatchObject({ failure: { errors: [{ code: 'not-yours' }] } });
    expect(await town.pledging('polis', (work) => followUpHtml(work, pledge))).toContain('vården');
    await expect(town.pledging('vard', (work) => savePledge(work, period))).rejects.toMatchObject({
      code: 'no-access',
    });
  });
});
