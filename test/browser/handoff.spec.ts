import { heading, names, Road } from './road.js';
import { Site, SITE_START_MS } from './site.js';

const DECISION = 'Beslutet med skäl, vem som beslutade och enligt vilken punkt i delegationsordningen';
const QUALIFIED = 'Har den behörighet som SoL 25 kap. 1 § kräver';

let site: Site;

beforeAll(async () => {
  site = await Site.open();
}, SITE_START_MS);
afterEach(() => site?.toldNothing(names));
afterAll(async () => site?.close());

describe('from social services to the school', () => {
  it('what does not go yet is a dashed button that takes the focus and says why', async () => {
    const { reference } = await Road.referred(site);
    const jonas = await site.at(reference, 'Jonas Berg');
    const button = jonas.page.getByRole('button', { name: 'Följ upp samtalet', exact: true, disabled: true });
    await button.focus();
    const shown = await button.evaluate((element) => ({
      focused: document.activeElement === element,
      border: getComputedStyle(element).borderTopStyle,
      reason: document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
    }));
    expect(shown).toEqual({
      focused: true,
      border: 'dashed',
      reason: expect.stringContaining('Gör först: orossamtal'),
    });
  });

  it('social services check protection, decide, give feedback and offer the school a handoff', async () => {
    const { reference } = await Road.consented(site);
    const amira = await site.somebody('Amira Haddad');
    await amira.follow(`Öppna ärende: Skyddsbedömning, ${reference}`);
    await amira.seesHeading(heading);
    // What came in is registered by its number here, which nobody else sees.
    await amira.press('Registrera: Registrera anmälan hos er');
    const number = amira.page.getByRole('dialog', { name: 'Registrera anmälan hos er' });
    await amira.press('Registrera', number);
    await amira.sees('Fyll i det här.');
    await amira.write('Diarienummer hos er', 'SN 2026-0412');
    await amira.press('Registrera', number);
    await amira.sees('Sparat: Registrera anmälan hos er.', 'Registrerat hos er', 'SN 2026-0412');
    const jonas = await site.at(reference, 'Jonas Berg');
    await jonas.sees('Det ni har skickat', 'Registrerad ');
    expect(await jonas.page.content()).not.toContain('SN 2026-0412');
    await amira.press('Dokumentera skyddsbedömningen');
    const check = amira.page.getByRole('dialog', { name: 'Dokumentera skyddsbedömningen' });
    await check.getByRole('radio', { name: 'Inget omedelbart skydd behövs', exact: true }).check();
    await check.getByRole('radio', { name: QUALIFIED, exact: true }).check();
    // The law wants it documented (SoL 20 kap. 1 §): without its words it is not sent.
    await amira.press('Bekräfta', check);
    await amira.sees('Fyll i det här.');
    await amira.write('Skyddsbedömningen, och vad den bygger på', 'Samtal med rektorn. Ingen omedelbar fara.');
    await amira.press('Bekräfta', check);
    await amira.sees('Sparat: Dokumentera skyddsbedömningen.');
    await amira.press('Inled inte utredning');
    const decision = amira.page.getByRole('dialog', { name: 'Inled inte utredning' });
    await decision.getByRole('radio', { name: 'Ja', exact: true }).check();
    await decision.getByRole('radio', { name: QUALIFIED, exact: true }).check();
    await amira.write(DECISION, 'Familjen har stöd. Beslut: enhetschefen, punkt 2.3.');
    await amira.press('Bekräfta', decision);
    await amira.sees('Sparat: Inled inte utredning.');
    await amira.press('Svara: Återkoppla till den som anmälde');
    await amira.choose('Lämnas, och den som frågade får läsa beslutet i ärendet');
    await amira.press('Klart');
    await amira.sees('Sparat: Återkoppla till den som anmälde.');
    await amira.press('Lämna över stödet till skolan');
    await amira.choose('Björkskolan');
    await amira.write('Varför?', 'Skolan når honom varje dag.');
    await amira.press('Skicka frågan');
    await amira.sees('Sparat: Erbjudandet.');
    expect(await amira.reads('Spåren i ärendet')).toMatch(/Björkskolan\s+Socialtjänst ansvarar tills svar/);
  });

  it('the school accepts, and has a track of its own', async () => {
    const { reference } = await Road.offered(site);
    const karin = await site.somebody('Karin Norell');
    await karin.follow(`Svara: Lämna över stödet till skolan, ${reference}`);
    await karin.sees(
      'Skolan når honom varje dag.',
      'Socialtjänsten Lindvik har kvar sitt eget spår och ansvaret för det, också när ni har tackat ja.',
    );
    // One tap takes on nothing: neither answer is chosen beforehand.
    await karin.press('Skicka svar');
    await karin.sees('Välj om ni tar emot eller tackar nej.');
    await karin.choose('Ta emot');
    await karin.press('Skicka svar');
    await karin.seesTitle(reference);
    // Whoever goes back finds the answer, and no form to answer once more.
    await karin.page.goBack();
    await karin.sees('Ni har tackat ja.');
    expect(await karin.page.getByRole('button', { name: 'Skicka svar' }).count()).toBe(0);
    await karin.follow('Till ärendet');
    await karin.seesTitle(reference);
    await karin.seesHeading('Nästa steg, Skola');
    expect(await karin.reads('Spåren i ärendet')).toContain('nu: Bedömning');
  });

  it('the reporter is told what became of the report', async () => {
    const { reference } = await Road.accepted(site);
    const jonas = await site.somebody('Jonas Berg');
    await jonas.opensCase(reference);
    await jonas.sees('Återkoppling på er anmälan', 'Utredning inleds inte.');
    const tracks = await jonas.reads('Spåren i ärendet');
    expect(tracks).toContain('Orossamtal');
    expect(tracks).not.toContain('Avslut');
  });
});
