import type { Locator, Page } from 'playwright-core';
import { now } from '../support/now.js';
import type { Person } from './person.js';
import { withPledges } from './pledges.js';
import { Site, SITE_START_MS } from './site.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const year = Number(now().slice(0, 4));
const promise = 'Tryggare kvällar för unga i Lindvik';

let site: Site;

/** A thumb on a screen: it taps, and writes in what it tapped. */
class Thumb {
  taps = 0;
  texts = 0;

  constructor(private readonly page: Page) {}

  async tap(what: Locator): Promise<void> {
    await what.tap();
    this.taps += 1;
  }

  async writes(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.texts += 1;
  }
}

const atThePledge = async (name: string, look = {}): Promise<Person> => {
  const person = await site.somebody(name, look);
  await person.follow('Löften');
  await person.seesHeading('Löften');
  await person.follow(promise);
  await person.seesHeading(promise);
  return person;
};

beforeAll(async () => {
  site = await Site.open();
  await withPledges(site);
}, SITE_START_MS);

afterAll(async () => site?.close());

describe('logging what was done, on a phone', () => {
  let jonas: Person;
  const blocks = (words: string): Locator => jonas.page.getByRole('img', { name: words, exact: true });

  it('takes at most five taps and one text from the pledge, and moves its commitment', async () => {
    jonas = await atThePledge('Jonas Berg', PHONE);
    await blocks('18 av 30 kvällar').waitFor();
    const thumb = new Thumb(jonas.page);
    await thumb.tap(jonas.page.getByRole('link', { name: 'Logga insats' }));
    await thumb.tap(jonas.page.getByText('Patrull', { exact: true }));
    await thumb.tap(jonas.page.getByRole('textbox', { name: 'Vad hände?' }));
    await thumb.writes('Lugnt i centrum.');
    await thumb.tap(jonas.page.getByRole('button', { name: 'Spara insatsen' }));
    await jonas.seesHeading('Insatsen är sparad');
    await jonas.sees('19 av 30 kvällar');
    expect(thumb.taps).toBeLessThanOrEqual(5);
    expect(thumb.texts).toBeLessThanOrEqual(1);
    await jonas.follow('Till löftet');
    await blocks('19 av 30 kvällar').waitFor();
    const newest = jonas.page.getByRole('region', { name: 'Insatser' }).getByRole('listitem').first();
    expect(await newest.innerText()).toContain('Lugnt i centrum.');
  });

  it('is changed from where it was saved', async () => {
    await jonas.follow('Logga insats');
    await jonas.choose('Patrull');
    await jonas.press('Spara insatsen');
    await jonas.sees('20 av 30 kvällar');
    await jonas.follow('Ändra');
    await jonas.page.getByRole('radio', { name: 'Inställd', exact: true }).check();
    await jonas.page.getByRole('combobox', { name: 'Varför det ställdes in' }).selectOption('Väder');
    await jonas.press('Spara insatsen');
    await jonas.follow('Till löftet');
    await blocks('19 av 30 kvällar').waitFor();
    expect(await jonas.reads('Insatser')).toContain('avvikelse: väder');
  });

  it('a personnummer is refused at its field, and so is a name until somebody says that it is nobody’s', async () => {
    await jonas.follow('Logga insats');
    await jonas.choose('Patrull');
    const field = jonas.page.getByRole('textbox', { name: 'Vad hände?' });
    await field.fill('Vi talade med 20121212-1212.');
    await jonas.press('Spara insatsen');
    await jonas.sees('Här står ett personnummer.');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe('Vi talade med 20121212-1212.');
    await field.fill('Vi talade med Elis Bergman.');
    await jonas.press('Spara insatsen');
    await jonas.sees('Här står något som kan vara en persons namn.');
    // The field has the focus, in sight: the button that was tapped is pinned beneath it.
    await jonas.page.locator('textarea:focus').waitFor();
    const bottomOf = async (what: Locator): Promise<number> => {
      const box = await what.boundingBox();
      return box === null ? Number.NaN : box.y + box.height;
    };
    const pinned = jonas.page.getByRole('button', { name: 'Spara insatsen' });
    expect(await bottomOf(field)).toBeGreaterThan(0);
    expect(await bottomOf(field)).toBeLessThan(await bottomOf(pinned));
    await field.fill('Vi var vid Stora Torget.');
    await jonas.press('Spara insatsen');
    await jonas.page.getByRole('checkbox', { name: 'Det är ingen persons namn' }).check();
    await jonas.press('Spara insatsen');
    await jonas.seesHeading('Insatsen är sparad');
  });
});

describe('keeping the pledge', () => {
  let maria: Person;

  it('coordination adds a commitment, and it stands on the page', async () => {
    maria = await atThePledge('Maria Ekdal');
    await maria.follow('Åtaganden');
    await maria.follow('Nytt åtagande');
    const dialog = maria.page.getByRole('dialog', { name: 'Nytt åtagande' });
    await maria.press('Spara', dialog);
    // What is needed is said where it is missing, and nothing is sent.
    expect(await dialog.getByText('Fyll i det här.').count()).toBe(3);
    await maria.write('Det ni lovar', 'hålla fritidsgården öppen på lördagar');
    await maria.choose('Kommunen');
    await dialog.getByRole('combobox', { name: 'Ansvarig' }).selectOption('Fritid Lindvik');
    await maria.write('Hur många', '12');
    await dialog.getByRole('combobox', { name: 'Av vad' }).selectOption('Tillfällen');
    await maria.press('Spara', dialog);
    await dialog.waitFor({ state: 'detached' });
    await maria.follow(/^\d{4}/);
    await maria.seesHeading('Fem åtaganden');
    expect(await maria.reads('Fem åtaganden')).toMatch(/Hålla fritidsgården öppen på lördagar[^]*0 av 12/);
  });
});

describe('a pledge of the last year that dates are kept in', () => {
  it('is kept, a year beyond it is refused at its field, and the period after it is left to be dated', async () => {
    const maria = await site.somebody('Maria Ekdal');
    await maria.follow('Löften');
    await maria.follow('Nytt löfte');
    await maria.write('Löftet', 'Trygga kvällar');
    await maria.write('Ort', 'Lindvik');
    await maria.write('Från', '2199-01-01');
    await maria.write('Till', '2200-12-31');
    await maria.press('Spara');
    await maria.sees('Skriv dagen som 2026-11-24, 261124 eller 24 november 2026.');
    await maria.write('Till', '2199-12-31');
    await maria.press('Spara');
    await maria.seesHeading('Trygga kvällar');
    await maria.follow('Åtaganden');
    await maria.follow('Nytt åtagande');
    const dialog = maria.page.getByRole('dialog', { name: 'Nytt åtagande' });
    await maria.write('Det ni lovar', 'synas mer');
    await maria.choose('Polisen');
    await dialog.getByRole('combobox', { name: 'Ansvarig' }).selectOption('Polisen Lindvik');
    await maria.write('Hur många', '10001');
    await maria.write('Klart senast', '2199-12-31');
    await maria.press('Spara', dialog);
    await maria.sees(/^Skriv ett tal från 1 till 10\s000\.$/);
    await maria.write('Hur många', '');
    await maria.press('Spara', dialog);
    await dialog.waitFor({ state: 'detached' });
    await maria.follow('2199');
    await maria.follow('Kopiera till nästa period');
    await maria.press('Kopiera');
    expect(await maria.page.getByText('Fyll i det här.').count()).toBe(2);
    await maria.write('Från', '2199-12-31');
    await maria.write('Till', '2199-12-31');
    await maria.press('Kopiera');
    await maria.sees(/^Välj en dag från 1 jan \d{4}\.$/);
  });
});

describe('what the law asks of the municipality', () => {
  it('coordination says when it was done, a slip of the pen is not dropped, and the next date follows', async () => {
    const maria = await site.somebody('Maria Ekdal');
    await maria.follow('Löften');
    await maria.follow('Ange datum: Rapport till fullmäktige');
    const dialog = maria.page.getByRole('dialog', { name: 'Rapport till fullmäktige' });
    await maria.write('När det senast gjordes', '2026-02-31');
    await maria.press('Spara', dialog);
    await maria.sees('Den dagen finns inte i kalendern.');
    await maria.write('När det senast gjordes', `${year - 1}-12-01`);
    await maria.press('Spara', dialog);
    await dialog.waitFor({ state: 'detached' });
    expect(await maria.reads('Det lagen kräver')).toMatch(
      /Rapport till fullmäktige\s+13 § lagen \(2023:196\) · gjordes senast \S+ 1 dec \d{4} · nästa \S+ 1 dec/,
    );
  });
});

describe('statistics from a file', () => {
  let maria: Person;
  const read = async (lines: string[]): Promise<void> => {
    const buffer = Buffer.from(`kommun;år;brottstyp;antal;per 100 000\n${lines.join('\n')}\n`);
    await maria.page.setInputFiles('input[type=file]', { name: 'brott.csv', mimeType: 'text/csv', buffer });
    await maria.press('Läs in');
  };
  const figures = (): Promise<string> => maria.page.getByRole('row', { name: /^Rån/ }).innerText();

  it('a bad line is named by its number, and nothing of the file is kept', async () => {
    maria = await atThePledge('Maria Ekdal');
    await maria.follow('Brottsstatistik');
    await maria.seesHeading('Brottsstatistik');
    await read([`Lindvik;${year - 1};Rån;4;21,5`, `Lindvik;${year};Rån;många;`]);
    await maria.sees('Rad 3: antalet är inget heltal.', 'Inget lästes in.');
    await maria.page.reload();
    await maria.sees('mäter insats');
    expect(await maria.page.getByRole('row', { name: /^Rån/ }).count()).toBe(0);
  });

  it('a whole nation’s file says how far it is, and what it was about', async () => {
    const network = await maria.page.context().newCDPSession(maria.page);
    const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 400_000 };
    await network.send('Network.emulateNetworkConditions', slow);
    const elsewhere = Array.from({ length: 40_000 }, (_, at) => `Ort ${at};${year};Rån;1;2,5`);
    await read([...elsewhere, `Lindvik;${year - 1};Rån;4;21,5`, `Lindvik;${year};Rån;9;48,1`]);
    const bar = maria.page.getByRole('progressbar', { name: 'Filen skickas' });
    await bar.waitFor();
    await maria.sees(/^[1-9]\d? %, ([\d\s]+ kB|\d,\d MB) av ([\d\s]+ kB|\d,\d MB)$/);
    await maria.sees(/^40\s002 rader lästa, 2 sparade\.$/);
    expect(await figures()).toMatch(/4\s+9\s+ökar/);
  });

  it('a year is no count: it has no space among its digits, nor has what is wrong with one', async () => {
    await maria.follow('Skriv för hand');
    const years = await maria.page
      .getByRole('definition')
      .filter({ hasText: /^[\d\s]{4,5}$/ })
      .allInnerTexts();
    expect(years).toEqual(expect.arrayContaining([String(year - 1), String(year)]));
    await maria.follow('Ny siffra');
    const dialog = maria.page.getByRole('dialog', { name: 'Ny siffra' });
    await maria.write('År', '1949');
    await maria.press('Spara', dialog);
    await maria.sees('Skriv ett år från 1950 till 2199.');
  });
});
