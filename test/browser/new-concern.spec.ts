import { now } from '../support/now.js';
import { WRITTEN_DAY } from '../support/written-days.js';
import { Site, SITE_START_MS } from './site.js';

const names = /Vidar|Sandell|Rut/;
const birthYear = Number(now().slice(0, 4)) - 14;

let site: Site;

beforeAll(async () => {
  site = await Site.open();
}, SITE_START_MS);
afterEach(() => site?.toldNothing(names));
afterAll(async () => site?.close());

describe('a new concern', () => {
  it('is opened by a police officer with all three acts, and the receipt says who is responsible, and by when', async () => {
    const jonas = await site.somebody('Jonas Berg');
    await jonas.follow('Ny oro');
    await jonas.seesHeading('Vem gäller oron?');
    await jonas.write('Förnamn', 'Vidar');
    await jonas.write('Efternamn', 'Sandell');
    await jonas.write('Född', '1950-05-14');
    await jonas.press('Fortsätt');
    await jonas.sees('Kontrollera året.');
    await jonas.write('Född', `${birthYear}-05-14`);
    await jonas.press('Fortsätt');
    await jonas.seesHeading('Vad har hänt?');
    await jonas.write('Fakta', 'Två fönster krossade på Björkskolan en fredagskväll.');
    await jonas.write('Den unges egna ord', 'Jag visste inte att rutorna kostade så mycket.');
    await jonas.tick('skadegörelse');
    // Whoever goes away from something half-written finds it again.
    await jonas.follow('Ärenden');
    await jonas.seesHeading('Ärenden');
    await jonas.page.goBack();
    await jonas.seesHeading('Vad har hänt?');
    await jonas.sees(/^Du började skriva här/);
    await jonas.press('Fortsätt');
    await jonas.seesHeading('Vet eller misstänker du att ett barn far illa?');
    await jonas.choose('Ja');
    await jonas.sees('Då ska du anmäla till socialnämnden genast');
    await jonas.press('Fortsätt');
    await jonas.seesHeading('Vad vill du starta?');
    await jonas.tick('SSPF-ärende', 'Orossamtal');
    expect(await jonas.page.getByRole('checkbox', { name: 'Orosanmälan', exact: true }).isChecked()).toBe(true);
    await jonas.press('Fortsätt');
    await jonas.seesHeading('Vilka är vårdnadshavare?');
    await jonas.write('Namn', 'Rut Sandell');
    await jonas.write('Telefon', 'abc');
    await jonas.press('Fortsätt');
    await jonas.sees('Skriv numret med siffror');
    await jonas.write('Telefon', '070-123 45 67');
    await jonas.press('Fortsätt');
    await jonas.seesHeading('Kontrollera dina svar');
    await jonas.sees('Rut Sandell (070-123 45 67)');
    // After a change one comes back to check at once.
    await jonas.press('Ändra: Den unge');
    await jonas.press('Till kontrollen');
    await jonas.seesHeading('Kontrollera dina svar');
    await jonas.sees('Socialtjänsten Lindvik får namn, födelsedatum och kontaktuppgifter');
    const promised = await jonas.page.getByRole('listitem').filter({ hasText: ' får ' }).allInnerTexts();
    await jonas.press('Skicka oron');
    await jonas.seesHeading('Oron är skickad');
    // What is said before it is sent is what the receipt says was given; one's own agency is given nothing.
    const others = await jonas.page.getByRole('listitem').filter({ hasText: 'Har fått: ' }).allInnerTexts();
    const whatOf = (texts: string[], pattern: RegExp) => texts.map((text) => pattern.exec(text)?.[1]).sort();
    expect(whatOf(promised, / får ([^.]+)\./)).toEqual(whatOf(others, /Har fått: ([^.]+)\./));
    expect(others).toHaveLength(2);
    for (const [stage, agency] of [
      ['Skyddsbedömning', 'Socialtjänsten Lindvik'],
      ['Erbjudande och samtycke', 'Samordningen Lindvik'],
      ['Orossamtal', 'Polisen Lindvik'],
    ] as const) {
      const act = jonas.page
        .getByRole('listitem')
        .filter({ hasText: stage })
        .filter({ hasText: `${agency} ansvarar.` });
      expect(await act.getByRole('time').innerText()).toMatch(new RegExp(`^senast\\s+${WRITTEN_DAY}$`));
    }
    const link = jonas.page.getByRole('link', { name: /^[A-Z0-9]{4}-[A-Z0-9]{4}$/ });
    const reference = await link.innerText();
    await link.click();
    await jonas.seesTitle(reference);
    // Beside each date stands how it was reckoned.
    await jonas.page
      .getByRole('button', { name: /^Så är datumet räknat: Orossamtal/ })
      .first()
      .click();
    const reckoned = jonas.page.getByRole('dialog', { name: 'Så är datumet räknat' });
    await reckoned.getByText('14 dagar senare').waitFor();
    await reckoned.getByText('räknas härifrån').waitFor();
    await jonas.press('Stäng', reckoned);
  });

  it('is begun by another way of working, which whoever has to report is shut out of until that is done', async () => {
    const jonas = await site.somebody('Jonas Berg');
    await jonas.follow('Ny oro');
    await jonas.write('Förnamn', 'Vidar');
    await jonas.write('Efternamn', 'Sandell');
    await jonas.write('Född', `${birthYear}-05-14`);
    await jonas.press('Fortsätt');
    await jonas.write('Fakta', 'Bär paket åt äldre.');
    await jonas.tick('droger');
    await jonas.press('Fortsätt');
    await jonas.choose('Ja');
    await jonas.press('Fortsätt');
    const group = jonas.page.getByRole('radio', { name: /^Social insatsgrupp/ });
    expect(await group.getAttribute('aria-disabled')).toBe('true');
    await jonas.press('Tillbaka');
    await jonas.choose('Nej');
    await jonas.press('Fortsätt');
    await jonas.choose('Social insatsgrupp');
    await jonas.sees('Socialtjänsten Lindvik tar emot det. Namnet får de först när samtycke finns.');
    await jonas.press('Fortsätt');
    await jonas.press('Fortsätt');
    await jonas.sees('Social insatsgrupp');
    await jonas.press('Skicka oron');
    await jonas.seesHeading('Oron är skickad');
    await jonas.sees('SIG begärd, med muntligt samtycke till kontakt.');
    await jonas.follow('Till samtycket');
    await jonas.seesHeading('Samtycke');
  });

  it('keeps what is of one of several in that one’s case, warns of what seems to be, and shows what is read of each', async () => {
    const jonas = await site.somebody('Jonas Berg');
    await jonas.follow('Ny oro');
    await jonas.write('Förnamn', 'Vidar');
    await jonas.write('Efternamn', 'Sandell');
    await jonas.write('Född', `${birthYear}-05-14`);
    await jonas.press('Lägg till en ung till');
    const second = jonas.page.getByRole('group', { name: 'Ung 2' });
    await second.getByLabel('Förnamn').fill('Rut');
    await second.getByLabel('Efternamn').fill('Sandell');
    await second.getByLabel('Född').fill(`${birthYear + 1}-05-14`);
    await jonas.press('Fortsätt');
    await jonas.write('Fakta som gäller alla', 'Två fönster krossade. En av dem luktade cannabis.');
    await jonas.sees('”En av dem” ser ut att handla om en av dem.');
    await jonas.write('Fakta som gäller alla', 'Två fönster krossade.');
    for (const [name, words, about] of [
      ['Om Vidar', 'Luktade cannabis.', 'droger'],
      ['Om Rut', 'Kastade sten.', 'skadegörelse'],
    ] as const) {
      const own = jonas.page.getByRole('group', { name });
      await own.getByRole('textbox', { name: 'Fakta' }).fill(words);
      await own.getByRole('checkbox', { name: about, exact: true }).check();
    }
    // It is all there again on the page that is opened anew.
    await jonas.sees(/^Sparat/);
    await jonas.page.reload();
    await jonas.page.getByRole('group', { name: 'Om Rut' }).getByText('Kastade sten.').waitFor();
    await jonas.press('Fortsätt');
    await jonas.choose('Ja');
    await jonas.press('Fortsätt');
    await jonas.press('Fortsätt');
    await jonas.press('Fortsätt');
    await jonas.page.getByText('Visa som Socialtjänsten Lindvik').click();
    const inCaseOf = (name: string) =>
      jonas.page.locator('section').filter({ has: jonas.page.getByRole('heading', { name: `I ärendet om ${name}` }) });
    expect(await inCaseOf('Vidar').innerText()).toMatch(/Två fönster krossade\.\s+Luktade cannabis\./);
    expect(await inCaseOf('Vidar').innerText()).not.toMatch(/sten|Rut|Skadegörelse/i);
    expect(await inCaseOf('Rut').innerText()).toMatch(/Två fönster krossade\.\s+Kastade sten\./);
    expect(await inCaseOf('Rut').innerText()).not.toMatch(/cannabis|Vidar|droger/i);
    await jonas.press('Skicka oron');
    await jonas.seesHeading('Oron är skickad');
  });

  it('can be begun on a telephone', async () => {
    const sara = await site.somebody('Sara Lind', {
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    await sara.follow('Ny oro');
    await sara.seesHeading('Vem gäller oron?');
    await sara.press('Fortsätt');
    await sara.sees('Fyll i det här.');
    await sara.write('Förnamn', 'Vidar');
    await sara.write('Efternamn', 'Sandell');
    await sara.write('Född', `${birthYear}0514`);
    await sara.press('Fortsätt');
    await sara.seesHeading('Vad har hänt?');
    expect(await sara.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
