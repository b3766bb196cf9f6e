import { until } from '../support/until.js';
import { WRITTEN_DAY } from '../support/written-days.js';
import type { Person } from './person.js';
import { withPledges } from './pledges.js';
import { Site, SITE_START_MS } from './site.js';

let site: Site;

const opensFollowUp = async (person: Person): Promise<void> => {
  await person.follow('Löften');
  await person.follow('Tryggare kvällar för unga i Lindvik');
  await person.follow(/^Uppföljning \d{4}/);
  await person.seesHeading('Uppföljning till invånarna');
};

beforeAll(async () => {
  site = await Site.open();
  await withPledges(site);
}, SITE_START_MS);

afterAll(async () => site?.close());

describe('the follow-up to the residents', () => {
  let maria: Person;

  beforeAll(async () => {
    maria = await site.somebody('Maria Ekdal');
  });

  it('shows what a paragraph stands on', async () => {
    await opensFollowUp(maria);
    await maria.page
      .getByRole('navigation', { name: 'Delar' })
      .getByRole('link', { name: /^Trafik/ })
      .click();
    await maria.sees('A-traktorträff');
    expect(await maria.reads('Källor till stycket')).toMatch(
      new RegExp(`A-traktorträff, tillsyn\\n${WRITTEN_DAY}, Hamntorget`),
    );
  });

  it('refuses what may be a name, at the paragraph, and keeps what was written', async () => {
    await maria.press('Ändra stycket');
    await maria.write('Stycket', 'Vi stoppade Johanna Svensson vid stationen.');
    await maria.press('Spara stycket');
    await maria.sees('Det du skrev är kvar.');
    expect(await maria.page.getByRole('textbox', { name: 'Stycket' }).inputValue()).toContain('Johanna Svensson');
    expect(await maria.page.getByRole('checkbox', { name: /^Det är ingen persons namn/ }).isVisible()).toBe(true);
    expect(maria.complaints.splice(0)).toEqual([expect.stringContaining('status of 400')]);
  });

  it('keeps what is half-written for whoever comes back to it', async () => {
    await maria.follow('Ärenden');
    await maria.page.goBack();
    await maria.press('Ändra stycket');
    await maria.sees(/^Du började skriva här/);
    expect(await maria.page.getByRole('textbox', { name: 'Stycket' }).inputValue()).toContain('Johanna Svensson');
  });

  it('tells who was overtaken, keeps what was written, and saves it upon the other’s version', async () => {
    const birgitta = await site.somebody('Birgitta Sund');
    await opensFollowUp(birgitta);
    await birgitta.page
      .getByRole('navigation', { name: 'Delar' })
      .getByRole('link', { name: /^Skola/ })
      .click();
    await birgitta.press('Ta bort stycket');
    await birgitta.press('Ta bort', birgitta.page.getByRole('dialog', { name: 'Ta bort stycket' }));
    await birgitta.sees('Version 1');
    await maria.write('Stycket', 'Kontrollerna vid Hamntorget gällde nykterhet.');
    await maria.press('Spara stycket');
    await maria.sees('Någon hann före');
    expect(maria.complaints.splice(0)).toEqual([expect.stringContaining('status of 412')]);
    await maria.page.getByText('Lindviksskolan').waitFor({ state: 'hidden' });
    await maria.press('Spara stycket');
    await maria.sees('Version 2');
    const text = await maria.page.getByRole('article').innerText();
    expect(text).toContain('Kontrollerna vid Hamntorget gällde nykterhet.');
    expect(text).not.toContain('Lindviksskolan');
  });

  it('says what is left to look at, and publishes once somebody has read the text', async () => {
    expect(await maria.reads('Innan ni publicerar')).toMatch(/Återstår:\s+Läs det som är ändrat för hand/);
    await maria.press('Publicera');
    const dialog = maria.page.getByRole('dialog', { name: 'Publicera uppföljningen' });
    await maria.press('Publicera', dialog);
    await maria.sees('Läs texten och kryssa här först.');
    await dialog.getByRole('checkbox', { name: /^Vi har läst hela texten/ }).check();
    await maria.press('Publicera', dialog);
    await maria.sees(new RegExp(`^Publicerad ${WRITTEN_DAY}`));
    const versions = /Version 2\s+sparad .*\s+publicerad .*\s+Version 1\s+sparad [^\n]*$/;
    await until('the versions say which is published', async () => versions.test(await maria.reads('Versioner')));
  });

  it('citizens read what was edited', async () => {
    const opened = maria.page.context().waitForEvent('page');
    await maria.page.getByRole('link', { name: /^Läs som invånare/ }).click();
    const page = await opened;
    await page.getByText('Kontrollerna vid Hamntorget gällde nykterhet.').waitFor();
    expect(await page.title()).toMatch(/^Uppföljning \d{4}(–\d{4})? medborgarlöfte Lindvik$/);
    await page.close();
  });

  it('asks what is lost before it drafts anew', async () => {
    await maria.press('Skriv utkastet på nytt');
    const dialog = maria.page.getByRole('dialog', { name: 'Skriv utkastet på nytt' });
    await dialog.getByText('Den här ändringen försvinner:').waitFor();
    await dialog.getByText('Kontrollerna vid Hamntorget gällde nykterhet.').waitFor();
    await maria.press('Skriv på nytt', dialog);
    await maria.sees('Version 3');
    const text = await maria.page.getByRole('article').innerText();
    expect(text).toContain('Lindviksskolan');
    expect(text).not.toContain('Kontrollerna vid Hamntorget gällde nykterhet.');
  });

  it('others read it, and write nothing', async () => {
    const jonas = await site.somebody('Jonas Berg');
    await opensFollowUp(jonas);
    await jonas.page
      .getByRole('navigation', { name: 'Delar' })
      .getByRole('link', { name: /^Trafik/ })
      .click();
    await jonas.sees('Samordningen skriver och publicerar.');
    for (const name of ['Ändra stycket', 'Ta bort stycket', 'Publicera', 'Skriv utkastet på nytt'])
      expect(await jonas.page.getByRole('button', { name }).count()).toBe(0);
    expect([...maria.complaints, ...jonas.complaints]).toEqual([]);
  });
});
