import {
  execute,
  listMappings,
  listTalks,
  planTalk,
  recordConsent,
  recordTalkOutcome,
  showCase,
  writeMapping,
} from '#cases';
import { coordinatedCase, withdrawConsent } from '../support/coordinated.js';
import { rowsOf } from '../support/rows.js';
import { Town } from '../support/town.js';

const NOW = '2026-09-08T08:00:00.000Z';

const mapping = {
  risks: ['Äldre kamrater på kvällarna.'],
  strengths: ['Basket tre gånger i veckan.'],
  childView: 'Jag vill spela mer.',
};

describe('the mapping', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    await town.setTime(NOW);
    reference = await coordinatedCase(town);
  });
  afterEach(async () => town.close());

  const seenBy = async (who: string): Promise<string[]> => {
    const listed = (await town.as(who, (work) => listMappings(work, reference))).map(({ agency }) => agency.id);
    const raw = await town.raw<{ agency: string }>(who, 'select agency from samspel.mapping');
    // Both walls give the same.
    expect([who, raw.map(({ agency }) => agency).sort()]).toEqual([who, listed.sort()]);
    return listed;
  };
  const write = (who: string) => town.as(who, (work) => writeMapping(work, reference, mapping));

  it('has a part for each agency, read by those that consent covers, and opens the way to the meeting', async () => {
    const coordination = async () => {
      const { actions } = await town.as('samordnare', (work) => showCase(work, reference));
      return actions.find(({ action }) => action === 'finish-mapping')?.possible;
    };
    const start = { do: 'take-action', track: 'coordination', action: 'start-mapping' } as const;
    await town.as('samordnare', (work) => execute(work, reference, start));
    expect(await coordination()).toBe(false);
    await write('skola');
    await write('polis');
    expect(await coordination()).toBe(true);
    const both = ['lindvik-bjorkskolan', 'lindvik-polis'];
    for (const who of ['skola', 'polis', 'soc', 'samordnare']) expect([who, await seenBy(who)]).toEqual([who, both]);
    const [first] = await town.as('soc', (work) => listMappings(work, reference));
    expect(first).toMatchObject({ ...mapping, mine: false, childViewMissing: null, at: expect.any(String) });
    const events = await town.rows("select 1 from samspel.event where data -> 'fact' ->> 'kind' = 'mapping.part'");
    expect(events).toHaveLength(2);
  });

  it('is written anew in the place of the one before', async () => {
    await write('skola');
    const anew = { risks: [], strengths: ['Går till skolan varje dag.'], childViewMissing: 'Vill inte svara än.' };
    await town.as('skola', (work) => writeMapping(work, reference, anew, 1));
    const [only, ...others] = await town.as('samordnare', (work) => listMappings(work, reference));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ ...anew, childView: null, revision: 2 });
  });

  it('is read by others and written by none of them, whatever the SQL', async () => {
    await write('skola');
    const [before] = await town.rows('select * from samspel.mapping');
    await town.raw('soc', "update samspel.mapping set risks = '{}'");
    await town.raw('soc', "update samspel.mapping set agency = 'lindvik-socialtjanst'");
    await expect(town.raw('soc', 'delete from samspel.mapping')).rejects.toThrow(/permission denied/);
    const forged = `insert into samspel.mapping select gen_random_uuid(), case_id, municipality, 'lindvik-polis', by_person, at,
      risks, strengths, child_view, child_view_missing, revision from samspel.mapping`;
    await expect(town.raw('soc', forged)).rejects.toThrow(/row-level security/);
    expect(await town.rows('select * from samspel.mapping')).toEqual([before]);
  });

  it('ends with the consent, at once and both ways, and with its last day', async () => {
    await write('skola');
    await write('polis');
    await withdrawConsent(town, reference, 'lindvik-bjorkskolan');
    expect(await seenBy('polis')).toEqual(['lindvik-polis']);
    expect(await seenBy('soc')).toEqual(['lindvik-polis']);
    expect(await seenBy('skola')).toEqual(['lindvik-bjorkskolan']);
    await town.setTime('2027-09-08T20:00:00.000Z');
    expect(await seenBy('soc')).toEqual(['lindvik-polis']);
    // Past midnight in Stockholm, and before it in UTC.
    await town.setTime('2027-09-08T22:30:00.000Z');
    expect(await seenBy('soc')).toEqual([]);
    expect(await seenBy('polis')).toEqual(['lindvik-polis']);
  });

  it('is never read by who is no party, whomever consent covers', async () => {
    await write('skola');
    const covered = { outcome: 'given' as const, agencies: ['lindvik-fritid'], givenBy: ['guardian-1' as const] };
    await town.as('polis', (work) => recordConsent(work, reference, covered));
    const before = await rowsOf(town);
    for (const who of ['fritid', 'polis@grannby', 'admin']) {
      await expect(town.as(who, (work) => listMappings(work, reference))).rejects.toMatchObject({ code: 'no-access' });
      await expect(write(who)).rejects.toMatchObject({ code: 'no-access' });
      expect([who, await town.raw(who, 'select * from samspel.mapping')]).toEqual([who, []]);
    }
    // A head may read, and records nothing that a social worker should.
    await expect(write('chef')).rejects.toMatchObject({ code: 'no-access' });
    expect(await rowsOf(town)).toEqual(before);
  });

  it('needs the child’s view or why it is missing, and something that was seen', async () => {
    const before = await rowsOf(town);
    const { childView, ...rest } = mapping;
    for (const [wrong, pointer] of [
      [rest, '/childView'],
      [{ ...mapping, childViewMissing: 'Nej.' }, '/childViewMissing'],
      [{ risks: [], strengths: [], childView }, '/risks'],
    ] as const) {
      const refused = town.as('skola', (work) =>
        writeMapping(work, reference, { ...wrong, risks: [...wrong.risks], strengths: [...wrong.strengths] }),
      );
      await expect(refused).rejects.toMatchObject({ failure: { code: 'validation', errors: [{ pointer }] } });
    }
    expect(await rowsOf(town)).toEqual(before);
  });

  it('lets one of two who write the same part at once win, and tells the other', async () => {
    await write('skola');
    const both = await Promise.allSettled(
      ['A', 'B'].map((risk) =>
        town.as('skola', (work) => writeMapping(work, reference, { ...mapping, risks: [risk] }, 1)),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } });
    expect(await town.as('skola', (work) => listMappings(work, reference))).toHaveLength(1);
  });

  it('writes one part when an agency’s first comes twice at once', async () => {
    await Promise.all([write('skola'), write('skola')]);
    expect(await seenBy('skola')).toEqual(['lindvik-bjorkskolan']);
  });

  it('a talk’s words too are read for as long as consent is in force', async () => {
    const on = '2026-09-08T13:00:00.000Z';
    await town.as('polis', (work) => planTalk(work, reference, { task: 'police.concern-talk', on }));
    const [talk] = await town.as('polis', (work) => listTalks(work, reference));
    await town.setTime('2026-09-08T14:00:00.000Z');
    await town.as('polis', (work) =>
      recordTalkOutcome(work, talk?.id ?? '', {
        outcome: 'held',
        answer: 'held',
        present: ['Elis'],
        childsWords: 'Jag vill spela.',
      }),
    );
    const words = async (who: string) => [
      (await town.as(who, (work) => listTalks(work, reference))).map(({ childsWords }) => childsWords),
      (await town.raw<{ childs_words: string }>(who, 'select childs_words from samspel.talk')).length,
    ];
    expect(await words('skola')).toEqual([['Jag vill spela.'], 1]);
    await withdrawConsent(town, reference, 'lindvik-bjorkskolan');
    expect(await words('skola')).toEqual([[], 0]);
    expect(await words('soc')).toEqual([['Jag vill spela.'], 1]);
    await withdrawConsent(town, reference, 'lindvik-polis');
    expect(await words('soc')).toEqual([[], 0]);
    expect(await words('polis')).toEqual([['Jag vill spela.'], 1]);
  });
});
