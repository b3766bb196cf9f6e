import {
  showChoices,
  addReferral,
  execute,
  listCases,
  openReferral,
  recordConsent,
  recordDay,
  showCase,
  showTimeline,
} from '#cases';
import { settingInForce } from '#use-case';
import { registers } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { Town } from '../support/town.js';

const { youngPerson: _, guardians: __, ...told } = elis;
type AlsoReferred = NonNullable<typeof elis.alsoAbout>[number];
const adam = { givenName: 'Adam', familyName: 'Frisk', birthDate: '2013-05-06', concerns: ['vandalism'] };
const nothing = {
  statutoryReport: false,
  wantsFeedback: false,
  sspfReferral: false,
  concernTalk: false,
  suspectsHarm: 'no' as const,
};

describe('a referral starts the acts that were chosen', () => {
  let town: Town;
  beforeEach(async () => {
    town = await Town.open();
    // A Tuesday without holidays near.
    await town.setTime('2026-09-08T08:00:00.000Z');
  });
  afterEach(async () => town.close());

  const refusal = async (doing: Promise<unknown>): Promise<unknown> =>
    doing.then(
      () => 'taken',
      (error: unknown) => Object(error).failure?.errors?.[0]?.pointer ?? Object(error).code,
    );
  const open = (who: string, referral: Partial<typeof elis>) =>
    town.as(who, (work) => openReferral(work, { ...elis, ...referral }));
  const act = (who: string, reference: string, action: string, answers: Record<string, string> = {}) => {
    const track = who === 'soc' ? 'social-services' : 'police';
    return town.as(who, (work) => execute(work, reference, { do: 'take-action', track, action, answers }));
  };

  describe('about several young people', () => {
    it('opens a case each, with the same acts, and the receipt has them all', async () => {
      const receipt = await open('polis', { alsoAbout: [{ ...adam, guardians: [{ name: 'Eva Frisk' }] }] });
      const [other] = receipt.alsoAbout;
      expect(other?.acts.map(({ act: name }) => name)).toEqual(receipt.acts.map(({ act: name }) => name));
      const seen = await town.as('soc', (work) => showCase(work, other?.reference ?? ''));
      expect([seen.youngPerson.name, seen.guardians.map(({ name }) => name)]).toEqual(['Adam F', ['Eva Frisk']]);
    });

    it('says nothing of one in the case of the other: no name, no reference, no words that were of the first alone', async () => {
      const { reference, alsoAbout } = await open('polis', { alsoAbout: [adam] });
      const other = alsoAbout[0]?.reference ?? '';
      for (const who of ['soc', 'samordnare', 'polis']) {
        const first = JSON.stringify([
          await town.as(who, (work) => showCase(work, reference)),
          await town.as(who, (work) => showTimeline(work, reference)),
        ]);
        const second = JSON.stringify([
          await town.as(who, (work) => showCase(work, other)),
          await town.as(who, (work) => showTimeline(work, other)),
        ]);
        // Before consent coordination is told of nobody by name.
        if (who !== 'samordnare')
          expect([first, second]).toEqual([expect.stringMatching('Elis'), expect.stringMatching('Adam')]);
        expect([first, second]).toEqual([expect.stringContaining(reference), expect.stringContaining(other)]);
        expect(first).not.toMatch(new RegExp(`Adam|Frisk|${other}`));
        expect(second).not.toMatch(new RegExp(`Elis|Bergman|basket|rutorna|Tredje|${reference}`));
      }
      const links = await town.rows('select link from samspel.young_person group by link');
      expect(links).toHaveLength(2);
    });

    it('keeps what is of one of them alone in that one’s case: facts, and what the concern is about', async () => {
      const cannabis = 'En av dem luktade cannabis.';
      const { reference, alsoAbout } = await open('polis', {
        facts: 'Två fönster krossade.',
        ownFacts: cannabis,
        concerns: ['vandalism', 'drugs'],
        alsoAbout: [
          { ...adam, ownFacts: 'Grät.' },
          { ...adam, givenName: 'Ivar', concerns: ['older-peers'] },
        ],
      });
      const inCaseOf = async (each = '') => {
        const { concern } = await town.as('soc', (work) => showCase(work, each));
        return [concern?.facts, concern?.concerns];
      };
      expect(await inCaseOf(reference)).toEqual([`Två fönster krossade.\n\n${cannabis}`, ['vandalism', 'drugs']]);
      expect(await inCaseOf(alsoAbout[0]?.reference)).toEqual(['Två fönster krossade.\n\nGrät.', ['vandalism']]);
      // What the first one did is not assumed of the others.
      expect(await inCaseOf(alsoAbout[1]?.reference)).toEqual(['Två fönster krossade.', ['older-peers']]);
    });

    it('is refused where the words that all of them get name one of them, or one is named twice', async () => {
      const alsoAbout = [adam];
      const { guardians, youngPerson, reporter, privateReporter } = elis;
      const whole = 'Adam Frisk';
      const ofFirst: [string, Partial<typeof elis>][] = [
        ['/reporter/name', { reporter: { ...reporter, name: whole } }],
        ['/reporter/role', { reporter: { ...reporter, name: 'Siv', role: 'Adams lärare' } }],
        ['/privateReporter/name', { privateReporter: { ...privateReporter, name: whole } }],
        ['/privateReporter/role', { privateReporter: { ...privateReporter, name: 'Göte', role: 'granne till Adam' } }],
        ['/guardians/0/name', { guardians: [{ ...guardians[0], name: `Anna, mor till ${whole}` }] }],
        ['/youngPerson/school', { youngPerson: { ...youngPerson, school: `Samma som ${whole}` } }],
        ['/youngPerson/schoolClass', { youngPerson: { ...youngPerson, schoolClass: `som ${whole}` } }],
      ];
      for (const [pointer, more] of ofFirst)
        expect([pointer, await refusal(open('polis', { alsoAbout, ...more }))]).toEqual([pointer, pointer]);
      const ofOther: [string, Partial<AlsoReferred>][] = [
        ['/alsoAbout/0/school', { school: 'Samma som Elis Bergman' }],
        ['/alsoAbout/0/guardians/0/name', { guardians: [{ name: 'Elis Bergmans mor' }] }],
      ];
      for (const [pointer, more] of ofOther)
        expect([pointer, await refusal(open('polis', { alsoAbout: [{ ...adam, ...more }] }))]).toEqual([
          pointer,
          pointer,
        ]);
      // A guardian or a school may have a name of another's: a mother by a new marriage, a school named after somebody.
      const named = { guardians: [{ name: 'Eva Frisk' }], youngPerson: { ...youngPerson, school: 'Adam Bergs skola' } };
      expect(await refusal(open('polis', { alsoAbout, ...named }))).toBe('taken');
      expect(await refusal(open('polis', { alsoAbout, facts: 'Två pojkar på Adamsbergets skola.' }))).toBe('taken');
      expect(await refusal(open('polis', { alsoAbout: [adam, adam] }))).toBe('/alsoAbout/1');
      // One and the same, however it is written.
      const lukasz = { ...adam, givenName: 'Łukasz' };
      expect(await refusal(open('polis', { alsoAbout: [lukasz, { ...adam, givenName: 'LUKASZ' }] }))).toBe(
        '/alsoAbout/1',
      );
    });

    it.each(['facts', 'ownFacts', 'place', 'assessment', 'strengths', 'childView'] as const)(
      'is refused where the %s of one name another: by given name or surname, in any case, also in the genitive',
      async (field) => {
        for (const text of [
          'Adams cykel stod kvar.',
          'hos ADAM',
          'frisks moped',
          'Adam\u00a0Frisk',
          'med Frisk\u2010Adam',
        ]) {
          const own = { ...adam, [field]: undefined };
          expect(await refusal(open('polis', { alsoAbout: [own], [field]: text }))).toBe(`/${field}`);
        }
        // The other's own words tell of the first as little.
        const shared = field === 'facts' || field === 'place';
        const named = shared ? { [field]: 'elis var med' } : { alsoAbout: [{ ...adam, [field]: 'elis var med' }] };
        const pointer = shared ? `/${field}` : `/alsoAbout/0/${field}`;
        expect(await refusal(open('polis', { alsoAbout: [adam], ...named }))).toBe(pointer);
      },
    );

    it('may have a place or a word that is the surname of another, in each text of which it is said that it is one', async () => {
      const alsoAbout = [
        { ...adam, familyName: 'Lund', strengths: 'Bor nära skogens lund.' },
        { ...adam, givenName: 'Ivar', familyName: 'Holm', strengths: 'Trivs i Falkenberg.' },
        { ...adam, givenName: 'Eva', familyName: 'Falkenberg' },
      ];
      const told = { alsoAbout, place: 'på Lunds station', facts: 'De åt glass på Sandholm, sedan vid Holm.' };
      const texts = ['/place', '/facts', '/alsoAbout/1/strengths'];
      const faults = (more: Partial<typeof elis>) =>
        open('polis', { ...told, ...more }).then(
          () => [],
          (error: unknown) =>
            Object(error).failure.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`),
        );
      expect((await faults({})).toSorted()).toEqual(texts.map((text) => `${text} may-name-another`).toSorted());
      // Said of one text, it is said of no other.
      expect(await faults({ placesNotPeople: texts.slice(1) })).toEqual(['/place may-name-another']);
      // A given name, and a surname that is nothing else, are names whatever is said.
      for (const place of ['hos Adam Lund', 'med Ivar', 'hos Bergmans'])
        expect(await faults({ place, placesNotPeople: texts })).toEqual(['/place names-another']);
      const namesake = [{ ...adam, givenName: 'Elis', familyName: 'Lund' }];
      const both = { alsoAbout: namesake, facts: 'Vid åtta.', placesNotPeople: ['/place'] };
      expect(await faults({ ...both, place: 'hos Elis Lund' })).toEqual(['/place names-another']);
      expect(await faults({ placesNotPeople: texts })).toEqual([]);
    });

    it('may be told by the name that they share, and each by one’s own in what is one’s own', async () => {
      const sister = { ...adam, familyName: 'Bergman', strengths: 'Adam hjälper familjen Bergman.' };
      const told = { facts: 'Hemma hos Bergmans.', assessment: 'Elis far illa.', strengths: 'Elis spelar basket.' };
      expect(await refusal(open('polis', { ...told, alsoAbout: [sister] }))).toBe('taken');
    });

    it('opens their cases apart, so that nobody reads by the clock that they belong together', async () => {
      const eva = { ...adam, givenName: 'Eva' };
      await open('polis', { alsoAbout: [adam, eva] });
      const opened = await town.rows<{ at: Date }>('select opened_at as at from samspel.concern_case');
      expect(new Set(opened.map(({ at }) => at.getTime())).size).toBe(3);
      const shown = await town.as('soc', (work) => listCases(work, {}));
      expect(shown.items).toHaveLength(3);
    });

    it('is refused as a whole where one is too young: nothing is opened for anybody', async () => {
      const small = { ...adam, birthDate: '2021-01-01' };
      expect(await refusal(open('polis', { alsoAbout: [adam, small] }))).toBe('/alsoAbout/1/birthDate');
      expect((await town.as('polis', (work) => listCases(work, {}))).items).toEqual([]);
    });
  });

  describe('with a notice of a suspected offence', () => {
    it('tells the board at once, on its own ground, and opens the police’s part', async () => {
      const { reference, acts } = await open('polis', {
        sspfReferral: false,
        concernTalk: false,
        offenceNotice: true,
      });
      expect(acts.map(({ act: name, agency }) => [name, agency.kind])).toEqual([
        ['statutory-report', 'social-services'],
        ['offence-notice-under-15', 'social-services'],
        ['offence-notice-under-15', 'police'],
      ]);
      expect(await town.rows('select receiver, ground from samspel.disclosure order by ground')).toEqual([
        { receiver: 'lindvik-socialtjanst', ground: 'LUL 34 §' },
        { receiver: 'lindvik-socialtjanst', ground: 'SoL 19 kap. 1 §' },
      ]);
      const seen = await town.as('soc', (work) => showTimeline(work, reference));
      expect(seen.entries.some(({ title }) => title.en === 'Notice of a suspected offence')).toBe(true);
    });

    it('and a talk are told the police once each, who are given nothing of what they send themselves', async () => {
      const { acts } = await open('polis', { sspfReferral: false, offenceNotice: true });
      const told = await town.rows<{ thing: string; agency: string }>(
        `select n.thing, r.agency from samspel.notice n, jsonb_to_recordset(n.recipients) as r (agency text)
         order by n.thing, r.agency`,
      );
      expect(told).toEqual([
        { thing: 'track:offence-investigation', agency: 'lindvik-polis' },
        { thing: 'track:police', agency: 'lindvik-polis' },
        { thing: 'track:social-services', agency: 'lindvik-socialtjanst' },
      ]);
      const received = acts.map(({ act: name, agency, receives }) => [name, agency.kind, receives.length > 0]);
      expect(received).toEqual([
        ['statutory-report', 'social-services', true],
        ['concern-talk', 'police', false],
        ['offence-notice-under-15', 'social-services', true],
        ['offence-notice-under-15', 'police', false],
      ]);
    });

    const notice = { ...nothing, offenceNotice: true };

    it('alone, without a report: it has its check and its number, and nobody is owed an answer', async () => {
      const { reference, acts } = await open('polis', notice);
      expect(acts.map(({ act: name, agency, due }) => [name, agency.kind, due])).toEqual([
        ['offence-notice-under-15', 'social-services', '2026-09-08'],
        ['offence-notice-under-15', 'police', '2026-10-20'],
      ]);
      expect(await town.rows('select receiver, ground from samspel.disclosure')).toEqual([
        { receiver: 'lindvik-socialtjanst', ground: 'LUL 34 §' },
      ]);
      await registers(town, reference, 'soc');
      const seen = await town.as('soc', (work) => showCase(work, reference));
      expect(seen.youngPerson.name).toBe('Elis B');
      await act('soc', reference, 'assess-protection', { protection: 'no-danger', assessor: 'qualified' });
      await act('soc', reference, 'join-running');
      expect((await town.as('soc', (work) => showCase(work, reference))).tasks.map(({ id }) => id)).toEqual([
        'social-services.mediation',
      ]);
    });

    it('that an offence is investigated is seen by the police alone', async () => {
      const { reference } = await open('polis', { ...notice, sspfReferral: true });
      const agencies = ['lindvik-polis', 'lindvik-samordning', 'lindvik-bjorkskolan', 'lindvik-socialtjanst'];
      await town.as('polis', (work) =>
        recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'] }),
      );
      const tracksOf = async (who: string) =>
        (await town.as(who, (work) => showCase(work, reference))).tracks.map(({ id }) => id);
      expect(await tracksOf('polis')).toContain('offence-investigation');
      for (const who of ['soc', 'samordnare']) {
        expect(await tracksOf(who)).not.toContain('offence-investigation');
        const told = await town.as(who, (work) => showTimeline(work, reference));
        expect(JSON.stringify(told.entries)).not.toMatch(/Brottet utreds|Brottsutredning/);
      }
    });

    it('has its days: the six weeks from the service are the police’s, the opinion by the asked day social services’', async () => {
      const youngPerson = { ...elis.youngPerson, birthDate: '2010-09-08' };
      const { reference } = await open('polis', { ...notice, youngPerson });
      const see = (who: string) => town.as(who, (work) => showCase(work, reference));
      const days = async (who: string) => (await see(who)).dated.map(({ kind, from, to }) => [kind, from, to]);
      expect(await days('polis')).toEqual([['suspicion.served', '2024-09-07', '2026-09-08']]);
      expect(await days('soc')).toEqual([['opinion.requested', '2026-09-08', '2027-09-08']]);
      const give = (who: string, kind: string, day: string) =>
        town.as(who, (work) => recordDay(work, reference, { kind, day }));
      await give('polis', 'suspicion.served', '2026-09-04');
      await give('soc', 'opinion.requested', '2026-10-09');
      const due = async (who: string, task: string) => (await see(who)).tasks.find(({ id }) => id === task)?.due;
      expect(await due('polis', 'offence-investigation.prosecution')).toBe('2026-10-16');
      expect(await due('soc', 'social-services.opinion-requested')).toBe('2026-10-09');
      // Neither reads of the other’s.
      expect(JSON.stringify((await town.as('soc', (work) => showTimeline(work, reference))).entries)).not.toMatch(
        /Delgivning|åklagarens beslut/i,
      );
      expect(JSON.stringify((await town.as('polis', (work) => showTimeline(work, reference))).entries)).not.toMatch(
        /Yttra|Yttrande/,
      );
      for (const [who, kind, day] of [
        ['polis', 'suspicion.served', '2026-09-09'],
        ['polis', 'suspicion.served', '2026-02-30'],
        ['soc', 'opinion.requested', '2026-09-07'],
      ] as const)
        expect([kind, await refusal(give(who, kind, day))]).toEqual([kind, '/day']);
      for (const [who, kind] of [
        ['polis', 'opinion.requested'],
        ['soc', 'suspicion.served'],
        ['soc', 'toString'],
        ['polis', 'offence.notice'],
        ['skola', 'suspicion.served'],
      ] as const)
        expect([kind, await refusal(give(who, kind, '2026-09-08'))]).toEqual([kind, 'no-access']);
    });

    it('about several of mixed ages is written once: each gets that of their age, and who has turned 18 none', async () => {
      const youngPerson = { ...elis.youngPerson, birthDate: '2010-09-08' };
      const ivar = { ...adam, givenName: 'Ivar', familyName: 'Ek', birthDate: '2008-09-08' };
      const alsoAbout = [adam, ivar];
      const { acts, alsoAbout: others } = await open('polis', {
        ...notice,
        sspfReferral: true,
        youngPerson,
        alsoAbout,
      });
      const named = (each: typeof acts) => [...new Set(each.map(({ act: name }) => name))];
      expect([acts, ...others.map((other) => other.acts)].map(named)).toEqual([
        ['sspf-referral', 'offence-notice-from-15'],
        ['sspf-referral', 'offence-notice-under-15'],
        ['sspf-referral'],
      ]);
      // Where it is all that was chosen, nothing would be begun about whoever gets none.
      expect(await refusal(open('polis', { ...notice, youngPerson, alsoAbout }))).toBe('/alsoAbout/1/birthDate');
      expect(await refusal(open('polis', { ...notice, youngPerson: ivar, alsoAbout: [adam] }))).toBe(
        '/youngPerson/birthDate',
      );
    });

    it('is for the police alone, by the age on the day of the offence, and for nobody who has turned 18', async () => {
      const youngPerson = { ...elis.youngPerson, birthDate: '2011-09-01' };
      expect(await refusal(open('skola', { ...notice, youngPerson }))).toBe('/offenceNotice');
      const named = async (occurredOn: string) =>
        (await open('polis', { ...notice, youngPerson, occurredOn })).acts[0]?.act;
      expect(await named('2026-08-31')).toBe('offence-notice-under-15');
      expect(await named('2026-09-01')).toBe('offence-notice-from-15');
      const grown = { ...youngPerson, birthDate: '2008-09-08' };
      expect(await refusal(open('polis', { ...notice, youngPerson: grown }))).toBe('/offenceNotice');
      expect(await refusal(open('polis', { ...notice, youngPerson: grown, occurredOn: '2026-09-01' }))).toBe(
        '/offenceNotice',
      );
    });
  });

  describe('about somebody of 18 to 20', () => {
    const grown = { ...elis.youngPerson, birthDate: '2007-03-02' };
    const report = { ...nothing, statutoryReport: true, youngPerson: grown };

    it('is no duty: whoever suspects harm may refer them otherwise, and a report says on which ground', async () => {
      expect(await refusal(open('skola', { ...nothing, suspectsHarm: 'yes', sspfReferral: true }))).toBe(
        '/statutoryReport',
      );
      expect(
        await refusal(open('skola', { ...nothing, suspectsHarm: 'yes', sspfReferral: true, youngPerson: grown })),
      ).toBe('taken');
      expect(await refusal(open('skola', report))).toBe('/adultGround');
      // Unapproved until a lawyer of the town says that it may be used.
      expect(await refusal(open('skola', { ...report, adultGround: 'general-clause' }))).toBe('/adultGround');
      expect(await refusal(open('skola', { ...report, adultGround: 'toString' }))).toBe('/adultGround');
      expect(await refusal(open('skola', { ...report, adultGround: 'own-consent', wantsFeedback: true }))).toBe(
        '/wantsFeedback',
      );
      expect(
        await refusal(open('skola', { ...report, youngPerson: elis.youngPerson, adultGround: 'own-consent' })),
      ).toBe('/adultGround');
    });

    it('a report goes on the ground that was chosen, and has its check and its fourteen days as any', async () => {
      const { reference, acts } = await open('skola', { ...report, adultGround: 'own-consent' });
      expect(acts.map(({ act: name, due }) => [name, due])).toEqual([['statutory-report', '2026-09-08']]);
      expect(await town.rows('select receiver, ground from samspel.disclosure')).toEqual([
        { receiver: 'lindvik-socialtjanst', ground: 'OSL 12 kap. 2 §' },
      ]);
      const { tasks } = await town.as('soc', (work) => showCase(work, reference));
      expect(tasks.find(({ id }) => id === 'social-services.decision')?.due).toBe('2026-09-22');
    });

    it('by another ground, once the town’s lawyer approves it, with what was weighed', async () => {
      const grounds = await town.as('polis', async (work) => settingInForce(work, 'grounds'));
      const approved = { by: 'Kommunjuristen', on: '2020-01-01' };
      const clause = { ...grounds['general-clause'], paragraph: 'OSL 10 kap. 27 §', sv: 'x', en: 'x', approved };
      await town.set('lindvik', 'grounds', { ...grounds, 'general-clause': clause });
      const weighed = { ...report, adultGround: 'general-clause' };
      expect(await refusal(open('polis', { ...weighed, assessment: undefined }))).toBe('/assessment');
      expect(await refusal(open('polis', { ...weighed, assessment: 'Faran väger tyngre.' }))).toBe('taken');
      // It does not break what holds in pupil health (OSL 25 kap. 1 §).
      expect(await refusal(open('skola', { ...weighed, assessment: 'Faran väger tyngre.' }))).toBe('/adultGround');
    });

    it('with a child of the same event: the child is reported by duty, the other where a ground is chosen', async () => {
      const ivar = { ...adam, givenName: 'Ivar', familyName: 'Ek', birthDate: '2007-03-02' };
      const both = {
        ...nothing,
        suspectsHarm: 'yes' as const,
        statutoryReport: true,
        wantsFeedback: true,
        alsoAbout: [ivar],
      };
      expect(await refusal(open('polis', both))).toBe('/alsoAbout/0/birthDate');
      const { alsoAbout } = await open('polis', { ...both, sspfReferral: true });
      expect(alsoAbout[0]?.acts.map(({ act: name }) => name)).toEqual(['sspf-referral']);
      const chosen = await open('polis', { ...both, adultGround: 'own-consent' });
      const paragraphs = await town.rows<{ ground: string }>(
        `select distinct d.ground from samspel.disclosure d join samspel.concern_case c on c.id = d.case_id
         where c.reference = any($1) order by 1`,
        [[chosen.reference, chosen.alsoAbout[0]?.reference]],
      );
      expect(paragraphs.map(({ ground }) => ground)).toEqual(['OSL 12 kap. 2 §', 'SoL 19 kap. 1 §']);
    });

    it('and nobody older is a case here', async () => {
      const older = { ...grown, birthDate: '1998-03-02' };
      expect(await refusal(open('skola', { ...report, youngPerson: older, adultGround: 'own-consent' }))).toBe(
        '/statutoryReport',
      );
      expect(await refusal(open('polis', { ...nothing, concernTalk: true, youngPerson: older }))).toBe('/concernTalk');
    });
  });

  it('holds the town’s ages for SSPF, and none for the duty to report', async () => {
    const youngPerson = { ...elis.youngPerson, birthDate: '2021-09-08' };
    expect(await refusal(open('skola', { ...nothing, sspfReferral: true, youngPerson }))).toBe('/sspfReferral');
    expect(await refusal(open('skola', { ...nothing, statutoryReport: true, youngPerson }))).toBe('taken');
    const six = { ...youngPerson, birthDate: '2020-09-08' };
    expect(await refusal(open('skola', { ...nothing, sspfReferral: true, youngPerson: six }))).toBe('taken');
  });

  it('goes on the grounds, with the data and for the agencies that the town sets', async () => {
    await town.set('lindvik', 'acts', {
      ...(await town.as('polis', async (work) => settingInForce(work, 'acts'))),
      'sspf-referral': { ground: 'local', gives: ['concerns'], untilConsent: true, by: ['school'] },
    });
    const grounds = await town.as('polis', async (work) => settingInForce(work, 'grounds'));
    const local = { paragraph: 'OSL 10 kap. 2 § a', sv: 'x', en: 'x' };
    await town.set('lindvik', 'grounds', { ...grounds, local });
    expect(await refusal(open('skola', { ...nothing, sspfReferral: true }))).toBe('/sspfReferral');
    await town.set('lindvik', 'grounds', { ...grounds, local: { ...local, approved: { by: 'x', on: '2026-09-09' } } });
    expect(await refusal(open('skola', { ...nothing, sspfReferral: true }))).toBe('/sspfReferral');
    await town.set('lindvik', 'grounds', { ...grounds, local: { ...local, approved: { by: 'x', on: '2026-09-08' } } });
    expect(await refusal(open('polis', { ...nothing, sspfReferral: true }))).toBe('/sspfReferral');
    const { acts } = await open('skola', { ...nothing, sspfReferral: true });
    expect(acts[0]?.receives).toEqual(['concerns']);
    expect(await town.rows('select ground, fields from samspel.disclosure')).toEqual([
      { ground: 'OSL 10 kap. 2 § a', fields: ['concerns'] },
    ]);
    expect(await refusal(open('polis@grannby', { ...nothing, sspfReferral: true }))).toBe('taken');
  });

  it('goes to who has to be told whether or not anybody approved the ground, by duty and as a notice', async () => {
    const grounds = await town.as('polis', async (work) => settingInForce(work, 'grounds'));
    const unapproved = Object.fromEntries(
      Object.entries(grounds).map(([name, ground]) => [name, { ...ground, approved: undefined }]),
    );
    await town.set('lindvik', 'grounds', { ...grounds, ...unapproved });
    const { acts } = await open('polis', { ...nothing, statutoryReport: true, offenceNotice: true });
    const told = acts.filter(({ receives }) => receives.includes('identity'));
    expect(told.map(({ act: name }) => name)).toEqual(['statutory-report', 'offence-notice-under-15']);
    for (const chosen of [{ sspfReferral: true }, { concernTalk: true }])
      expect(await refusal(open('polis', { ...nothing, ...chosen }))).toMatch(/sspfReferral|concernTalk/);
    const { acts: offered } = await town.as('polis', showChoices);
    expect(offered.map(({ act: name }) => name)).not.toEqual(expect.arrayContaining(['sspf-referral']));
  });

  it('says of what was given that alone which there was', async () => {
    const { facts, concerns } = elis;
    const report = { ...nothing, statutoryReport: true, facts, concerns, guardians: [] };
    const bare = { ...report, assessment: undefined, strengths: undefined, childView: undefined };
    const received = async (referral: Partial<typeof elis>) =>
      (await open('skola', referral)).acts.map(({ receives }) => receives);
    expect(await received(bare)).toEqual([['identity', 'reporter', 'facts', 'concerns']]);
    const { guardians, childView } = elis;
    expect(await received({ ...bare, guardians, childView })).toEqual([
      ['identity', 'guardians', 'reporter', 'facts', 'child-view', 'concerns'],
    ]);
  });

  it('tells of an age by the bands that the town sets, up to the last day before a birthday', async () => {
    const told = async (birthDate: string) => {
      const youngPerson = { ...elis.youngPerson, birthDate };
      const { reference } = await open('polis', { ...nothing, sspfReferral: true, youngPerson });
      return (await town.as('samordnare', (work) => showCase(work, reference))).youngPerson.ageBand;
    };
    // Just after midnight in Sweden, when the day before still runs in UTC.
    await town.setTime('2026-09-07T22:30:00.000Z');
    expect([await told('2014-09-08'), await told('2014-09-09')]).toEqual(['12-14', '0-11']);
    expect([await told('2008-09-09'), await told('2008-09-08')]).toEqual(['15-17', '18-20']);
    const bands = [{ from: 0, to: 12 }, { from: 13 }];
    await town.set('lindvik', 'age-bands', { bands, source: 'local' });
    expect([await told('2014-09-08'), await told('2008-09-08')]).toEqual(['0-12', '13-']);
  });

  it.each([
    ['skola', 'school', 'lindvik-bjorkskolan'],
    ['fritid', 'leisure', 'lindvik-fritid'],
  ])('by %s begins its own part, which the town’s other agencies don’t see', async (who, track, agency) => {
    const { reference, acts } = await open(who, { ...nothing, sspfReferral: true });
    expect(acts.map(({ agency: { id }, receives }) => [id, receives])).toEqual([
      ['lindvik-samordning', ['age-band', 'concerns']],
      [agency, []],
    ]);
    expect((await town.as(who, (work) => showCase(work, reference))).tracks.map(({ id }) => id)).toEqual([track]);
    const coordinator = await town.as('samordnare', (work) => showCase(work, reference));
    expect([coordinator.tracks.map(({ id }) => id), coordinator.youngPerson.name]).toEqual([['coordination'], null]);
  });

  describe('in another workflow', () => {
    it('goes to whoever takes the act there', async () => {
      const youngPerson = { ...elis.youngPerson, birthDate: '2009-03-02' };
      const { acts } = await open('polis', { ...nothing, sspfReferral: true, workflow: 'sig', youngPerson });
      expect(acts.map(({ agency, receives }) => [agency.kind, receives])).toEqual([
        ['social-services', ['age-band', 'concerns']],
      ]);
      const talk = await open('polis', { ...nothing, concernTalk: true, workflow: 'concern-talk-only' });
      expect(talk.acts.map(({ agency }) => agency.kind)).toEqual(['police']);
      const { parts } = await town.as('polis', (work) => showCase(work, talk.reference));
      expect(parts).toEqual(['notes']);
    });

    it('is refused, field by field, what that workflow does not take', async () => {
      expect(await refusal(open('polis', { workflow: 'sig' }))).toBe('/statutoryReport');
      expect(await refusal(open('polis', { ...nothing, sspfReferral: true, workflow: 'concern-talk-only' }))).toBe(
        '/sspfReferral',
      );
      expect(await refusal(open('polis', { workflow: 'nowhere' }))).toBe('/workflow');
      // A school has no part in a group: it could record no consent there, and social services would never learn of whom it is.
      expect(await refusal(open('skola', { ...nothing, sspfReferral: true, workflow: 'sig' }))).toBe('/sspfReferral');
    });
  });

  describe('feedback', () => {
    const answer = (reference: string, reply = 'given', task = 'social-services.feedback') =>
      town.as('soc', (work) =>
        execute(work, reference, {
          do: 'do-task',
          task,
          outcome: 'done',
          answers: { reply },
        }),
      );

    it('is told to the reporter who asked, once it is given, and to no other party', async () => {
      const { reference } = await open('polis', {});
      const feedback = async (who: string) => (await town.as(who, (work) => showCase(work, reference))).feedback;
      await act('soc', reference, 'assess-protection', { protection: 'no-danger', assessor: 'qualified' });
      await act('soc', reference, 'not-open', { 'child.heard': 'heard', assessor: 'qualified' });
      expect(await feedback('polis')).toBeNull();
      await answer(reference);
      expect(await feedback('polis')).toMatchObject({ code: 'not-opened', title: { en: 'not opened' } });
      expect(await feedback('samordnare')).toBeNull();
    });

    it('stays untold where it was found unsuitable', async () => {
      const { reference } = await open('polis', { sspfReferral: false, concernTalk: false });
      await act('soc', reference, 'assess-protection', { protection: 'no-danger', assessor: 'qualified' });
      await act('soc', reference, 'join-running');
      await answer(reference, 'unsuitable');
      expect((await town.as('polis', (work) => showCase(work, reference))).feedback).toBeNull();
    });

    it('is no matter where nobody asked: no task comes', async () => {
      const { reference } = await open('polis', { wantsFeedback: false });
      await registers(town, reference, 'soc');
      await act('soc', reference, 'assess-protection', { protection: 'no-danger', assessor: 'qualified' });
      await act('soc', reference, 'join-running');
      expect((await town.as('soc', (work) => showCase(work, reference))).tasks).toEqual([]);
    });

    it('is owed once to a reporter who asks twice, and anew to one who asks when it has been given', async () => {
      const { reference } = await open('polis', { sspfReferral: false, concernTalk: false });
      const again = { ...told, sspfReferral: false, concernTalk: false };
      const owed = async () => (await town.as('soc', (work) => showCase(work, reference))).tasks.map(({ id }) => id);
      await town.as('polis', (work) => addReferral(work, reference, again));
      await registers(town, reference, 'soc');
      await act('soc', reference, 'assess-protection', { protection: 'no-danger', assessor: 'qualified' });
      await act('soc', reference, 'join-running');
      expect(await owed()).toEqual(['social-services.feedback']);
      const [{ from } = { from: null }] = (await town.as('soc', (work) => showCase(work, reference))).tasks;
      expect(from).toMatchObject({ agency: { name: 'Polisen Lindvik' }, isAsked: true });
      await answer(reference);
      await town.setTime('2026-09-15T08:00:00.000Z');
      await town.as('polis', (work) => addReferral(work, reference, again));
      await registers(town, reference, 'soc');
      expect(await owed()).toEqual(['social-services.feedback~2']);
    });

    it('is the one task that a reporter has asked for: what they sent came from them, and what one records oneself from nobody', async () => {
      const { reference } = await open('polis', { sspfReferral: false, concernTalk: false });
      const from = async (who: string) =>
        (await town.as(who, (work) => showCase(work, reference))).tasks.map(({ title, from: asker }) => [
          title.sv,
          asker === null ? null : `${asker.isAsked ? 'asked by' : 'came from'} ${asker.agency.name}`,
        ]);
      expect(await from('soc')).toContainEqual(['Registrera anmälan hos er', 'came from Polisen Lindvik']);
      await registers(town, reference, 'soc');
      await town.as('soc', (work) =>
        execute(work, reference, { do: 'record-fact', kind: 'opinion.requested', code: 'requested', to: '2026-10-01' }),
      );
      await act('soc', reference, 'assess-protection', { protection: 'no-danger', assessor: 'qualified' });
      await act('soc', reference, 'join-running');
      expect(await from('soc')).toEqual(
        expect.arrayContaining([
          ['Lämna yttrande till åklagaren', null],
          ['Återkoppla till den som anmälde', 'asked by Polisen Lindvik'],
        ]),
      );
    });

    it('is told to each reporter by the reply to its own asking alone', async () => {
      const { reference } = await open('polis', {});
      const agencies = ['lindvik-polis', 'lindvik-samordning'];
      await town.as('polis', (work) =>
        recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'] }),
      );
      const duty = { suspectsHarm: 'yes' as const, statutoryReport: true };
      const report = { ...told, ...nothing, ...duty, wantsFeedback: true };
      await town.as('samordnare', (work) => addReferral(work, reference, report));
      await act('soc', reference, 'assess-protection', { protection: 'no-danger', assessor: 'qualified' });
      await act('soc', reference, 'join-running');
      const { tasks } = await town.as('soc', (work) => showCase(work, reference));
      const of = (name: string) => tasks.find(({ from }) => from?.agency.name === name)?.id ?? '';
      const feedback = async (who: string) => (await town.as(who, (work) => showCase(work, reference))).feedback;
      await answer(reference, 'unsuitable', of('Polisen Lindvik'));
      await answer(reference, 'given', of('Samordningen Lindvik'));
      expect([await feedback('samordnare'), await feedback('polis')]).toMatchObject([
        { code: 'already-running' },
        null,
      ]);
    });

    it('is told to no reporter who did not ask (SoL 19 kap. 6 §)', async () => {
      const { reference } = await open('polis', { ...nothing, concernTalk: true });
      const agencies = ['lindvik-polis', 'lindvik-samordning'];
      await town.as('polis', (work) =>
        recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'] }),
      );
      await town.as('polis', (work) => addReferral(work, reference, { ...told, ...nothing, sspfReferral: true }));
      const report = { ...told, ...nothing, suspectsHarm: 'yes' as const, statutoryReport: true };
      await town.as('polis', (work) => addReferral(work, reference, { ...report, wantsFeedback: false }));
      await town.as('samordnare', (work) => addReferral(work, reference, { ...report, wantsFeedback: true }));
      await act('soc', reference, 'assess-protection', { protection: 'no-danger', assessor: 'qualified' });
      await act('soc', reference, 'join-running');
      await answer(reference);
      const feedback = async (who: string) => (await town.as(who, (work) => showCase(work, reference))).feedback;
      expect([await feedback('samordnare'), await feedback('polis')]).toMatchObject([
        { code: 'already-running' },
        null,
      ]);
    });
  });

  describe('once a family says yes', () => {
    const agencies = ['lindvik-samordning', 'lindvik-polis'];
    const consent = (who: string, reference: string) =>
      town.as(who, (work) => recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'] }));
    const read = (reference: string) => town.as('samordnare', (work) => showCase(work, reference));

    it('what was referred is told, once whoever referred it has the yes on record', async () => {
      const { reference } = await open('polis', { concernTalk: false });
      expect((await read(reference)).youngPerson.name).toBeNull();
      // Who has not been told whom it is about has asked no family.
      expect(await refusal(consent('samordnare', reference))).toBe('/givenBy');
      expect((await read(reference)).youngPerson.name).toBeNull();
      await consent('polis', reference);
      expect(await read(reference)).toMatchObject({ youngPerson: { name: 'Elis B' }, concern: { facts: elis.facts } });
      await town.as('samordnare', (work) =>
        execute(work, reference, { do: 'take-action', track: 'coordination', action: 'start-mapping' }),
      );
    });

    it('what was told stays with whoever was told when the yes is taken back, marked, and goes no further', async () => {
      const { reference } = await open('polis', { concernTalk: false });
      await consent('polis', reference);
      await town.as('polis', (work) =>
        recordConsent(work, reference, { outcome: 'withdrawn', agencies: ['lindvik-polis'], givenBy: ['guardian-1'] }),
      );
      expect((await read(reference)).concern).toMatchObject({ facts: elis.facts, withdrawn: true });
      const own = await town.as('polis', (work) => showCase(work, reference));
      expect(own.concern).toMatchObject({ facts: elis.facts, withdrawn: false });
      await town.as('polis', (work) =>
        recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'] }),
      );
      expect((await read(reference)).concern).toMatchObject({ facts: elis.facts, withdrawn: false });
    });

    it('the referral’s words are told with their day, and not a later report that went to social services alone', async () => {
      const { reference } = await open('polis', { concernTalk: false });
      await town.setTime('2026-09-09T08:00:00.000Z');
      await town.as('polis', (work) =>
        addReferral(work, reference, { ...told, ...nothing, statutoryReport: true, facts: 'Stenar mot en buss.' }),
      );
      await town.setTime('2026-09-10T08:00:00.000Z');
      await consent('polis', reference);
      const { concern, earlierConcerns } = await read(reference);
      expect(concern).toMatchObject({ facts: elis.facts, at: expect.stringMatching(/^2026-09-08T08:00/) });
      expect(JSON.stringify([concern, earlierConcerns])).not.toContain('Stenar');
      const social = await town.as('soc', (work) => showCase(work, reference));
      expect(JSON.stringify([social.concern, social.earlierConcerns])).toContain('Stenar');
    });
  });

  describe('later, in a running case', () => {
    it('a second report moves no date, and both are read', async () => {
      const { reference } = await open('polis', { sspfReferral: false });
      await act('soc', reference, 'assess-protection', { protection: 'no-danger', assessor: 'qualified' });
      await town.setTime('2026-09-14T08:00:00.000Z');
      const facts = 'Ett tredje fönster.';
      const { acts } = await town.as('polis', (work) =>
        addReferral(work, reference, { ...told, sspfReferral: false, concernTalk: false, facts }),
      );
      expect(acts.map(({ act: name, due }) => [name, due])).toEqual([['statutory-report', '2026-09-22']]);
      const seen = await town.as('soc', (work) => showCase(work, reference));
      expect([seen.concern?.facts, seen.earlierConcerns.map((each) => each.facts)]).toEqual([facts, [elis.facts]]);
    });

    it('opens the track of an act that was not chosen at first, anonymous until consent covers it', async () => {
      const { reference } = await open('polis', { ...nothing, concernTalk: true });
      const sspf = { ...told, ...nothing, sspfReferral: true };
      const { acts } = await town.as('polis', (work) => addReferral(work, reference, sspf));
      expect(acts.map(({ agency, receives }) => [agency.kind, receives])).toEqual([
        ['coordination', ['age-band', 'concerns']],
      ]);
      expect((await town.as('samordnare', (work) => showCase(work, reference))).youngPerson.name).toBeNull();
    });

    it('gives names at once to a coordinator whom consent already covers', async () => {
      const { reference } = await open('polis', { ...nothing, concernTalk: true });
      const agencies = ['lindvik-polis', 'lindvik-samordning'];
      await town.as('polis', (work) =>
        recordConsent(work, reference, { outcome: 'given', agencies, givenBy: ['guardian-1'] }),
      );
      await town.as('polis', (work) => addReferral(work, reference, { ...told, ...nothing, sspfReferral: true }));
      expect((await town.as('samordnare', (work) => showCase(work, reference))).youngPerson.name).toBe('Elis B');
    });

    it('asks a coordinator who knows no name to report elsewhere, at once', async () => {
      const { reference } = await open('polis', { ...nothing, sspfReferral: true });
      const report = town.as('samordnare', (work) =>
        addReferral(work, reference, { ...told, sspfReferral: false, concernTalk: false }),
      );
      expect(await refusal(report)).toBe('/statutoryReport');
    });

    it('is refused who is no party as if there were no case, and when the case is closed', async () => {
      const { reference } = await open('polis', { ...nothing, concernTalk: true });
      const add = (who: string, at: string) =>
        town.as(who, (work) => addReferral(work, at, { ...told, ...nothing, sspfReferral: true }));
      for (const who of ['skola', 'soc', 'polis@grannby'])
        expect([who, await refusal(add(who, reference)), await refusal(add(who, 'ZZZZ-9999'))]).toEqual([
          who,
          'no-access',
          'no-access',
        ]);
      await act('polis', reference, 'talk-not-possible', { closing: 'no-contact' });
      expect(await refusal(add('polis', reference))).toBe('gone');
    });
  });
});
