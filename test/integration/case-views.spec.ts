import {
  execute,
  listCases,
  offerHandoff,
  openReferral,
  recordConsent,
  showCase,
  showWorkingOut,
  showTimeline,
} from '#cases';
import { confirms, registers } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const everyone = ['lindvik-samordning', 'lindvik-socialtjanst', 'lindvik-polis'];

describe('what the screens are told of a case', () => {
  let town: Town;
  let reference: string;
  beforeEach(async () => {
    town = await Town.open();
    // A Tuesday without holidays near.
    await town.setTime('2026-09-08T08:00:00.000Z');
    ({ reference } = await town.as('polis', (work) => openReferral(work, elis)));
  });
  afterEach(async () => town.close());

  const protectionChecked = () =>
    town.as('soc', (work) =>
      execute(work, reference, {
        do: 'take-action',
        track: 'social-services',
        action: 'assess-protection',
        answers: { protection: 'no-danger', assessor: 'qualified' },
      }),
    );
  const socialTrack = async () =>
    (await town.as('soc', (work) => showCase(work, reference))).tracks.find(({ id }) => id === 'social-services');
  const answer = (outcome: 'given' | 'withdrawn', agencies: string[]) =>
    town.as('polis', (work) => recordConsent(work, reference, { outcome, agencies, givenBy: ['guardian-1'] }));

  it('a card says in which stage a track stands, since when, and whether I took it', async () => {
    const card = async (who: string) => (await town.as(who, (work) => listCases(work, {}))).items[0]?.tracks[0];
    expect(await card('soc')).toMatchObject({
      stage: 'protection-check',
      stageTitle: { sv: 'Skyddsbedömning' },
      entered: expect.stringMatching(/^2026-09-08T08:00/),
      mine: false,
    });
    await town.setTime('2026-09-09T08:00:00.000Z');
    await protectionChecked();
    expect(await card('soc')).toMatchObject({
      stage: 'preliminary-assessment',
      entered: expect.stringMatching(/^2026-09-09T08:00/),
    });
    const me = await town.as('soc', async (work) => work.actor.account);
    await town.as('soc', (work) => execute(work, reference, { do: 'assign', track: 'social-services', person: me }));
    expect([(await card('soc'))?.mine, (await card('chef'))?.mine]).toEqual([true, false]);
  });

  it('a card’s next date is the case’s, whoever looks', async () => {
    await answer('given', everyone);
    await protectionChecked();
    for (const who of ['polis', 'soc', 'samordnare']) {
      const [card] = (await town.as(who, (work) => listCases(work, {}))).items;
      expect(card?.nextDate).toBe((await town.as(who, (work) => showCase(work, reference))).next?.due ?? null);
    }
  });

  it('a track says the likely way on, which ends where the track does', async () => {
    const ways = async () => (await socialTrack())?.ahead.map(({ stage }) => stage);
    expect(await ways()).toEqual(['preliminary-assessment', 'investigation', 'support', 'wrap-up']);
    await protectionChecked();
    await town.as('soc', (work) =>
      execute(work, reference, { do: 'take-action', track: 'social-services', action: 'join-running' }),
    );
    expect(await ways()).toEqual([]);
  });

  it('a list holds open or closed cases alone, as many at a time as asked for', async () => {
    const quiet = { ...elis, sspfReferral: false, concernTalk: false };
    const other = await town.as('polis', (work) => openReferral(work, quiet));
    await registers(town, other.reference, 'soc');
    await town.as('soc', (work) => execute(work, other.reference, { do: 'close-duplicate', track: 'social-services' }));
    const found = async (wanted: Parameters<typeof listCases>[1]) =>
      (await town.as('soc', (work) => listCases(work, wanted))).items.map((card) => card.reference);
    expect(await found({ status: 'open' })).toEqual([reference]);
    expect(await found({ status: 'closed' })).toEqual([other.reference]);
    expect((await found({})).sort()).toEqual([reference, other.reference].sort());
    expect(await found({ limit: 1 })).toHaveLength(1);
  });

  it('a track says how far it may be extended and how long it may rest, and to whom alone', async () => {
    // The protection check has the law's own day, today: nothing is left to rest until.
    expect(await socialTrack()).toMatchObject({ extension: null, parking: null });
    await protectionChecked();
    const track = await socialTrack();
    // The law names no longest time, and wants the grounds and who decided.
    expect(track?.extension).toMatchObject({
      isSet: false,
      reasons: [{ code: 'exceptional-grounds', title: { sv: 'synnerliga skäl (SoL 20 kap. 2 §)' } }],
      text: { sv: expect.stringMatching('vem som beslutade') },
    });
    expect(track?.parking).toMatchObject({ last: '2026-09-22' });
    for (const [may, command] of [
      [track?.extension, 'extend'],
      [track?.parking, 'park'],
    ] as const) {
      const reason = may?.reasons[0]?.code ?? '';
      const until = command === 'extend' ? '2026-10-20' : (may?.last ?? '');
      await town.as('soc', (work) =>
        execute(work, reference, { do: command, track: 'social-services', until, reason }),
      );
    }
    expect(await socialTrack()).toMatchObject({ due: '2026-10-20', extended: '2026-10-20', parked: '2026-09-22' });
    // A head may look, and moves no date that is somebody else's to keep.
    const [seen] = (await town.as('chef', (work) => showCase(work, reference))).tracks;
    expect(seen).toMatchObject({ extension: null, parking: null });
  });

  it('a date says how it was reckoned, to those who see it, and to nobody else', async () => {
    const told = (who: string, thing: string) => town.as(who, (work) => showWorkingOut(work, reference, thing));
    const { rule, source, steps, ...days } = await told('soc', 'track:social-services');
    expect([rule, source]).toEqual([{ amount: 0, unit: 'calendar-day' }, 'SoL 20 kap. 1 §']);
    expect(days).toMatchObject({ from: '2026-09-08', due: '2026-09-08', isMoved: false });
    expect(steps.map(({ why }) => why)).toEqual(['starts', 'counted']);
    await protectionChecked();
    const longer = {
      do: 'extend',
      track: 'social-services',
      until: '2026-10-06',
      reason: 'exceptional-grounds',
    } as const;
    await town.as('soc', (work) => execute(work, reference, longer));
    expect(await told('soc', 'track:social-services')).toMatchObject({
      rule: { amount: 14, unit: 'calendar-day' },
      statutory: '2026-09-22',
      due: '2026-10-06',
      isMoved: true,
    });
    // What others do with a case is not theirs to see, and is answered as what is not there.
    for (const [who, thing] of [
      ['polis', 'track:social-services'],
      ['samordnare', 'track:social-services'],
      ['soc', 'track:nowhere'],
      ['soc', 'task:social-services.nothing'],
    ] as const)
      await expect(told(who, thing)).rejects.toMatchObject({ failure: { code: 'no-access' } });
  });

  it('an action says whether it closes its track', async () => {
    await protectionChecked();
    const { actions } = await town.as('soc', (work) => showCase(work, reference));
    const closing = actions.filter(({ closes }) => closes).map(({ action }) => action);
    expect(closing).toEqual(['to-other-board']);
  });

  it('a consent taken back closes what it opened, and keeps what was answered before', async () => {
    await answer('given', everyone);
    await confirms(town, reference, 'samordnare', 'soc');
    const seenBySocial = async () =>
      (await town.as('soc', (work) => showCase(work, reference))).tracks.map(({ id }) => id).sort();
    expect(await seenBySocial()).toEqual(['coordination', 'police', 'social-services']);
    await answer('withdrawn', ['lindvik-polis']);
    expect(await seenBySocial()).toEqual(['coordination', 'social-services']);
    const { consents } = await town.as('polis', (work) => showCase(work, reference));
    expect(consents.map(({ left }) => left.map(({ id }) => id))).toEqual([['lindvik-polis']]);
    const kept = await town.rows<{ outcome: string }>('select outcome from samspel.consent order by at, outcome');
    expect(kept.map(({ outcome }) => outcome)).toEqual(['given', 'withdrawn']);
  });

  it('tells of consents in its header what its timeline tells, and no more', async () => {
    const header = async (who: string) =>
      (await town.as(who, (work) => showCase(work, reference))).consents.map(({ agencies, code }) => [
        code,
        ...agencies.map(({ id }) => id).sort(),
      ]);
    const inTimeline = async (who: string) => {
      const { entries } = await town.as(who, (work) => showTimeline(work, reference));
      return entries.filter(({ title }) => title.sv.startsWith('Samtycke, ')).map(({ title }) => title.sv);
    };
    await answer('given', everyone);
    for (const who of ['polis', 'soc', 'samordnare'])
      expect([who, await header(who)]).toEqual([who, [['in-force', ...everyone.toSorted()]]]);
    await answer('withdrawn', ['lindvik-socialtjanst']);
    const rest = everyone.filter((agency) => agency !== 'lindvik-socialtjanst').sort();
    // Social services read that it is over for them, and not whom it joins still.
    expect(await header('soc')).toEqual([['withdrawn']]);
    expect(await inTimeline('soc')).toEqual([expect.stringContaining('Polisen'), 'Samtycke, Socialtjänsten Lindvik']);
    expect(await header('samordnare')).toEqual([['in-force', ...rest]]);
    await answer('withdrawn', ['lindvik-polis']);
    expect(await header('samordnare')).toEqual([['withdrawn']]);
    expect(await header('polis')).toEqual([['withdrawn']]);
  });

  it('a consent is asked for as the age of the day wants it', async () => {
    const ruleFor = async (birthDate: string, childView?: string) => {
      const { childView: _, ...told } = elis;
      const youngPerson = { ...elis.youngPerson, birthDate };
      const referral = { ...told, youngPerson, ...(childView !== undefined && { childView }) };
      const { reference: of } = await town.as('polis', (work) => openReferral(work, referral));
      return (await town.as('polis', (work) => showCase(work, of))).consentRule;
    };
    expect(await ruleFor('2013-03-02')).toEqual({
      guardians: 'all',
      youngPerson: 'listened-to',
      lacksChildView: true,
    });
    expect(await ruleFor('2013-03-02', 'Jag vill spela.')).toMatchObject({ lacksChildView: false });
    expect(await ruleFor('2011-09-08')).toEqual({
      guardians: 'all-or-reason',
      youngPerson: 'agrees',
      lacksChildView: false,
    });
    // The head writes no consent, and is told no rule.
    expect((await town.as('polischef', (work) => showCase(work, reference))).consentRule).toBeNull();
  });

  it('an offer says what the consent that it stands on is about, and that is taken', async () => {
    const agencies = ['lindvik-polis', 'lindvik-samordning', 'lindvik-bjorkskolan'];
    await town.as('polis', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies,
        givenBy: ['guardian-1'],
        kinds: ['identity', 'concerns'],
      }),
    );
    const { offers } = await town.as('samordnare', (work) => showCase(work, reference));
    const school = offers.find(({ handoff }) => handoff === 'school')?.receivers.find(({ possible }) => possible);
    expect(school?.covers).toEqual(['identity']);
    await town.as('samordnare', (work) =>
      offerHandoff(work, reference, {
        track: 'coordination',
        handoff: 'school',
        receiver: 'lindvik-bjorkskolan',
        why: 'De når familjen.',
        fields: school?.covers ?? [],
      }),
    );
  });

  it('who sees no consent is not offered to take one back', async () => {
    await answer('given', ['lindvik-polis', 'lindvik-samordning']);
    const may = async (who: string) => (await town.as(who, (work) => showCase(work, reference))).may;
    expect(await may('samordnare')).toContain('withdraw-consent');
    expect(await may('soc')).not.toContain('withdraw-consent');
  });

  it('only a consent that is in force can be taken back', async () => {
    await answer('given', ['lindvik-polis', 'lindvik-samordning']);
    await expect(answer('withdrawn', ['lindvik-polis', 'lindvik-fritid'])).rejects.toMatchObject({
      failure: { code: 'validation', errors: [{ pointer: '/agencies', code: 'not-allowed' }] },
    });
    await expect(answer('withdrawn', [])).rejects.toMatchObject({ failure: { errors: [{ pointer: '/agencies' }] } });
  });
});
