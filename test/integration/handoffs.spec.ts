import {
  answerHandoff,
  offerHandoff,
  openReferral,
  recordConsent,
  showCase,
  showHandoff,
  showInbox,
  showTimeline,
} from '#cases';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const START_MS = 60_000;
const SCHOOL = 'lindvik-bjorkskolan';
const COORDINATION = 'lindvik-samordning';
/** A Tuesday, and the last day of the consent that is given for less than a year. */
const BEGAN = '2026-09-08T08:00:00.000Z';
const LAST_DAY = '2026-09-16';

describe('a handoff whose consent is no longer in force when it is accepted', () => {
  let town: Town;
  let reference: string;
  let id: string;

  beforeAll(async () => {
    town = await Town.open();
  }, START_MS);
  afterAll(async () => town.close());

  /** Police refer, the family says yes to all three until a day, and coordination asks the school to take its part. */
  beforeEach(async () => {
    await town.setTime(BEGAN);
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
    await town.as('polis', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: [COORDINATION, SCHOOL],
        givenBy: ['guardian-1'],
        until: LAST_DAY,
      }),
    );
    await offers();
    const { handoffs } = await town.as('skola', (work) => showInbox(work));
    id = handoffs.find((card) => card.reference === reference)?.id ?? '';
  });

  const offers = async (): Promise<void> =>
    town.as('samordnare', (work) =>
      offerHandoff(work, reference, {
        track: 'coordination',
        handoff: 'school',
        receiver: SCHOOL,
        why: 'Skolan når familjen.',
        fields: ['identity', 'facts'],
      }),
    );
  const takenBack = async (agency: string, outcome: 'withdrawn' | 'declined' = 'withdrawn'): Promise<void> =>
    town.as('samordnare', (work) =>
      recordConsent(work, reference, { outcome, agencies: [agency], givenBy: ['guardian-1'] }),
    );
  const accepts = async (): Promise<unknown> =>
    town.as('skola', (work) => answerHandoff(work, id, { answer: 'accept' }));

  const disclosed = async (): Promise<number> => {
    const rows = await town.rows(
      `select 1 from samspel.disclosure d join samspel.concern_case c on c.id = d.case_id
       where c.reference = $1 and d.receiver = $2`,
      [reference, SCHOOL],
    );
    return rows.length;
  };

  const expectNothingTold = async (): Promise<void> => {
    expect(await disclosed()).toBe(0);
    await expect(town.as('skola', (work) => showCase(work, reference))).rejects.toMatchObject({ code: 'no-access' });
  };

  /** The offer is no more: not in the inbox, not to be read, not to be accepted; and its sender decides what now. */
  async function expectOver(): Promise<void> {
    const { handoffs } = await town.as('skola', (work) => showInbox(work));
    expect(handoffs.filter((card) => card.reference === reference)).toEqual([]);
    await expect(town.as('skola', (work) => showHandoff(work, id))).rejects.toMatchObject({ code: 'gone' });
    await expect(accepts()).rejects.toMatchObject({ code: 'gone' });
    await expectNothingTold();
    const { tasks, offers: ways } = await town.as('samordnare', (work) => showCase(work, reference));
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'decide', mine: true, due: '2026-09-10' }));
    await expect(offers()).rejects.toMatchObject({ failure: { code: 'not-possible' } });
    const school = ways
      .find(({ handoff }) => handoff === 'school')
      ?.receivers.find(({ agency }) => agency.id === SCHOOL);
    expect(school).toMatchObject({ possible: false, missing: [{ need: 'fact', link: 'consent' }] });
  }

  it('is accepted while it is in force, to the end of its last day', async () => {
    await town.setTime(`${LAST_DAY}T21:50:00.000Z`);
    expect((await town.as('skola', (work) => showHandoff(work, id))).acceptance).toEqual({
      possible: true,
      missing: [],
    });
    await accepts();
    expect(await disclosed()).toBe(1);
    expect((await town.as('skola', (work) => showCase(work, reference))).youngPerson.name).toBe('Elis B');
  });

  it.each([
    ['facts', 'facts'],
    ['strengths', 'strengths'],
    ['child-view', 'childView'],
  ] as const)('shows the receiver %s, where that is all it was told', async (kind, part) => {
    const LEISURE = 'lindvik-fritid';
    const yes = { outcome: 'given' as const, agencies: [COORDINATION, LEISURE], givenBy: ['guardian-1' as const] };
    await town.as('polis', (work) => recordConsent(work, reference, yes));
    const to = {
      track: 'coordination',
      handoff: 'leisure',
      receiver: LEISURE,
      why: 'De når familjen.',
      fields: [kind],
    };
    await town.as('samordnare', (work) => offerHandoff(work, reference, to));
    const { handoffs } = await town.as('fritid', (work) => showInbox(work));
    const asked = handoffs.find((card) => card.reference === reference)?.id ?? '';
    await town.as('fritid', (work) => answerHandoff(work, asked, { answer: 'accept' }));
    const { concern } = await town.as('fritid', (work) => showCase(work, reference));
    const told = ['facts', 'strengths', 'childView'] as const;
    expect(told.filter((each) => concern?.[each] !== null && concern !== null)).toEqual([part]);
  });

  it('tells what a consent is about when it is accepted, and no kind that only one which ended was about', async () => {
    await town.as('samordnare', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: [COORDINATION, SCHOOL],
        givenBy: ['guardian-1'],
        kinds: ['progress', 'facts'],
      }),
    );
    await town.setTime(`${LAST_DAY}T22:00:30.000Z`);
    const { shares, whom } = await town.as('skola', (work) => showHandoff(work, id));
    expect([shares, whom]).toEqual([['facts'], null]);
    await accepts();
    expect((await town.as('skola', (work) => showCase(work, reference))).youngPerson.name).toBeNull();
    const told = await town.rows<{ fields: string[] }>(
      `select d.fields from samspel.disclosure d join samspel.concern_case c on c.id = d.case_id
       where c.reference = $1 and d.receiver = $2`,
      [reference, SCHOOL],
    );
    expect(told).toEqual([{ fields: ['facts'] }]);
  });

  it('is refused the day after, though no timer rang, in words that name between whom consent is missing', async () => {
    await town.setTime(`${LAST_DAY}T22:00:30.000Z`);
    const joins = [COORDINATION, SCHOOL].map((agency) => expect.objectContaining({ id: agency }));
    const missing = [expect.objectContaining({ need: 'fact', link: 'consent', joins })];
    const { acceptance } = await town.as('skola', (work) => showHandoff(work, id));
    expect(acceptance).toEqual({ possible: false, missing });
    await expect(accepts()).rejects.toMatchObject({ failure: { code: 'not-possible', missing } });
    await expectNothingTold();
  });

  it('is refused by the database alone, whatever the program asked before', async () => {
    const [row] = await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [
      reference,
    ]);
    await town.rows('update samspel.consent set until = $1 where case_id = $2', ['2026-09-07', row?.id]);
    await expect(accepts()).rejects.toThrow('no consent names both');
    await expectNothingTold();
  });

  it.each([
    ['withdrawn', SCHOOL],
    ['declined', SCHOOL],
    ['withdrawn', COORDINATION],
  ] as const)('is over when it is %s for %s', async (outcome, agency) => {
    await takenBack(agency, outcome);
    await expectOver();
  });

  it('is over when anybody at a party heard it taken back, the leader of another agency too', async () => {
    await town.as('chef', (work) =>
      recordConsent(work, reference, { outcome: 'withdrawn', agencies: [SCHOOL], givenBy: ['young-person'] }),
    );
    await expectOver();
  });

  it('tells the sender alone what was written with a no: where it decides what now, and on the line of the timeline', async () => {
    const comment = 'Elevhälsan har en vakans till sommaren.';
    await town.as('skola', (work) => answerHandoff(work, id, { answer: 'decline', reason: 'capacity', comment }));
    const readBy = async (who: string) => ({
      task: (await town.as(who, (work) => showCase(work, reference))).tasks.find(({ kind }) => kind === 'decide')?.note,
      line: (await town.as(who, (work) => showTimeline(work, reference))).entries.find(
        ({ type }) => type === 'handoff-declined',
      )?.note,
    });
    expect(await readBy('samordnare')).toEqual({ task: comment, line: comment });
    // The police see by consent that it was declined, and read no word of it.
    expect((await readBy('polis')).line).toBeNull();
    expect(JSON.stringify(await readBy('polis'))).not.toContain('Elevhälsan');
    for (const who of ['polis', 'soc', 'fritid', 'skola@grannby'])
      expect([who, await town.raw(who, `select answer_note from samspel.handoff_offer where id = '${id}'`)]).toEqual([
        who,
        [],
      ]);
    const kept = "select n.id from samspel.note n where n.text like 'Elevhälsan%'";
    expect(await town.rows(kept)).toEqual([]);
  });

  it('takes a note on a no from whoever declined, once, and from nobody else', async () => {
    const note = (who: string) => town.raw(who, `select samspel.note_answer('${id}', 'Något.')`);
    await expect(note('skola')).rejects.toThrow('no offer that this agency declined');
    await town.as('skola', (work) =>
      answerHandoff(work, id, { answer: 'decline', reason: 'capacity', comment: 'Först.' }),
    );
    for (const who of ['skola', 'samordnare', 'polis'])
      await expect(note(who)).rejects.toThrow('no offer that this agency declined');
  });

  it('is answered by those who would act on it: others are not offered to', async () => {
    const { acceptance } = await town.as('samordnare', (work) => showHandoff(work, id));
    expect(acceptance).toBeNull();
  });
});
