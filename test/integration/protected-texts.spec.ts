import {
  addCommitment,
  answerCommitment,
  addNote,
  listMappings,
  listNotes,
  listTalks,
  nameReaders,
  offerHandoff,
  openReferral,
  planTalk,
  recordConsent,
  recordTalkOutcome,
  showCase,
  showPlan,
  showTimeline,
  showYoungPerson,
  takeAction,
  type Work,
  writeMapping,
  writePlan,
} from '#cases';
import { DomainError } from '#use-case';
import { tableGrants } from '../../libs/database/src/table-grants.js';
import { approves, confirms, registers } from '../support/coordinated.js';
import { elisInFull } from '../support/referrals.js';
import { settled } from '../offered/case-tries.js';
import { Town } from '../support/town.js';

const DAY = '2026-09-08T08:00:00.000Z';
const AFTER_THE_TALK = '2026-09-11T15:00:00.000Z';
const hidden = { ...elisInFull, youngPerson: { ...elisInFull.youngPerson, protectedIdentity: true } };
const SECRET = /hemligt/i;
const mapping = { risks: ['Hemligt: bor hos mormor.'], strengths: [], childView: 'Hemligt: jag är rädd.' };

/** What a policy named after readers does not stand before, and why. */
const TOLD_TO_ALL: Record<string, string> = {
  duplicate: 'references of the agency’s own cases, and dates: no text',
  forced_opening: 'read by heads, and of their own by whoever opened it',
  lock_out: 'read by heads alone, who answer for it',
  registration: 'the agency’s own number of what came to it: nothing about anybody, and given by whoever registers',
  protected_reader: 'who reads is said to the whole agency, so that one knows whom to ask',
};

describe('the texts about somebody with a protected identity', () => {
  let town: Town;
  let reference: string;
  let id: string;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime(DAY);
    ({ reference } = await town.as('polis', (work) => openReferral(work, hidden)));
    id =
      (await town.rows<{ id: string }>('select id from samspel.concern_case where reference = $1', [reference]))[0]
        ?.id ?? '';
    const agencies = ['lindvik-polis', 'lindvik-samordning', 'lindvik-socialtjanst'];
    await town.as('polis', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies,
        givenBy: ['guardian-1'],
        childView: 'Hemligt: ja.',
      }),
    );
    await approves(town, reference, 'polischef');
    for (const [head, reader] of [
      ['polischef', 'polis'],
      ['chef', 'soc'],
      ['samordningschef', 'samordnare'],
    ] as const)
      await name(head, reader);
    await confirms(town, reference, 'soc', 'samordnare');
    // Who registers reads none of it.
    await registers(town, reference, 'chef');
    await writeAll();
  });
  afterEach(async () => town.close());

  const accountOf = (who: string) => town.as(who, (work) => Promise.resolve(work.actor.account));
  async function name(head: string, ...readers: string[]): Promise<void> {
    const accounts = await Promise.all(readers.map(accountOf));
    await town.as(head, (work) => nameReaders(work, reference, accounts));
  }

  async function writeAll(): Promise<void> {
    await town.as('polis', (work) =>
      planTalk(work, reference, {
        task: 'police.concern-talk',
        on: '2026-09-11T13:30:00.000Z',
        place: 'Hemligt ställe',
      }),
    );
    const why = 'Hemligt: skolan ser henne varje dag.';
    await town.as('samordnare', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: ['lindvik-polis', 'lindvik-samordning', 'lindvik-socialtjanst', 'lindvik-bjorkskolan'],
        givenBy: ['guardian-1'],
      }),
    );
    await town.as('samordnare', (work) =>
      offerHandoff(work, reference, {
        track: 'coordination',
        handoff: 'school',
        receiver: 'lindvik-bjorkskolan',
        why,
        fields: [],
        requestOnly: true,
      }),
    );
    // Another reader makes the offer, and is none any more.
    await name('samordningschef', 'samordnare', 'samordningschef');
    await approves(town, reference, 'samordningschef');
    await name('samordningschef', 'samordnare');
    for (const who of ['polis', 'soc', 'samordnare'])
      await town.as(who, (work) => writeMapping(work, reference, mapping));
    await town.as('samordnare', (work) =>
      writePlan(work, reference, { goals: ['Hemligt mål.'], childView: 'Hemligt.' }),
    );
    await town.as('samordnare', (work) =>
      addCommitment(work, reference, {
        what: 'Hemligt: följer till skolan.',
        due: '2026-10-06',
        agency: 'lindvik-polis',
      }),
    );
    await town.setTime(AFTER_THE_TALK);
    const [talk] = await town.as('polis', (work) => listTalks(work, reference));
    await town.as('polis', (work) =>
      recordTalkOutcome(work, talk?.id ?? '', {
        outcome: 'held',
        answer: 'held',
        present: ['Elis'],
        childsWords: 'Hemligt: jag vill flytta.',
        ownNotes: 'Hemligt: pappan hotade.',
      }),
    );
    for (const who of ['soc', 'samordnare'])
      await town.as(who, (work) => addNote(work, reference, { kind: 'note', text: 'Hemligt.', transferred: false }));
  }

  /** What is answered, as if nothing had been done: what is taken is taken back. */
  async function tried(who: string, does: (work: Work) => Promise<void>): Promise<unknown> {
    const done = new Error('taken');
    const undo = async (work: Work): Promise<void> => {
      await does(work);
      throw done;
    };
    return town.as(who, undo).catch((error: unknown) => {
      if (error === done) return 'taken';
      return error instanceof DomainError && error.failure.code === 'not-possible' ? error.failure.missing : error;
    });
  }

  const told = async (who: string): Promise<string> =>
    JSON.stringify(
      await Promise.all([
        town.as(who, (work) => showCase(work, reference)),
        town.as(who, (work) => listMappings(work, reference)),
        town.as(who, (work) => showPlan(work, reference)),
        town.as(who, (work) => listTalks(work, reference)),
        town.as(who, (work) => listNotes(work, reference)),
        town.as(who, (work) => showTimeline(work, reference)),
      ]),
    );

  it('are read by readers alone: to the head who is none, the case has dates and tasks', async () => {
    for (const who of ['polis', 'soc', 'samordnare']) expect([who, SECRET.test(await told(who))]).toEqual([who, true]);
    for (const who of ['polischef', 'chef', 'samordningschef']) {
      expect([who, SECRET.test(await told(who))]).toEqual([who, false]);
      const view = await town.as(who, (work) => showCase(work, reference));
      expect(view.tracks.some(({ due }) => due !== '')).toBe(true);
      expect(
        view.handoffs.every(({ why, mayWithdraw, acceptance }) => why === null && !mayWithdraw && acceptance === null),
      ).toBe(true);
      expect(view.may).not.toContain('write-mapping');
    }
  });

  it('are written by readers alone', async () => {
    const note = { kind: 'note', text: 'Något.', transferred: false } as const;
    const line = { what: 'Något.', due: '2026-10-06', agency: 'lindvik-samordning' };
    const [{ id: asked } = { id: '' }] = (await town.as('polis', (work) => showPlan(work, reference))).commitments;
    for (const write of [
      () => town.as('chef', (work) => addNote(work, reference, note)),
      () => town.as('samordningschef', (work) => writeMapping(work, reference, mapping)),
      () => town.as('samordningschef', (work) => writePlan(work, reference, { goals: [] })),
      () => town.as('samordningschef', (work) => addCommitment(work, reference, line)),
      () => town.as('polischef', (work) => answerCommitment(work, reference, asked, { answer: 'accept' })),
    ])
      await expect(write()).rejects.toMatchObject({ code: 'no-access' });
    await town.as('polis', (work) => answerCommitment(work, reference, asked, { answer: 'accept' }));
  });

  it('and what is offered to a colleague who reads none of it is taken, or says that a reader does it', async () => {
    const taken: string[] = [];
    const forReaders: string[] = [];
    const count = (what: string, possible: boolean, missing: { need: string }[]): void => {
      if (possible) taken.push(what);
      if (missing.some(({ need }) => need === 'reader')) forReaders.push(what);
    };
    for (const head of ['polischef', 'chef', 'samordningschef']) await name(head, head);
    for (const who of ['polis', 'soc', 'samordnare']) {
      const view = await town.as(who, (work) => showCase(work, reference));
      for (const { track, action, asks, text, possible, missing, settles } of view.actions) {
        const answers = Object.fromEntries(asks.map(({ field, options }) => [field, options[0]?.code ?? '']));
        const given = {
          track,
          action,
          answers,
          ...(text !== null && { text: 'Hemligt.' }),
          ...settled(settles, view.tasks),
        };
        const answer = await tried(who, (work) => takeAction(work, reference, given));
        expect([who, action, answer]).toEqual([who, action, possible ? 'taken' : missing]);
        count(action, possible, missing);
      }
      for (const { track, handoff, receivers } of view.offers)
        for (const { agency, possible, missing } of receivers) {
          const offer = { track, handoff, receiver: agency.id, why: 'Hemligt.', fields: [], requestOnly: true };
          const answer = await tried(who, (work) => offerHandoff(work, reference, offer));
          expect([who, handoff, answer]).toEqual([who, handoff, possible ? 'taken' : missing]);
          count(handoff, possible, missing);
        }
    }
    expect(taken).toEqual(expect.arrayContaining(['follow', 'start-mapping']));
    expect(forReaders).toEqual(['assess-protection', 'school']);
  });

  it('are held from the others by the database: no row is read, changed or written', async () => {
    const texts = {
      mapping: 'samordningschef',
      plan: 'samordningschef',
      commitment: 'polischef',
      talk: 'polischef',
      note: 'chef',
      referral: 'polischef',
      disclosure: 'chef',
      consent: 'polischef',
      handoff_offer: 'samordningschef',
      young_person: 'chef',
    };
    const reader: Record<string, string> = { polischef: 'polis', chef: 'soc', samordningschef: 'samordnare' };
    for (const [table, other] of Object.entries(texts)) {
      const read = (who: string) => town.raw(who, `select 1 from samspel.${table} where case_id = '${id}'`);
      expect([table, (await read(reader[other] ?? '')).length > 0]).toEqual([table, true]);
      expect([table, await read(other)]).toEqual([table, []]);
    }
    // Blindly, so that no right to read is asked for.
    await town.raw('samordningschef', "update samspel.mapping set risks = '{}'");
    await town.raw('samordningschef', "update samspel.plan set goals = '{}'");
    await town.raw('chef', "update samspel.young_person set family_name = 'X'");
    expect(await told('samordnare')).toMatch(/bor hos mormor.*Hemligt mål/);
    const record = await town.as('soc', (work) => showYoungPerson(work, reference));
    expect(record.familyName).toBe('Bergman');
    const writing = town.raw(
      'chef',
      `insert into samspel.note (case_id, municipality, agency, by_person, at, text)
       values ('${id}', 'lindvik', 'lindvik-socialtjanst', '${await accountOf('chef')}', now(), 'x')`,
    );
    await expect(writing).rejects.toThrow('row-level security');
  });

  it('are held from them by the use cases too, were there no policy', async () => {
    for (const table of ['mapping', 'plan', 'talk', 'note', 'commitment'])
      await town.rows(`drop policy named on samspel.${table}`);
    for (const who of ['polischef', 'chef', 'samordningschef'])
      expect([who, SECRET.test(await told(who))]).toEqual([who, false]);
  });

  it('stand behind its readers in each table of content, or it is named here why not', async () => {
    const content = Object.entries(tableGrants).flatMap(([table, { wall }]) =>
      wall === 'partition' || wall === 'two-ends' ? [table] : [],
    );
    const asked = await town.rows<{ table: string }>(
      `select distinct tablename as table from pg_policies
       where schemaname = 'samspel' and permissive = 'RESTRICTIVE' and cmd in ('SELECT', 'ALL') and 'samspel_api' = any (roles)
         and qual ~ 'may_read\\(case_id\\)'`,
    );
    expect([...asked.map(({ table }) => table), ...Object.keys(TOLD_TO_ALL)].sort()).toEqual(content.sort());
  });
});
