import {
  addCommitment,
  addNote,
  addReferral,
  answerHandoff,
  listMappings,
  listNotes,
  listTalks,
  lockOutColleague,
  nameReaders,
  type NewConsent,
  offerHandoff,
  openReferral,
  planTalk,
  recordCommitmentOutcome,
  recordConsent,
  recordTalkOutcome,
  showCase,
  showChoicesIn,
  showHandoff,
  showInbox,
  showPlan,
  showSharing,
  showTextReaders,
  showTimeline,
  takeAction,
  type TextReaders,
  type TextToWrite,
  writeMapping,
  writePlan,
} from '#cases';
import {
  confirms,
  coordinatedCase,
  joins,
  offers,
  registers,
  takesLines,
  withdrawConsent,
} from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const NOW = '2026-09-08T08:00:00.000Z';
const TALK = '2026-09-11T13:30:00.000Z';
const AFTER_THE_TALK = '2026-09-11T15:00:00.000Z';
const agencies = {
  polis: 'lindvik-polis',
  soc: 'lindvik-socialtjanst',
  samordnare: 'lindvik-samordning',
  skola: 'lindvik-bjorkskolan',
  fritid: 'lindvik-fritid',
};
type Who = keyof typeof agencies;
const everybody = ['polis', 'soc', 'samordnare', 'skola', 'fritid'] as const satisfies Who[];

/** What was said of a text before it was saved, and the word that stands in each of its fields. */
type Said = { who: Who; asked: TextToWrite; others: TextReaders['others']; words: Map<string, string> };

describe('who reads a text, as it is said before it is saved', () => {
  let town: Town;
  let said: Said[];
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime(NOW);
    said = [];
  });
  afterEach(async () => town.close());

  const readersOf = (who: string, reference: string, asked: TextToWrite): Promise<TextReaders> =>
    town.as(who, (work) => showTextReaders(work, reference, asked));

  /** Asks who reads it, and saves it with a word of its own in each field. */
  async function writes(
    who: Who,
    reference: string,
    asked: TextToWrite,
    save: (word: (field: string) => string) => Promise<unknown>,
  ): Promise<void> {
    const { others } = await readersOf(who, reference, asked);
    const words = new Map<string, string>();
    const nr = said.length;
    await save((field) => {
      words.set(field, `ORD-${nr}-${field}.`);
      return `ORD-${nr}-${field}.`;
    });
    said.push({ who, asked, others, words });
  }

  /** All that somebody may ask of a case, and of what they are asked to take over. */
  async function readBy(who: Who, reference: string): Promise<string> {
    const ask = (read: () => Promise<unknown>) =>
      read().catch((error: unknown) =>
        error instanceof Error && error.message.includes('no-access') ? null : 'refused',
      );
    const inbox = await town.as(who, (work) => showInbox(work));
    return JSON.stringify([
      inbox,
      await ask(() => town.as(who, (work) => showCase(work, reference))),
      await ask(() => town.as(who, (work) => listMappings(work, reference))),
      await ask(() => town.as(who, (work) => showPlan(work, reference))),
      await ask(() => town.as(who, (work) => listTalks(work, reference))),
      await ask(() => town.as(who, (work) => listNotes(work, reference))),
      await ask(() => town.as(who, (work) => showTimeline(work, reference))),
      ...(await Promise.all(inbox.handoffs.map(({ id }) => ask(() => town.as(who, (work) => showHandoff(work, id)))))),
    ]);
  }

  /** Every text that somebody may write in a case, whoever it is and whoever it is about. */
  async function writeAll(reference: string): Promise<void> {
    const parties = await partiesOf(reference);
    for (const who of parties) {
      await writes(who, reference, { text: 'mapping' }, (word) =>
        town.as(who, (work) =>
          writeMapping(work, reference, {
            risks: [word('risks')],
            strengths: [word('strengths')],
            childView: word('childView'),
          }),
        ),
      );
      await writes(who, reference, { text: 'note' }, (word) =>
        town.as(who, (work) =>
          addNote(work, reference, {
            kind: 'phone-call',
            text: word('text'),
            withWhom: word('withWhom'),
            transferred: false,
          }),
        ),
      );
    }
    await writes('samordnare', reference, { text: 'plan' }, (word) =>
      town.as('samordnare', (work) =>
        writePlan(work, reference, { goals: [word('goals')], childView: word('childView') }),
      ),
    );
    const { holders } = await town.as('samordnare', (work) => showPlan(work, reference));
    for (const { id: contact } of holders)
      await writes('samordnare', reference, { text: 'commitment', agency: contact }, (word) =>
        town.as('samordnare', (work) =>
          addCommitment(work, reference, {
            what: word('what'),
            due: '2026-10-06',
            person: { name: word('person'), role: 'Tränare', contact },
          }),
        ),
      );
    await takesLines(town, reference, ...parties);
    for (const who of parties) await tellsOfALine(who, reference);
    await talks('polis', reference);
    for (const who of parties) await takesASteps(who, reference);
    await asksForHelp(reference);
  }

  const partiesOf = async (reference: string): Promise<Who[]> => {
    const rows = await town.rows<{ agency: string }>(
      'select agency from samspel.party join samspel.concern_case c on c.id = case_id where c.reference = $1',
      [reference],
    );
    return everybody.filter((who) => rows.some(({ agency }) => agency === agencies[who]));
  };

  async function tellsOfALine(who: Who, reference: string): Promise<void> {
    const { commitments } = await town.as(who, (work) => showPlan(work, reference));
    const line = commitments.find(
      ({ mine, status, holder }) => mine && status === 'open' && holder.id === agencies[who],
    );
    if (line === undefined) return;
    await writes(who, reference, { text: 'commitment-outcome', line: line.id }, (word) =>
      town.as(who, (work) =>
        recordCommitmentOutcome(work, reference, line.id, { outcome: 'kept', comment: word('comment') }),
      ),
    );
  }

  async function talks(who: Who, reference: string): Promise<void> {
    await town.as(who, (work) => planTalk(work, reference, { task: 'police.concern-talk', on: TALK }));
    await town.setTime(AFTER_THE_TALK);
    const planned = (await town.as(who, (work) => listTalks(work, reference))).find(({ mine }) => mine);
    await writes(who, reference, { text: 'talk' }, (word) =>
      town.as(who, (work) =>
        recordTalkOutcome(work, planned?.id ?? '', {
          outcome: 'held',
          answer: 'held',
          present: [word('present')],
          childsWords: word('childsWords'),
          agreements: [{ what: word('agreements'), who: 'Elis', by: '2026-09-20' }],
          ownNotes: word('ownNotes'),
        }),
      ),
    );
  }

  /** A step that asks for a text, or that closes a track and leaves something to do. */
  async function takesASteps(who: Who, reference: string): Promise<void> {
    const { actions } = await town.as(who, (work) => showCase(work, reference));
    const step = actions.find(({ possible, text, closes }) => possible && (text !== null || closes));
    if (step === undefined || who === 'samordnare') return;
    const answers = Object.fromEntries(step.asks.map(({ field, options }) => [field, options[0]?.code ?? '']));
    await writes(who, reference, { text: 'step' }, (word) =>
      town.as(who, (work) =>
        takeAction(work, reference, {
          track: step.track,
          action: step.action,
          answers,
          ...(step.text !== null && { text: word('text') }),
          ...(step.closes && { remainingNeeds: word('remainingNeeds') }),
        }),
      ),
    );
  }

  async function asksForHelp(reference: string): Promise<void> {
    const { offers } = await town.as('samordnare', (work) => showCase(work, reference));
    for (const { track, handoff, receivers } of offers) {
      const receiver = receivers.find(({ possible }) => possible)?.agency.id;
      if (receiver === undefined) continue;
      await writes('samordnare', reference, { text: 'offer', agency: receiver }, (word) =>
        town.as('samordnare', (work) =>
          offerHandoff(work, reference, { track, handoff, receiver, why: word('why'), fields: [], requestOnly: true }),
        ),
      );
    }
  }

  /** Where what was said is not what is read: by each text and agency, `said` and `read` of its fields. */
  async function mismatches(reference: string): Promise<string[]> {
    const wrong: string[] = [];
    for (const reader of everybody) {
      const told = await readBy(reader, reference);
      for (const { who, asked, others, words } of said) {
        if (reader === who) continue;
        const fields: readonly string[] = others.find(({ agency }) => agency.id === agencies[reader])?.fields ?? [];
        const isTold = others.find(({ agency }) => agency.id === agencies[reader])?.today === true;
        for (const [field, word] of words) {
          const [will, does] = [isTold && fields.includes(field), told.includes(word)];
          if (will !== does) wrong.push(`${who} ${asked.text} ${field} to ${reader}: said ${will}, read ${does}`);
        }
      }
    }
    return wrong;
  }

  const yes = (kinds?: NewConsent['kinds']): NewConsent => ({
    outcome: 'given',
    agencies: Object.values(agencies),
    givenBy: ['guardian-1'],
    ...(kinds && { kinds }),
  });
  /** All five are parties, by a consent on these kinds of data that each has on record. */
  async function together(kinds?: NewConsent['kinds']): Promise<string> {
    const { reference } = await town.as('polis', (work) => openReferral(work, elis));
    await town.as('polis', (work) => recordConsent(work, reference, yes(kinds)));
    await joins(town, reference, 'skola', { handoff: 'school', receiver: agencies.skola });
    await joins(town, reference, 'fritid', { handoff: 'leisure', receiver: agencies.fritid });
    await registers(town, reference, 'soc', 'skola', 'fritid');
    return reference;
  }

  const cases: Record<string, () => Promise<string>> = {
    'a consent on all kinds': async () => {
      const reference = await together();
      await confirms(town, reference, 'soc', 'skola', 'fritid');
      return reference;
    },
    'a consent on the mapping alone': () => together(['identity', 'progress', 'mapping']),
    'a consent on plan and talks, that not all have on record': () => together(['identity', 'plan', 'talks']),
    'a consent that is taken back from two': async () => {
      const reference = await together();
      for (const who of ['skola', 'polis'] as const) await withdrawConsent(town, reference, agencies[who]);
      return reference;
    },
    'a consent that names one who has not answered and one who declined': async () => {
      const { reference } = await town.as('polis', (work) => openReferral(work, elis));
      await town.as('polis', (work) => recordConsent(work, reference, yes()));
      await offers(town, reference, 'skola', { handoff: 'school', receiver: agencies.skola });
      const asked = await offers(town, reference, 'fritid', { handoff: 'leisure', receiver: agencies.fritid });
      await town.as('fritid', (work) => answerHandoff(work, asked, { answer: 'decline', reason: 'capacity' }));
      await registers(town, reference, 'soc');
      await confirms(town, reference, 'soc');
      return reference;
    },
    'no consent at all': async () => (await town.as('polis', (work) => openReferral(work, elis))).reference,
  };

  it.each(Object.keys(cases))('is what each party then reads: %s', async (name) => {
    const reference = await cases[name]?.();
    if (reference === undefined) throw new Error(name);
    await writeAll(reference);
    const kinds = new Set(said.map(({ asked }) => asked.text));
    expect([...kinds].sort()).toEqual(
      [
        'commitment',
        'commitment-outcome',
        'mapping',
        'note',
        ...(name === 'no consent at all' ? [] : ['offer']),
        'plan',
        'step',
        'talk',
      ].sort(),
    );
    expect(await mismatches(reference)).toEqual([]);
  });

  it('is nobody yet of those whom a consent names and who cannot open the case, and they once they take part', async () => {
    const { reference } = await town.as('polis', (work) => openReferral(work, elis));
    await town.as('polis', (work) => recordConsent(work, reference, yes()));
    const risks = async () => {
      const { others } = await readersOf('polis', reference, { text: 'mapping' });
      return others.find(({ agency }) => agency.id === agencies.skola);
    };
    const matrix = async () => {
      const { rows } = await town.as('polis', (work) => showSharing(work, reference));
      return rows.find(({ kind }) => kind === 'mapping')?.cells.find(({ agency }) => agency === agencies.skola)?.reads;
    };
    const opens = () => town.as('skola', (work) => listMappings(work, reference));
    expect([await risks(), await matrix()]).toMatchObject([{ why: 'consent', today: false }, 'if-joining']);
    await expect(opens()).rejects.toMatchObject({ code: 'no-access' });
    await town.as('polis', (work) =>
      writeMapping(work, reference, { risks: ['ORD-risks.'], strengths: [], childView: 'ORD-view.' }),
    );
    const id = await offers(town, reference, 'skola', { handoff: 'school', receiver: agencies.skola });
    expect([await risks(), await matrix()]).toMatchObject([{ today: false }, 'if-joining']);
    await expect(opens()).rejects.toMatchObject({ code: 'no-access' });
    await town.as('skola', (work) => answerHandoff(work, id, { answer: 'accept' }));
    expect([await risks(), await matrix()]).toMatchObject([{ today: true }, 'consent']);
    expect(JSON.stringify(await opens())).toContain('ORD-risks.');
  });

  it('is found where it is not what is read', async () => {
    const reference = await coordinatedCase(town);
    await writeAll(reference);
    expect(await mismatches(reference)).toEqual([]);
    await withdrawConsent(town, reference, agencies.skola);
    expect(await mismatches(reference)).toContain('polis mapping risks to skola: said true, read false');
    await town.rows('create policy planted on samspel.mapping for select to samspel_api using (true)');
  });

  const accountOf = (who: string) => town.as(who, (work) => Promise.resolve(work.actor.account));
  const within = async (who: string, reference: string, text: TextToWrite['text'] = 'mapping') =>
    (await readersOf(who, reference, { text })).within;

  it('says that a unit of its own reads alone what the unit writes, and the whole school the rest', async () => {
    const reference = await coordinatedCase(town);
    for (const text of ['mapping', 'note', 'step', 'talk'] as const) {
      expect([text, (await within('skola', reference, text)).unit]).toEqual([text, 'Elevhälsan']);
      expect([text, (await within('rektor', reference, text)).unit]).toEqual([text, null]);
    }
    for (const text of ['commitment', 'offer', 'plan'] as const)
      expect([text, (await within('skola', reference, text)).unit]).toEqual([text, null]);
    const note = { kind: 'note', text: 'ORD-note.', transferred: false } as const;
    await town.as('skola', (work) => addNote(work, reference, note));
    await town.as('skola', (work) =>
      addCommitment(work, reference, { what: 'ORD-line.', due: '2026-10-06', agency: agencies.skola }),
    );
    expect(await town.as('rektor', (work) => listNotes(work, reference))).toEqual([]);
    expect(JSON.stringify(await town.as('rektor', (work) => showPlan(work, reference)))).toContain('ORD-line.');
  });

  it('also of a talk that somebody outside the unit planned: it is of those whose words stand in it', async () => {
    const reference = await coordinatedCase(town);
    await town.rows("insert into samspel.unit values ('lindvik-polis-unga', 'lindvik-polis', 'Ungdomsgruppen', true)");
    await town.rows(
      `update samspel.membership m set unit = 'lindvik-polis-unga' from samspel.account a
       where a.id = m.account and a.email = 'polis@lindvik.example'`,
    );
    await town.rows(
      `update samspel.membership m set roles = array['head', 'officer'] from samspel.account a
       where a.id = m.account and a.email = 'polischef@lindvik.example'`,
    );
    await town.as('polischef', (work) => planTalk(work, reference, { task: 'police.concern-talk', on: TALK }));
    await town.setTime(AFTER_THE_TALK);
    const [talk] = await town.as('polis', (work) => listTalks(work, reference));
    expect((await within('polis', reference, 'talk')).unit).toBe('Ungdomsgruppen');
    await town.as('polis', (work) =>
      recordTalkOutcome(work, talk?.id ?? '', {
        outcome: 'held',
        answer: 'held',
        present: ['Elis'],
        childsWords: 'ORD-talk.',
      }),
    );
    const wordsReadBy = async (who: string) =>
      JSON.stringify(await town.as(who, (work) => listTalks(work, reference))).includes('ORD-talk.');
    expect(await Promise.all(['polis', 'polischef', 'soc'].map(wordsReadBy))).toEqual([true, false, true]);
  });

  it('says of a protected identity who is named to read it, and that until then it is the head', async () => {
    const youngPerson = { ...elis.youngPerson, protectedIdentity: true };
    const { reference } = await town.as('polis', (work) => openReferral(work, { ...elis, youngPerson }));
    expect((await within('polis', reference)).named).toEqual([]);
    const note = { kind: 'note', text: 'ORD-note.', transferred: false } as const;
    await town.as('polis', (work) => addNote(work, reference, note));
    expect(await town.as('polischef', (work) => listNotes(work, reference))).toHaveLength(1);
    const id = await accountOf('polis');
    await town.as('polischef', (work) => nameReaders(work, reference, [id]));
    expect((await within('polis', reference, 'plan')).named).toEqual([{ id, name: 'Jonas Berg' }]);
    expect(await town.as('polischef', (work) => listNotes(work, reference))).toEqual([]);
    const known = await town.as('polis', (work) => openReferral(work, elis));
    expect((await within('polis', known.reference)).named).toBeNull();
  });

  it('says of a new act in a case that runs what each receiver is then given, with consent and without', async () => {
    const later = { ...elis, statutoryReport: true, sspfReferral: true, concernTalk: false };
    for (const covered of [false, true]) {
      const { reference } = await town.as('polis', (work) => openReferral(work, elis));
      if (covered) await town.as('polis', (work) => recordConsent(work, reference, yes()));
      const { acts } = await town.as('polis', (work) => showChoicesIn(work, reference));
      const given = (await town.as('polis', (work) => addReferral(work, reference, later))).acts;
      for (const { act, agency, receives } of given.filter(({ agency: { id } }) => id !== agencies.polis)) {
        const receiver = acts.find((each) => each.act === act)?.receivers.find(({ id }) => id === agency.id);
        expect([covered, act, receiver?.gives.filter((kind) => receives.includes(kind))]).toEqual([
          covered,
          act,
          receives,
        ]);
        expect([covered, act, receives.includes('identity')]).toEqual([
          covered,
          act,
          covered || act !== 'sspf-referral',
        ]);
      }
      expect(given.map(({ act }) => act)).toEqual(expect.arrayContaining(['statutory-report', 'sspf-referral']));
    }
  });

  it('names who is locked out to the head alone, and to who is locked out says nothing', async () => {
    const reference = await coordinatedCase(town);
    const id = await accountOf('soc');
    await town.as('chef', (work) => lockOutColleague(work, reference, id, 'Kusin till den unge.'));
    expect((await within('chef', reference)).lockedOut).toEqual([{ id, name: 'Amira Haddad' }]);
    expect((await within('polis', reference)).lockedOut).toBeNull();
    await expect(within('soc', reference)).rejects.toMatchObject({ code: 'no-access' });
  });

  it('says why: what is lacking, of each agency that one may know of, and of no other', async () => {
    const whys = async (who: Who, reference: string, asked: TextToWrite) =>
      Object.fromEntries((await readersOf(who, reference, asked)).others.map(({ agency, why }) => [agency.id, why]));
    const { reference } = await town.as('polis', (work) => openReferral(work, elis));
    const told = { [agencies.samordnare]: 'no-consent', [agencies.soc]: 'no-consent' };
    expect(await whys('polis', reference, { text: 'mapping' })).toEqual(told);
    expect(await whys('polis', reference, { text: 'offer', agency: agencies.soc })).toMatchObject({
      [agencies.soc]: 'receiver',
      [agencies.samordnare]: 'kept',
    });
    await town.as('polis', (work) => recordConsent(work, reference, yes(['identity', 'mapping', 'plan'])));
    expect(await whys('polis', reference, { text: 'mapping' })).toMatchObject({ [agencies.fritid]: 'consent' });
    expect(await whys('soc', reference, { text: 'mapping' })).toMatchObject({ [agencies.polis]: 'unconfirmed' });
    expect(await whys('polis', reference, { text: 'talk' })).toMatchObject({ [agencies.soc]: 'not-about' });
    expect(await whys('polis', reference, { text: 'plan' })).toMatchObject({ [agencies.fritid]: 'weaker-secrecy' });
    expect(await whys('polis', reference, { text: 'commitment', agency: agencies.soc })).toMatchObject({
      [agencies.soc]: 'holder',
      [agencies.samordnare]: 'consent',
    });
    await withdrawConsent(town, reference, agencies.soc);
    expect(await whys('polis', reference, { text: 'commitment', agency: agencies.soc })).toMatchObject({
      [agencies.samordnare]: 'not-with-holder',
    });
  });
});
