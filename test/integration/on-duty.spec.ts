import { addDays, closedSince, dayOf, type Instant, momentOf } from '#calendar';
import {
  addNote,
  assignTrack,
  execute,
  listCases,
  listNotes,
  openReferral,
  saveVersions,
  searchCases,
  showCase,
  showInbox,
  writeMapping,
} from '#cases';
import { showMe, signIn } from '#identity';
import { readDefinitions } from '#config/workflows';
import { DEMO_PASSWORD } from '../../apps/start/src/demo/directory.js';
import { elis } from '../support/referrals.js';
import { rules, Town } from '../support/town.js';

const SOCIAL = 'lindvik-socialtjanst';
const HOURS = { opens: '08:00', closes: '16:30' } as const;
/** Friday 4 December 2026, 18:12 in Stockholm. */
const FRIDAY_EVENING = '2026-12-04T17:12:00.000Z';
const report = { ...elis, sspfReferral: false, concernTalk: false };

describe('whoever is on duty while the office is closed', () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.open();
    await saveVersions(town.api, readDefinitions('config/workflows'));
    await town.set('lindvik', 'out-of-hours', { ...HOURS, phone: '070-000 00 11' });
    await town.setTime(FRIDAY_EVENING);
  });
  afterEach(async () => town.close());

  const opened = async () => (await town.as('polis', (work) => openReferral(work, report))).reference;
  const seen = async () => {
    const listed = (await town.as('jour', (work) => listCases(work, {}))).items.map(({ reference }) => reference);
    const rows = await town.raw<{ reference: string }>('jour', 'select reference from samspel.concern_case');
    expect(rows.map(({ reference }) => reference).sort()).toEqual(listed.toSorted());
    return listed;
  };
  const checked = (who: string, reference: string) =>
    town.as(who, async (work) => {
      await execute(work, reference, {
        do: 'take-action',
        track: 'social-services',
        action: 'assess-protection',
        answers: { protection: 'no-danger', assessor: 'qualified' },
      });
      return showCase(work, reference);
    });

  it('sees those whose check is undone, until the office opens, and no other', async () => {
    const reference = await opened();
    const other = await opened();
    const elsewhere = (
      await town.as('polis', (work) =>
        openReferral(work, {
          ...elis,
          suspectsHarm: 'no',
          statutoryReport: false,
          wantsFeedback: false,
          sspfReferral: true,
        }),
      )
    ).reference;
    expect((await seen()).toSorted()).toEqual([reference, other].toSorted());
    await checked('soc', other);
    expect(await seen()).toEqual([reference]);
    await expect(town.as('jour', (work) => showCase(work, other))).rejects.toMatchObject({ code: 'no-access' });
    await expect(town.as('jour', (work) => showCase(work, elsewhere))).rejects.toMatchObject({ code: 'no-access' });
    // Saturday, Sunday night, Monday 07:59; and then it is the office's.
    for (const at of ['2026-12-05T12:00:00.000Z', '2026-12-07T06:59:00.000Z']) {
      await town.setTime(at);
      expect([at, await seen()]).toEqual([at, [reference]]);
    }
    await town.setTime('2026-12-07T07:00:30.000Z');
    expect(await seen()).toEqual([]);
    await expect(town.as('jour', (work) => showCase(work, reference))).rejects.toMatchObject({ code: 'no-access' });
    // And reads why, and from when they see cases again: an empty day says neither.
    const { handoffs, items, duty } = await town.as('jour', (work) => showInbox(work));
    expect([handoffs, items, duty]).toEqual([[], [], { from: '2026-12-07T15:30:00.000Z' }]);
    expect(await town.as('soc', (work) => showInbox(work))).toMatchObject({ duty: null });
    await town.setTime('2026-12-07T15:30:00.000Z');
    expect(await town.as('jour', (work) => showInbox(work))).toMatchObject({ duty: null });
  });

  it('does the check, writes what was done, and reads that until the office opens; a colleague on duty no more', async () => {
    const reference = await opened();
    await town.rows(
      `with a as (
         insert into samspel.account (id, name, email, password_hash)
         select gen_random_uuid(), 'Nils Ek', 'jour2@lindvik.example', password_hash from samspel.account limit 1 returning id
       )
       insert into samspel.membership (id, account, agency, roles, unit, until_day)
       select gen_random_uuid(), a.id, $1, array['social-worker'], $2, '2026-12-06' from a`,
      [SOCIAL, `${SOCIAL}-jouren`],
    );
    expect((await town.as('jour2', (work) => listCases(work, {}))).items).toHaveLength(1);
    await checked('jour', reference);
    await town.as('jour', (work) =>
      addNote(work, reference, { kind: 'note', text: 'Ringde mamman.', transferred: false }),
    );
    expect(await town.as('jour', (work) => listNotes(work, reference))).toMatchObject([{ text: 'Ringde mamman.' }]);
    await expect(town.as('jour2', (work) => showCase(work, reference))).rejects.toMatchObject({ code: 'no-access' });
    for (const table of ['note', 'young_person', 'referral', 'party', 'event', 'timer', 'mail', 'notice'])
      expect([table, await town.raw('jour2', `select 1 from samspel.${table}`)]).toEqual([table, []]);
    await town.setTime('2026-12-07T08:00:00.000Z');
    await expect(town.as('jour', (work) => listNotes(work, reference))).rejects.toMatchObject({ code: 'no-access' });
    expect(await town.as('soc', (work) => listNotes(work, reference))).toMatchObject([{ text: 'Ringde mamman.' }]);
  });

  it('works there for a time, and not the day after: what was open is open no longer', async () => {
    await opened();
    await town.rows("update samspel.membership set until_day = '2026-12-05' where unit = $1", [`${SOCIAL}-jouren`]);
    expect(await seen()).toHaveLength(1);
    await town.setTime('2026-12-06T12:00:00.000Z');
    await expect(town.as('jour', showMe)).rejects.toMatchObject({ code: 'no-session' });
    for (const table of ['concern_case', 'agency', 'party'])
      expect([table, await town.raw('jour', `select 1 from samspel.${table}`)]).toEqual([table, []]);
  });

  it('may be somebody of another town for a time, who meets nothing else here and nothing of home by it', async () => {
    const reference = await opened();
    await town.rows(
      `insert into samspel.membership (id, account, agency, roles, unit, until_day)
       select gen_random_uuid(), a.id, $1, array['social-worker'], $2, '2026-12-06'
       from samspel.account a where a.email = 'soc@grannby.example'`,
      [SOCIAL, `${SOCIAL}-jouren`],
    );
    const agency = async (at: string) => {
      await town.setTime(at);
      const { token } = await signIn(town.auth, 'soc@grannby.example', DEMO_PASSWORD);
      return town.cases.read({ token }, async (work) => [
        (await showMe(work)).agency.id,
        (await listCases(work, {})).items.map((each) => each.reference),
      ]);
    };
    expect(await agency('2026-12-04T15:00:00.000Z')).toEqual(['grannby-socialtjanst', []]);
    expect(await agency(FRIDAY_EVENING)).toEqual([SOCIAL, [reference]]);
    expect(await agency('2026-12-07T22:00:00.000Z')).toEqual(['grannby-socialtjanst', []]);
  });

  it('may what the check needs and no more, by words, search and SQL', async () => {
    const reference = await opened();
    const { may } = await town.as('jour', showMe);
    for (const word of [
      'cases.refer',
      'pledges.read',
      'consents.write',
      'handoffs.offer',
      'plan.write',
      'disclosures.write',
    ])
      expect(may).not.toContain(word);
    expect(may).toEqual(expect.arrayContaining(['cases.step', 'identity.read', 'notes.write', 'break-glass']));
    // What is offered is what is taken: the check, and nothing that the words leave out.
    const view = await town.as('jour', (work) => showCase(work, reference));
    expect([view.may, view.offers, view.consents.filter(({ mayConfirm }) => mayConfirm)]).toEqual([
      ['receive'],
      [],
      [],
    ]);
    expect(view.actions.filter(({ possible }) => possible).map(({ action }) => action)).toContain('assess-protection');
    await checked('soc', reference);
    expect(await town.as('jour', (work) => searchCases(work, { q: 'Elis' }))).toEqual([]);
    await expect(
      town.as('jour', (work) => writeMapping(work, reference, { risks: ['x'], strengths: [], childView: 'x' })),
    ).rejects.toMatchObject({ code: 'no-access' });
    const jour = await town.as('jour', (work) => Promise.resolve(work.actor.account));
    await expect(town.as('soc', (work) => assignTrack(work, reference, 'social-services', jour))).rejects.toMatchObject(
      { code: 'validation' },
    );
  });

  it('is nobody in a town that has set no number', async () => {
    await town.set('lindvik', 'out-of-hours', { ...HOURS, phone: null });
    await opened();
    expect(await seen()).toEqual([]);
    expect(await town.as('polis', showMe)).toMatchObject({ duty: null });
    expect(await town.as('jour', (work) => showInbox(work))).toMatchObject({ duty: { from: null } });
  });

  it('has its number shown while the office is closed', async () => {
    const duty = async (at: string) => {
      await town.setTime(at);
      return (await town.as('polis', showMe)).duty;
    };
    expect(await duty(FRIDAY_EVENING)).toEqual({ phone: '070-000 00 11' });
    expect(await duty('2026-12-07T07:00:30.000Z')).toBeNull();
    expect(await duty('2026-12-24T11:00:00.000Z')).toEqual({ phone: '070-000 00 11' });
  });

  it('begins and ends in SQL when it does in libs/calendar, each hour of a year and both nights when clocks change', async () => {
    const moments: Instant[] = [];
    for (let day = '2026-12-20' as ReturnType<typeof dayOf>; day < '2027-12-31'; day = addDays(day, 3))
      for (const hour of [0, 5, 6, 7, 14, 15, 16, 23])
        moments.push(momentOf(new Date(`${day}T${String(hour).padStart(2, '0')}:29:59.000Z`)));
    for (const night of ['2027-03-28', '2027-10-31'])
      for (let minute = 0; minute < 240; minute += 30)
        moments.push(momentOf(new Date(Date.parse(`${night}T00:00:30.000Z`) + minute * 60_000)));
    const differ: unknown[] = [];
    for (const moment of moments) {
      await town.setTime(moment);
      const [row] = await town.rows<{ since: Date | null }>("select samspel.office_closed_since('lindvik') as since");
      const here = closedSince(moment, HOURS, rules.calendar);
      if ((row?.since?.toISOString() ?? undefined) !== here) differ.push([moment, row?.since, here]);
    }
    expect(differ).toEqual([]);
  });
});
