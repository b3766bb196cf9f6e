import { randomUUID } from 'node:crypto';
import { addNote, execute, extendTrack, listNotes, markTransferred, takeAction } from '#cases';
import { addDays, dayOf } from '#calendar';
import { coordinatedCase } from '../support/coordinated.js';
import { now } from '../support/now.js';
import { rowsOf } from '../support/rows.js';
import { Town } from '../support/town.js';

const call = {
  kind: 'phone-call',
  text: 'Mamman berättar att det är lugnare hemma.',
  withWhom: 'Anna Bergman',
  transferred: true,
  diaryNumber: 'SN 2026/112',
} as const;

describe('notes', () => {
  let town: Town;
  let reference: string;
  beforeAll(async () => {
    town = await Town.open();
    reference = await coordinatedCase(town);
  });
  afterAll(async () => town.close());

  it('logs a phone call, with whom, and where it went, for one’s own agency alone', async () => {
    await town.as('soc', (work) => addNote(work, reference, call));
    const [note] = await town.as('chef', (work) => listNotes(work, reference));
    expect(note).toMatchObject({ ...call, talk: null, by: { name: 'Amira Haddad' } });
    for (const who of ['polis', 'samordnare', 'skola']) {
      expect([who, await town.as(who, (work) => listNotes(work, reference))]).toEqual([who, []]);
      expect([who, await town.raw(who, 'select text from samspel.note')]).toEqual([who, []]);
    }
  });

  it('takes no note from who is no party, and says no more than for a case that is not there', async () => {
    const before = await rowsOf(town);
    for (const [who, asked] of [
      ['fritid', reference],
      ['polis@grannby', reference],
      ['polis', 'ZZZZ-9999'],
    ] as const) {
      const refused = town.as(who, (work) => addNote(work, asked, call));
      await expect(refused).rejects.toMatchObject({ code: 'no-access' });
    }
    expect(await rowsOf(town)).toEqual(before);
  });

  it('has a diary number only for what was transferred', async () => {
    const refused = town.as('soc', (work) => addNote(work, reference, { ...call, transferred: false }));
    await expect(refused).rejects.toMatchObject({
      failure: { code: 'validation', errors: [{ pointer: '/diaryNumber' }] },
    });
  });

  it('is marked as transferred later, by its own agency', async () => {
    const { diaryNumber, ...quick } = { ...call, transferred: false };
    await town.as('soc', (work) => addNote(work, reference, quick));
    const [note] = await town.as('soc', (work) => listNotes(work, reference));
    expect([note?.transferred, note?.diaryNumber]).toEqual([false, null]);
    const mark = (who: string) =>
      town.as(who, (work) => markTransferred(work, reference, note?.id ?? '', { transferred: true, diaryNumber }));
    for (const who of ['polis', 'fritid', 'soc@grannby'])
      await expect(mark(who)).rejects.toMatchObject({ code: 'no-access' });
    await mark('chef');
    const [after] = await town.as('soc', (work) => listNotes(work, reference));
    expect(after).toMatchObject({ id: note?.id, transferred: true, diaryNumber, text: call.text });
    await expect(town.raw('soc', "update samspel.note set text = 'x'")).rejects.toThrow(/permission denied/);
  });

  it('writes a note once for the same key, also when it comes twice at once', async () => {
    const idempotency = { key: randomUUID(), hash: 'the same note' };
    const add = () => town.as('skola', (work) => addNote(work, reference, call), idempotency);
    await Promise.all([add(), add()]);
    expect(await town.as('skola', (work) => listNotes(work, reference))).toHaveLength(1);
  });

  it('keeps what needs remain when a track closes, and asks for none before', async () => {
    const remainingNeeds = 'Läxhjälp.';
    const before = await rowsOf(town);
    const early = { track: 'school', action: 'start-support', remainingNeeds };
    await expect(town.as('skola', (work) => takeAction(work, reference, early))).rejects.toMatchObject({
      failure: { code: 'validation', errors: [{ pointer: '/remainingNeeds' }] },
    });
    expect(await rowsOf(town)).toEqual(before);

    const close = { track: 'school', action: 'close', answers: { closing: 'moved' }, remainingNeeds };
    await town.as('skola', (work) => takeAction(work, reference, close));
    const [note] = await town.as('skola', (work) => listNotes(work, reference));
    expect([note?.kind, note?.text]).toEqual(['remaining-needs', remainingNeeds]);
    expect(await town.raw('samordnare', 'select text from samspel.note')).toEqual([]);
  });

  it('keeps what a step asks to have written, under the name of the step, and takes no such step without it', async () => {
    const check = {
      track: 'social-services',
      action: 'assess-protection',
      answers: { protection: 'no-danger', assessor: 'qualified' },
    };
    const text = 'Samtal med rektorn och mamman. Ingen omedelbar fara.';
    const before = await rowsOf(town);
    await expect(town.as('soc', (work) => takeAction(work, reference, check))).rejects.toMatchObject({
      failure: { code: 'validation', errors: [{ pointer: '/text', code: 'missing' }] },
    });
    // To others no text is asked for, nor said to be too much: it would tell where the track stands.
    for (const told of [check, { ...check, text }])
      await expect(town.as('samordnare', (work) => takeAction(work, reference, told))).rejects.toMatchObject({
        failure: { code: 'no-access' },
      });
    expect(await rowsOf(town)).toEqual(before);

    await town.as('soc', (work) => takeAction(work, reference, { ...check, text }));
    const [note] = await town.as('chef', (work) => listNotes(work, reference));
    expect(note).toMatchObject({
      kind: 'step',
      step: { sv: 'Dokumentera skyddsbedömningen' },
      text,
      transferred: false,
    });
    expect(await town.raw('samordnare', 'select text from samspel.note')).toEqual([]);

    // A longer time stands on grounds, and somebody decided (SoL 20 kap. 2 §): nothing is moved until both are written.
    const until = addDays(dayOf(now()), 60);
    const longer = { track: 'social-services', until, reason: 'exceptional-grounds' };
    await expect(town.as('soc', (work) => extendTrack(work, reference, longer))).rejects.toMatchObject({
      failure: { code: 'validation', errors: [{ pointer: '/text', code: 'missing' }] },
    });
    const why = { ...longer, text: 'Vårdnadshavaren är på sjukhus. Enhetschefen, punkt 4.2.' };
    await expect(town.as('samordnare', (work) => extendTrack(work, reference, why))).rejects.toMatchObject({
      failure: { code: 'no-access' },
    });
    expect((await town.as('chef', (work) => listNotes(work, reference)))[0]).toEqual(note);
    await town.as('soc', (work) => extendTrack(work, reference, why));
    const [newest] = await town.as('chef', (work) => listNotes(work, reference));
    expect(newest).toMatchObject({ kind: 'step', step: { sv: 'Förlängd tid' }, text: why.text });

    const extend = { track: 'social-services', action: 'join-running', text: 'SN 2026/7', answers: {} };
    const tooMuch = { ...extend, track: 'coordination', action: 'start-mapping' };
    await expect(town.as('samordnare', (work) => takeAction(work, reference, tooMuch))).rejects.toMatchObject({
      failure: { code: 'validation', errors: [{ pointer: '/text', code: 'not-asked' }] },
    });
    await town.as('soc', (work) => takeAction(work, reference, extend));
  });

  it('takes a note on a case that is closed', async () => {
    const feedback = { task: 'social-services.feedback', answers: { reply: 'given' } };
    await town.as('soc', (work) => execute(work, reference, { do: 'do-task', outcome: 'done', ...feedback }));
    const ended = { action: 'end-social-services', answers: { closing: 'unfounded' } };
    await town.as('soc', (work) => takeAction(work, reference, { track: 'social-services', ...ended }));
    for (const [who, track] of [
      ['polis', 'police'],
      ['samordnare', 'coordination'],
    ] as const) {
      await town.as(who, (work) => execute(work, reference, { do: 'close-duplicate', track }));
    }
    expect(await town.rows('select status from samspel.concern_case')).toEqual([{ status: 'closed' }]);
    const notes = () => town.as('soc', (work) => listNotes(work, reference));
    const before = (await notes()).length;
    await town.as('soc', (work) => addNote(work, reference, { ...call, kind: 'note' }));
    expect(await notes()).toHaveLength(before + 1);
  });
});
