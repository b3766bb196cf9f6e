import { addCommitment, execute, listCases, showCase, showInbox } from '#cases';
import { addDays, dayOf } from '#calendar';
import { confirms, coordinatedCase, takesLines } from '../support/coordinated.js';
import { Town } from '../support/town.js';

describe('what comes next in a case', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    // A Tuesday without holidays near.
    await town.setTime('2026-09-08T08:00:00.000Z');
    reference = await coordinatedCase(town);
    await confirms(town, reference, 'samordnare', 'skola');
  });
  afterEach(async () => town.close());

  const seen = (who: string) => town.as(who, (work) => showCase(work, reference));
  const card = async (who: string) =>
    (await town.as(who, (work) => listCases(work, {}))).items.find((each) => each.reference === reference);
  const take = (who: string, track: string, action: string, answers = {}) =>
    town.as(who, (work) => execute(work, reference, { do: 'take-action', track, action, answers }));
  /** Coordination has the school promise something for a day. */
  async function promised(due: string): Promise<void> {
    const line = { what: 'Läxhjälp på tisdagar', due, agency: 'lindvik-bjorkskolan' };
    await town.as('samordnare', (work) => addCommitment(work, reference, line));
    await takesLines(town, reference, 'skola');
  }

  it('is one thing: whose it is, what it is called and when it is due', async () => {
    const { next } = await seen('samordnare');
    expect(next).toMatchObject({
      kind: 'stage',
      title: { sv: 'Skyddsbedömning' },
      agency: { id: 'lindvik-socialtjanst' },
      person: null,
      due: '2026-09-08',
      late: false,
    });
  });

  it('is a commitment that is late, for whoever sees it: in the header, on the card, and at its holder’s as a thing to do', async () => {
    await take('soc', 'social-services', 'assess-protection', { protection: 'no-danger', assessor: 'qualified' });
    await promised('2026-09-10');
    await town.setTime('2026-09-16T08:00:00.000Z');
    for (const who of ['samordnare', 'skola']) {
      const { next } = await seen(who);
      expect([who, next]).toMatchObject([
        who,
        { kind: 'commitment', agency: { id: 'lindvik-bjorkskolan' }, due: '2026-09-10', late: true },
      ]);
      expect([who, await card(who)]).toMatchObject([who, { nextDate: '2026-09-10', late: true }]);
    }
    expect((await seen('skola')).commitments).toMatchObject([{ due: '2026-09-10', late: true }]);
    expect((await seen('samordnare')).commitments).toEqual([]);
    // What is the school's delay is not said to be coordination's own.
    expect([(await card('skola'))?.ours.late, (await card('samordnare'))?.ours.late]).toEqual([true, false]);
    const { items } = await town.as('skola', (work) => showInbox(work));
    expect(items.find(({ kind }) => kind === 'commitment')).toMatchObject({ reference, late: true });
  });

  it('of a track on the board is its own, whatever another track is late with', async () => {
    await town.setTime('2026-09-10T08:00:00.000Z');
    const tracks = (await card('samordnare'))?.tracks ?? [];
    const late = tracks.filter((track) => track.late).map(({ id }) => id);
    expect((await card('samordnare'))?.late).toBe(true);
    expect(late).toEqual(['social-services']);
  });

  it('of a track that rests is the day on which it is taken up again', async () => {
    const until = addDays(dayOf('2026-09-08T08:00:00.000Z'), 14);
    await town.as('skola', (work) =>
      execute(work, reference, { do: 'park', track: 'school', until, reason: 'illness' }),
    );
    const school = (await card('skola'))?.tracks.find(({ id }) => id === 'school');
    expect(school).toMatchObject({ due: until, parked: until, late: false });
  });

  it('is nothing in a case that is closed', async () => {
    const closing = { do: 'take-action' as const, action: 'close', answers: { closing: 'moved' } };
    await take('soc', 'social-services', 'assess-protection', { protection: 'no-danger', assessor: 'qualified' });
    for (const [who, track] of [
      ['soc', 'social-services'],
      ['samordnare', 'coordination'],
      ['skola', 'school'],
      ['polis', 'police'],
    ] as const) {
      const open = (await seen(who)).tracks.some(({ id, mine }) => id === track && mine);
      const ends =
        who === 'soc' ? { ...closing, action: 'to-other-board', answers: { 'other-board': 'agreed' } } : closing;
      if (open) await town.as(who, (work) => execute(work, reference, { ...ends, track }));
    }
    expect(await seen('samordnare')).toMatchObject({ status: 'closed', next: null });
    expect(await card('samordnare')).toMatchObject({ nextDate: null, late: false });
  });
});

describe('how an agency’s cases stand, on its first page', () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime('2026-09-08T08:00:00.000Z');
  });
  afterEach(async () => town.close());

  it('is said as it is: what is late there, and what nobody took', async () => {
    const reference = await coordinatedCase(town);
    const counts = async (who: string) => {
      const { openCases, lateCases, untakenCases } = await town.as(who, (work) => showInbox(work));
      return { openCases, lateCases, untakenCases };
    };
    expect(await counts('soc')).toEqual({ openCases: 1, lateCases: 0, untakenCases: 1 });
    const person = await town.as('soc', async (work) => work.actor.account);
    await town.as('soc', (work) => execute(work, reference, { do: 'assign', track: 'social-services', person }));
    await town.setTime('2026-09-09T08:00:00.000Z');
    for (const who of ['soc', 'chef'])
      expect([who, await counts(who)]).toEqual([who, { openCases: 1, lateCases: 1, untakenCases: 0 }]);
    expect(await counts('polis')).toMatchObject({ lateCases: 0 });
    // What is counted is listed: with who has it, also to the head, and to both what law gives it its time.
    const late = async (who: string) =>
      (await town.as(who, (work) => showInbox(work))).items
        .filter((item) => item.late)
        .map(({ thing, law, assignedTo, mine }) => ({ thing, law, name: assignedTo?.name, mine }));
    const check = { thing: 'track:social-services', law: 'SoL 20 kap. 1 §', name: 'Amira Haddad' };
    expect([await late('soc'), await late('chef')]).toEqual([[{ ...check, mine: true }], [{ ...check, mine: false }]]);
    const { items } = await town.as('chef', (work) => listCases(work, {}));
    expect(items.map(({ ours }) => [ours.late, ours.people.map(({ name }) => name)])).toEqual([
      [true, ['Amira Haddad']],
    ]);
    // No colleague of theirs, and no head elsewhere, has it in their day.
    expect([await late('samordningschef'), await late('jour')]).toEqual([[], []]);
  });
});
