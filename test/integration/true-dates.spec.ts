import {
  assignTrack,
  extendTrack,
  listCases,
  listNotes,
  listTalks,
  openReferral,
  planTalk,
  recordTalkOutcome,
  saveVersions,
  showCase,
  showInbox,
  showTimeline,
  takeAction,
} from '#cases';
import { readDefinitions } from '#config/workflows';
import { addressing } from '../support/mailing.js';
import { registers } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const TRACK = 'social-services';

/** What the police tell the board of on a Friday evening, of somebody who is fourteen. */
const noticed = {
  ...elis,
  youngPerson: { ...elis.youngPerson, birthDate: '2012-05-04' },
  sspfReferral: false,
  concernTalk: false,
  offenceNotice: true,
  occurredOn: '2026-12-04',
} as const;

describe('a date is where it is looked for, whatever else is open', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    await saveVersions(town.api, readDefinitions('config/workflows'));
    await town.set('lindvik', 'out-of-hours', { opens: '08:00', closes: '16:30', phone: '070-000 00 11' });
    await town.setTime('2026-12-04T17:12:00.000Z');
    ({ reference } = await town.as('polis', (work) => openReferral(work, noticed)));
    await town.as('jour', (work) =>
      takeAction(work, reference, {
        track: TRACK,
        action: 'assess-protection',
        answers: { protection: 'no-danger', assessor: 'qualified' },
        text: 'Inget omedelbart behov av skydd.',
      }),
    );
    await town.setTime('2026-12-07T09:00:00.000Z');
  });
  afterEach(async () => town.close());

  const see = () => town.as('soc', (work) => showCase(work, reference));
  const stage = { kind: 'stage', title: { sv: 'Förhandsbedömning' }, due: '2026-12-18' };
  const extended = () =>
    town.as('soc', (work) =>
      extendTrack(work, reference, {
        track: TRACK,
        until: '2027-01-15',
        reason: 'exceptional-grounds',
        text: 'Familjen är bortrest. Beslut av nämnden.',
      }),
    );

  it('a statutory time is named before a task of the same day, and both are in the day', async () => {
    await registers(town, reference, 'soc');
    const { next, tracks, tasks } = await see();
    expect(tasks).toMatchObject([{ title: { sv: 'Ta ställning till medling' }, due: '2026-12-18' }]);
    expect([next, tracks[0]?.first]).toMatchObject([stage, stage]);
    const [card] = (await town.as('soc', (work) => listCases(work, {}))).items;
    expect([card?.next?.title, card?.tracks[0]?.what]).toMatchObject([stage.title, stage.title]);
    const { items } = await town.as('soc', (work) => showInbox(work));
    expect(
      items
        .filter(({ due }) => due === stage.due)
        .map(({ title }) => title.sv)
        .toSorted(),
    ).toEqual(['Förhandsbedömning', 'Ta ställning till medling']);
  });

  it('an extension says from which day to which, in the timeline and at the note that was written with it', async () => {
    await extended();
    const moved = { from: '2026-12-18', to: '2027-01-15' };
    const { entries } = await town.as('soc', (work) => showTimeline(work, reference));
    expect(entries.filter((entry) => entry.moved !== null)).toMatchObject([{ type: 'track-extended', moved }]);
    const notes = await town.as('soc', (work) => listNotes(work, reference));
    expect(notes.map(({ step, moved: told }) => [step?.sv, told])).toEqual([
      ['Förlängd tid', moved],
      ['Dokumentera skyddsbedömningen', null],
    ]);
    // What has been extended once is extended from there.
    await town.setTime('2026-12-08T09:00:00.000Z');
    await town.as('soc', (work) =>
      extendTrack(work, reference, {
        track: TRACK,
        until: '2027-01-29',
        reason: 'exceptional-grounds',
        text: 'Likaså.',
      }),
    );
    expect((await town.as('soc', (work) => listNotes(work, reference)))[0]?.moved).toEqual({
      from: '2027-01-15',
      to: '2027-01-29',
    });
  });

  it('a reminder that is planned says of which day it reminds', async () => {
    const { planned } = await town.as('soc', (work) => showTimeline(work, reference));
    const ofStage = planned.filter(({ title }) => title.sv === 'Förhandsbedömning');
    expect(ofStage).toMatchObject([{ due: '2026-12-18' }]);
    expect(ofStage[0]?.at.slice(0, 10)).not.toBe('2026-12-18');
  });

  it('what a head is reminded of is in their day too, and not before', async () => {
    const person = await town.as('soc', async (work) => work.actor.account);
    await town.as('soc', (work) => assignTrack(work, reference, TRACK, person));
    const has = async () =>
      (await town.as('chef', (work) => showInbox(work))).items.some(({ thing }) => thing === `track:${TRACK}`);
    await town.setTime('2026-12-17T08:00:00.000Z');
    expect(await has()).toBe(false);
    // The thirteenth day of fourteen.
    await town.ringDue();
    await addressing(town).run();
    expect(await has()).toBe(true);
    // And on its last day, whoever was told.
    await town.rows('delete from samspel.mail');
    expect(await has()).toBe(false);
    await town.setTime('2026-12-18T08:00:00.000Z');
    expect(await has()).toBe(true);
  });
});

describe('a talk that is booked for another day than the last of its stage', () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T08:00:00.000Z');
  });
  afterEach(async () => town.close());

  it('leaves that day to the stage, and once it is held to the step that is left', async () => {
    const { reference } = await town.as('polis', (work) => openReferral(work, { ...elis, sspfReferral: false }));
    const next = async () => (await town.as('polis', (work) => showCase(work, reference))).next;
    const task = 'police.concern-talk';
    await town.as('polis', (work) => planTalk(work, reference, { task, on: '2026-09-24T13:30:00.000Z' }));
    const ofStage = { kind: 'stage', title: { sv: 'Orossamtal' }, due: '2026-09-22' };
    expect(await next()).toMatchObject({ ...ofStage, wayOn: null });
    await town.as('polis', (work) => planTalk(work, reference, { task, on: '2026-09-10T13:30:00.000Z' }));
    expect(await next()).toMatchObject({ kind: 'talk', due: '2026-09-10', wayOn: null });
    await town.setTime('2026-09-10T15:00:00.000Z');
    const [talk] = await town.as('polis', (work) => listTalks(work, reference));
    await town.as('polis', (work) =>
      recordTalkOutcome(work, talk?.id ?? '', { outcome: 'held', answer: 'held', present: ['Anna'] }),
    );
    expect(await next()).toMatchObject({ ...ofStage, wayOn: { sv: 'Följ upp samtalet' } });
  });
});

describe('the receipt of a concern', () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.open();
    // A Tuesday without holidays near.
    await town.setTime('2026-09-08T08:00:00.000Z');
  });
  afterEach(async () => town.close());

  it('says first what the sender is to do, in each of the cases that it opened', async () => {
    const other = { givenName: 'Nils', familyName: 'Ek', birthDate: '2010-05-04', concerns: ['drugs'] };
    const receipt = await town.as('polis', (work) =>
      openReferral(work, {
        ...elis,

        alsoAbout: [other],
      }),
    );
    const asks = [{ title: { sv: 'Fråga familjen om samtycke' }, due: '2026-09-15' }];
    expect([receipt, ...receipt.alsoAbout].map(({ own }) => own)).toMatchObject([asks, asks]);
    const { tasks } = await town.as('polis', (work) => showCase(work, receipt.reference));
    expect(tasks.filter(({ mine, kind }) => mine && kind === 'task').map(({ due }) => due)).toEqual(['2026-09-15']);
  });
});
