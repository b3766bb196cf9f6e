import {
  addCommitment,
  closeAsDuplicate,
  listNotes,
  listTalks,
  openReferral,
  planTalk,
  reopenCase,
  showCase,
  showPlan,
  showTimeline,
  takeAction,
  undoClose,
} from '#cases';
import { showStatistics } from '#statistics';
import { coordinatedCase, takesLines } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { rowsOf } from '../support/rows.js';
import { Town } from '../support/town.js';

const NOW = '2026-09-08T08:00:00.000Z';
const LATER = '2026-09-15T08:00:00.000Z';
const WHY = 'Fel ärende avslutades.';

const { youngPerson: _whom, guardians: _whose, ...told } = elis;
const talkAlone = {
  statutoryReport: false,
  wantsFeedback: false,
  sspfReferral: false,
  concernTalk: true,
  suspectsHarm: 'no' as const,
};

describe('a close that was a mistake', () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime(NOW);
  });
  afterEach(async () => town.close());

  const seen = (who: string, reference: string) => town.as(who, (work) => showCase(work, reference));
  const undo = (who: string, reference: string, track: string, reason = WHY) =>
    town.as(who, (work) => undoClose(work, reference, { track, reason }));
  const end = (who: string, reference: string, track: string, closing: string, action = 'close') =>
    town.as(who, (work) => takeAction(work, reference, { track, action, answers: { closing } }));
  const mayUndo = async (who: string, reference: string) =>
    (await seen(who, reference)).closed.map(({ id, undo: may }) => [id, may?.until, may?.hindrance, may?.reference]);
  const talkCase = async (): Promise<string> =>
    (await town.as('polis', (work) => openReferral(work, { ...elis, ...talkAlone }))).reference;
  const timersOf = (reference: string) =>
    town.rows<{ thing: string; due: string }>(
      `select t.thing, t.due::text as due from samspel.timer t join samspel.concern_case c on c.id = t.case_id
       where c.reference = $1 order by t.thing`,
      [reference],
    );

  it('is undone with its reason: talk, dates and owner are back, and the case is as open as before', async () => {
    const reference = await talkCase();
    await town.as('polis', (work) =>
      planTalk(work, reference, { task: 'police.concern-talk', on: '2026-09-17T13:00:00.000Z' }),
    );
    const before = await timersOf(reference);
    await end('polis', reference, 'police', 'no-contact', 'talk-not-possible');
    expect(await mayUndo('polis', reference)).toEqual([['police', '2026-09-22', null, null]]);
    await town.setTime(LATER);
    await undo('polis', reference, 'police');

    const view = await seen('polis', reference);
    expect([view.status, view.closed]).toEqual(['open', []]);
    expect(view.tracks).toMatchObject([{ id: 'police', stage: 'talk-planned', person: { name: expect.any(String) } }]);
    expect(view.next).not.toBeNull();
    expect(await timersOf(reference)).toEqual(before);
    expect(await town.as('polis', (work) => listTalks(work, reference))).toMatchObject([{ outcome: null }]);
    expect(await town.rows('select closed_at from samspel.concern_case where reference = $1', [reference])).toEqual([
      { closed_at: null },
    ]);
    const [note] = await town.as('polis', (work) => listNotes(work, reference));
    expect(note).toMatchObject({ kind: 'step', step: { sv: 'Ångrat avslut' }, text: WHY });
    const { entries } = await town.as('polis', (work) => showTimeline(work, reference));
    expect(entries.filter(({ type }) => type.endsWith('reopened')).map(({ type }) => type)).toEqual([
      'track-reopened',
      'task-reopened',
    ]);
    await expect(undo('polis', reference, 'police')).rejects.toMatchObject({ code: 'no-access' });
    await end('polis', reference, 'police', 'family-declined', 'talk-not-possible');
    expect((await seen('polis', reference)).closed.map(({ code }) => code.sv)).toEqual(['familjen tackade nej']);
  });

  it('is undone by whoever may close it, at their own agency alone, and by nobody once its time is over', async () => {
    const reference = await coordinatedCase(town);
    await end('samordnare', reference, 'coordination', 'moved');
    for (const who of ['polis', 'soc', 'skola', 'samordningschef', 'samordnare@grannby']) {
      await expect(undo(who, reference, 'coordination')).rejects.toMatchObject({ code: 'no-access' });
      if (who !== 'samordnare@grannby')
        expect((await seen(who, reference)).closed.flatMap(({ undo: may }) => may ?? [])).toEqual([]);
    }
    await town.setTime('2026-09-22T21:59:00.000Z');
    expect(await mayUndo('samordnare', reference)).toEqual([['coordination', '2026-09-22', null, null]]);
    await town.setTime('2026-09-22T22:00:00.000Z');
    expect(await mayUndo('samordnare', reference)).toEqual([['coordination', '2026-09-22', 'too-late', null]]);
    const before = await rowsOf(town);
    await expect(undo('samordnare', reference, 'coordination')).rejects.toMatchObject({
      failure: { errors: [{ code: 'out-of-time', to: '2026-09-22' }] },
    });
    expect(await rowsOf(town)).toEqual(before);
  });

  it('gives the lines of the plan back to whose they are, and tells them', async () => {
    const reference = await coordinatedCase(town);
    const line = { what: 'Läxhjälp.', due: '2026-10-06' };
    const add = (agency: string) =>
      town.as('samordnare', (work) => addCommitment(work, reference, { ...line, agency }));
    await add('lindvik-bjorkskolan');
    await takesLines(town, reference, 'skola');
    const [open] = (await town.as('skola', (work) => showPlan(work, reference))).commitments;
    await town.as('samordnare', (work) =>
      takeAction(work, reference, {
        track: 'coordination',
        action: 'close',
        answers: { closing: 'moved' },
        lines: [{ id: open?.id ?? '', outcome: 'dropped', comment: 'Läraren slutade.' }],
      }),
    );
    expect((await town.as('skola', (work) => showPlan(work, reference))).commitments).toMatchObject([
      { status: 'dropped' },
    ]);
    await town.setTime(LATER);
    await undo('samordnare', reference, 'coordination');
    expect((await town.as('skola', (work) => showPlan(work, reference))).commitments).toMatchObject([
      { id: open?.id, status: 'open', mine: true, comment: null },
    ]);
    const news = await town.rows<{ agency: string }>(
      `select recipients -> 0 ->> 'agency' as agency from samspel.notice
       where thing like 'fact:commitment%' and occasion = 'news' order by at desc limit 1`,
    );
    expect(news).toEqual([{ agency: 'lindvik-bjorkskolan' }]);
  });

  it('is refused where a later case of the same person is open, and says which', async () => {
    const reference = await talkCase();
    await end('polis', reference, 'police', 'no-contact', 'talk-not-possible');
    const { reference: again } = await town.as('polis', (work) =>
      reopenCase(work, reference, { ...told, ...talkAlone }),
    );
    expect(await mayUndo('polis', reference)).toEqual([['police', '2026-09-22', 'other-case', again]]);
    await expect(undo('polis', reference, 'police')).rejects.toMatchObject({
      failure: { errors: [{ pointer: '', code: 'still-open' }] },
    });
    await end('polis', again, 'police', 'no-contact', 'talk-not-possible');
    await undo('polis', reference, 'police');
    expect((await seen('polis', reference)).status).toBe('open');
  });

  it('is not how a duplicate is taken back', async () => {
    const [first, second] = [await talkCase(), await talkCase()];
    await town.as('polis', (work) => closeAsDuplicate(work, first, { of: second }));
    expect(await mayUndo('polis', first)).toEqual([['police', undefined, undefined, undefined]]);
    await expect(undo('polis', first, 'police')).rejects.toMatchObject({ code: 'no-access' });
  });

  it('leaves a track with who undid it, where whoever had it works there no more', async () => {
    const reference = await talkCase();
    await end('polis', reference, 'police', 'no-contact', 'talk-not-possible');
    await undo('polis', reference, 'police');
    const [mine] = (await seen('polis', reference)).tracks;
    expect(mine?.person).not.toBeNull();
  });

  it('is no close in the statistics, and what was said with it is unsaid', async () => {
    const reference = await talkCase();
    const closedIn = async () => (await town.as('samordnare', (work) => showStatistics(work, {}))).concerns.closed;
    expect(await closedIn()).toBe(0);
    await end('polis', reference, 'police', 'no-contact', 'talk-not-possible');
    expect(await closedIn()).toBe('few');
    await undo('polis', reference, 'police');
    expect(await closedIn()).toBe(0);
  });
});
