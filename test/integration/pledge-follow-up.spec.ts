import {
  draftAnew,
  editParagraph,
  followUpHtml,
  savePledge,
  saveRecord,
  listVersions,
  publish,
  recordKinds,
  removeRecord,
  showFollowUp,
  showPledge,
} from '#pledge';
import { lindvikPledge } from '../../apps/start/src/demo/pledges/lindvik.js';
import { loadPledge, type Tell } from '../../apps/start/src/demo/pledges/load-pledge.js';
import { mariestad2020 } from '../../apps/start/src/demo/pledges/mariestad-2020.js';
import { Town } from '../support/town.js';

const NOW = '2026-11-17T08:00:00.000Z';

/** Every fact of the published follow-up of 2020, in the order of the original, and where this one says it. */
const facts: [string, RegExp][] = [
  ['it is the follow-up of 2020 years’ pledge in Mariestad', /<h1>Uppföljning 2020 medborgarlöfte Mariestad<\/h1>/],
  ['Sweden was struck by a pandemic in 2020', /Under 2020 drabbades Sverige av en pandemi/],
  ['the year was very special', /året som gått har varit mycket speciellt/],
  [
    'in spite of it the police did what the pledge asks',
    /Trots det har polisen genomfört insatser för att uppfylla medborgarlöftet i Mariestad/,
  ],
  ['police and municipality promised it for 2020', /I medborgarlöftet för 2020 lovade polisen och Mariestads kommun/],
  ['it focuses on youth at risk', /särskilt fokusera på ungdomar i riskzon/],
  ['and on places where young people meet', /och på platser där ungdomar möts/],
  [
    'the purpose is to catch early those at risk of drugs or crime',
    /Syftet var att tidigt fånga upp individer som riskerar att dras in i narkotikamissbruk och\/eller kriminalitet/,
  ],
  [
    'targeted operations from intelligence and problem picture',
    /<li>Polisen ska utifrån underrättelse och problembild genomföra riktade insatser/,
  ],
  ['prosecution comes first', /prioritera lagföring/],
  ['the parties inform parents and staff together', /tillsammans informera föräldrar och personal som möter ungdomar/],
  [
    'about the signs that somebody is falling into misuse',
    /hur man ser tecken på att någon riskerar att hamna i missbruk/,
  ],
  ['on at least one occasion', /minst ett tillfälle/],
  ['with tobacco as the theme of 2020', /Under 2020 är temat tobak/],
  [
    'both seek out places where young people meet',
    /Polis och kommun ska tillsammans söka sig till mötesplatser där ungdomar träffas/,
  ],
  ['and cooperate before larger events', /samverka inför större evenemang/],
  ['both visit places where drugs are sold', /Polis och kommun ska tillsammans besöka platser där det säljs narkotika/],
  ['and identify preventive measures', /identifiera åtgärder i brottsförebyggande syfte/],
  ['built on dialogues with citizens', /tagits fram genom dialoger med kommuninvånarna/],
  ['on the police’s own survey of its staff', /polisens medarbetarenkät/],
  ['on the shared situational pictures', /polisens och kommunens gemensamma lägesbilder/],
  ['on statistics of reported offences', /polisens statistik över anmälda brott/],
  [
    'regular cooperation in existing groups on youth',
    /regelbundet samverkat i befintliga samverkansgrupper gällande ungdomar/,
  ],
  [
    'new groups started together, with social services and school among others',
    /Gemensamt har parterna startat nya grupper med bland annat socialtjänsten och skolan/,
  ],
  ['concern talks with youths and guardians', /orossamtal med ungdomar och vårdnadshavare/],
  [
    'together with social services and school',
    /Polisen har tillsammans med socialtjänsten och skolan genomfört orossamtal/,
  ],
  ['to prevent the vandalism of 2020', /för att förebygga den skadegörelse som har varit 2020/],
  ['pictures are shared between police and municipality', /Polis och kommun delar lägesbilder med varandra/],
  ['and the ways between people are short', /Kontaktvägarna mellan polis och kommun är korta/],
  ['work is done together or apart, as the problem asks', /både tillsammans och var för sig, beroende på problembild/],
  ['tip-based work against drugs among the young', /arbetat tipsbaserat mot narkotika bland ungdomar/],
  ['making contact and setting limits', /kontaktskapande och gränssättande/],
  ['in spring upper-secondary pupils were met', /Under våren träffade polisen gymnasieelever/],
  ['to hear how things stand with the young and drugs', /stämma av läget bland unga och droger/],
  ['and to tell how the cooperation works', /berätta hur vi arbetar i samverkan/],
  ['school was mostly at a distance', /Skolan har till stor del haft distansundervisning/],
  [
    'before it there were spontaneous, relation-building visits to schools',
    /spontana och relationsskapande besök på skolor[^<]*besöken gjordes innan dess/,
  ],
  ['and to youth centres', /spontana och relationsskapande besök på fritidsgårdar/],
  ['drug operations towards the young in school', /drogrelaterade insatser mot unga i skolmiljö/],
  ['to prevent dealing and misuse', /förebygga drogförsäljning och förhindra missbruk/],
  ['high visibility and presence by car and on foot', /varit närvarande i bil och till fots med hög synlighet/],
  ['at places that the picture shows as unsafe', /vid platser som genom arbetet med lägesbilden uppfattas som otrygga/],
  ['patrols and presence at schools and travel centres', /patrullerat och varit närvarande vid skolor och resecentra/],
  [
    'operations and surveillance of known places and individuals',
    /insatser och spaningsuppdrag mot kända platser och individer/,
  ],
  ['part in starting new neighbourhood watch areas', /medverkat vid starten av nya grannsamverkansområden/],
  ['speed checks', /genomfört hastighetskontroller i och utanför tätort/],
  ['sobriety checks', /genomfört nykterhetskontroller i och utanför tätort/],
  ['surveillance of traffic in and outside built-up areas', /övervakat trafiken i och utanför tätort/],
  [
    'tips on motor vehicles and disturbing driving were worked on',
    /bearbetat inkomna tips om motorburen problematik och störande körning/,
  ],
  ['supervision and presence at spontaneous cruising', /tillsyn och närvaro vid spontan cruising/],
  ['and at A-tractor meets', /tillsyn och närvaro vid A-traktorträffar/],
  ['reported crime rose over three years', /anmälda brottsligheten i Mariestad har ökat under en treårsperiod/],
  ['vandalism and theft rose', /Anmälda tillgreppsbrott och skadegörelser har ökat/],
  [
    'traffic and drug offences, mostly found by the police themselves, rose against the last years',
    /Narkotikabrott och trafikbrott, som oftast upptäcks av polisen själv, har ökat jämfört med de senaste åren/,
  ],
  ['citizens want a more visible and reachable police', /Medborgarna önskar: ”En mer synlig och tillgänglig polis/],
  ['which matters for feeling safe', /viktig för en ökad upplevd trygghet/],
  [
    'in 2021 police and Mariestads kommun go on',
    /Polisen och Mariestads kommun kommer under 2021 att fortsätta sin samverkan/,
  ],
  ['with safety and crime prevention', /det trygghetsskapande och brottsförebyggande arbetet/],
  [
    'a joint pledge will be written and signed',
    /ett gemensamt medborgarlöfte kommer att skrivas och undertecknas av parterna/i,
  ],
];

describe('the follow-up is drafted from the records', () => {
  let town: Town;
  let tell: Tell;
  beforeAll(async () => {
    town = await Town.open();
    await town.setTime(NOW);
    tell = (who, verb) => town.pledging(who, verb);
  });
  afterAll(async () => town.close());

  const html = (pledge: string) => town.pledging('samordnare', (work) => followUpHtml(work, pledge));

  describe('Mariestad 2020', () => {
    let page: string;
    let pledge: string;
    beforeAll(async () => {
      pledge = await loadPledge(tell, mariestad2020);
      page = await html(pledge);
    });

    it.each(facts)('says that %s', (_fact, words) => {
      expect(page).toMatch(words);
    });

    it('adds no number to a text that had none', () => {
      const words = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ');
      expect([...new Set(words.match(/\d+/g))].sort()).toEqual(['2020', '2021']);
    });

    it('leads every sentence back to records of the pledge', async () => {
      const { document } = await town.pledging('samordnare', (work) => showFollowUp(work, pledge));
      const known = new Set(
        JSON.stringify(await town.pledging('samordnare', (work) => showPledge(work, pledge))).match(/[0-9a-f-]{36}/g),
      );
      const sentences = document.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.sentences));
      expect(sentences.length).toBeGreaterThan(30);
      for (const { text, records } of sentences) {
        expect([text, records.length > 0 && records.every((id) => known.has(id))]).toEqual([text, true]);
      }
    });
  });

  describe('an invented pledge of this year', () => {
    let pledge: string;
    beforeAll(async () => {
      pledge = await loadPledge(tell, lindvikPledge('2026-11-17'));
    });

    it('tells its own eight activities, and nothing of another pledge', async () => {
      const page = await html(pledge);
      for (const words of [
        /<h1>Uppföljning 2026 medborgarlöfte Lindvik<\/h1>/,
        /Den 1 april informerade kommunen tillsammans med polisen föräldrar om tecken på att någon använder tobak eller vejp. 64 personer deltog. Materialet var en broschyr på fyra språk./,
        /patrullerade polisen och var närvarande till fots i Centrum, 18 kvällar och nio veckor. De flesta kvällar var lugna./,
        /besökte polisen tillsammans med kommunen stationstunneln, där det säljs narkotika[^<]*Det ledde till ny belysning i tunneln \(tekniska kontoret, klart den 15 oktober\) och en klippt häck vid nedgången \(parkförvaltningen, inte klart än\)/,
        /gick kommunen tillsammans med polisen, fritidsverksamheten och invånare en trygghetsvandring i Älvparken med tolv iakttagelser/,
        /träffade polisen tillsammans med skolan gymnasieelever i tre klasser på Lindviksskolan och talade om droger/,
        /medverkade polisen vid starten av ett nytt grannsamverkansområde i Björkhagen, 31 hushåll/,
        /vid en A-traktorträff på Hamntorget, 42 kontroller/,
        /Ett möte inför vårmarknaden som var planerat till den 17 april ställdes in på grund av smittspridning. Marknaden hölls inte./,
        /Målet var minst ett tillfälle, och det är nått: ett tillfälle/,
        /Målet var minst 30 kvällar, och hittills har det blivit 18 kvällar/,
        /Löftet undertecknades av lokalpolisområdeschefen och kommunstyrelsens ordförande den 12 februari 2026/,
        /från 2\u00a0410 brott 2024 till 2\u00a0502 brott 2026/,
        /Anmälda skadegörelser har minskat/,
        /<th scope="row">Skadegörelser<\/th><td>402<\/td><td>371<\/td><td>318<\/td>/,
      ]) {
        expect(page).toMatch(words);
      }
      expect(page).not.toMatch(/Mariestad|pandemi|distansundervisning/);
    });

    it('loses the sentences of an activity that is taken out, and keeps the others', async () => {
      const before = await html(pledge);
      const { activities } = await town.pledging('polis', (work) => showPledge(work, pledge));
      const id = activities.find(({ kind }) => kind === 'a-tractor-meet')?.id ?? '';
      await town.pledging('polis', (work) => removeRecord(work, recordKinds.activities, { pledge, id }));
      const after = await html(pledge);
      expect(before).toMatch(/A-traktorträff/);
      expect(after).not.toMatch(/A-traktorträff|42 kontroller|ingen förare var påverkad/);
      expect(after).toMatch(/grannsamverkansområde i Björkhagen/);
    });

    it('keeps its period around all that is dated in it', async () => {
      const { title, area, from, to, parties, contextNote } = await town.pledging('polis', (work) =>
        showPledge(work, pledge),
      );
      const keep = (period: { from: string; to: string }) =>
        town.pledging('samordnare', (work) =>
          savePledge(work, { title, area, parties, contextNote, confirmed: true, ...period }, pledge),
        );
      await expect(keep({ from, to: from })).rejects.toMatchObject({ failure: { errors: [{ pointer: '/to' }] } });
      await expect(keep({ from: to, to })).rejects.toMatchObject({ failure: { errors: [{ pointer: '/from' }] } });
      await keep({ from, to });
    });

    it('is changed and published as it was read, not as it is by then', async () => {
      const { revision } = await town.pledging('samordnare', (work) => showFollowUp(work, pledge));
      await town.pledging('samordnare', (work) =>
        saveRecord(work, recordKinds.wishes, { pledge }, { wish: 'Fler bänkar i parken', activities: [] }),
      );
      const conflict = { code: 'conflict' };
      const told = { confirmed: true };
      for (const change of [
        () => town.pledging('samordnare', (work) => publish(work, pledge, told, revision)),
        () =>
          town.pledging('samordnare', (work) =>
            editParagraph(work, { pledge, paragraph: 'wishes-1' }, { ...told, text: 'Vi hör er.' }, revision),
          ),
      ])
        await expect(change()).rejects.toMatchObject(conflict);
    });

    it('keeps what somebody wrote over a paragraph, says when the records moved on, and drafts anew when asked', async () => {
      const read = () => town.pledging('samordnare', (work) => showFollowUp(work, pledge));
      const first = await read();
      const paragraph = first.document.sections.find(({ id }) => id === 'school')?.paragraphs[0]?.id ?? '';
      await town.pledging('samordnare', (work) =>
        editParagraph(work, { pledge, paragraph }, { text: 'Tre klasser talade med oss om droger.' }, first.revision),
      );
      const edited = await read();
      expect([edited.version, await html(pledge)]).toEqual([
        1,
        expect.stringContaining('<p>Tre klasser talade med oss om droger.</p>'),
      ]);
      expect(
        edited.document.sections.find(({ id }) => id === 'school')?.paragraphs[0]?.sentences[0]?.records,
      ).toHaveLength(1);
      const stale = town.pledging('samordnare', (work) => publish(work, pledge, {}, first.revision));
      await expect(stale).rejects.toMatchObject({ code: 'conflict' });
      await town.pledging('samordnare', (work) => publish(work, pledge, { confirmed: true }, edited.revision));
      expect(await read()).toMatchObject({ version: 1, publishedAt: NOW.replace(/\..*/, '') && expect.any(String) });

      await town.pledging('samordnare', (work) => publish(work, pledge, { confirmed: true }, edited.revision));
      expect(await town.pledging('samordnare', (work) => listVersions(work, pledge))).toHaveLength(1);

      const { activities } = await town.pledging('polis', (work) => showPledge(work, pledge));
      const id = activities.find(({ kind }) => kind === 'neighbourhood-watch-start')?.id ?? '';
      await town.pledging('polis', (work) => removeRecord(work, recordKinds.activities, { pledge, id }));
      expect((await read()).checks).toContainEqual({ code: 'records-unchanged', holds: false });
      expect(await html(pledge)).toMatch(/Björkhagen/);
      await town.pledging('samordnare', (work) => draftAnew(work, pledge));
      expect(await html(pledge)).not.toMatch(/Björkhagen|Tre klasser talade med oss/);
      expect(await read()).toMatchObject({ version: 2, publishedAt: null });
    });
  });
});
