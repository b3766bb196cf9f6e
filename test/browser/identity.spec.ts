import { openReferral } from '#cases';
import { elisInFull } from '../support/referrals.js';
import { Site, SITE_START_MS } from './site.js';

const names = /Elis|Bergman|Anna|2386|Kvarngränd|Holmgren/;

let site: Site;

beforeAll(async () => {
  site = await Site.open();
}, SITE_START_MS);
afterEach(() => site?.toldNothing(names));
afterAll(async () => site?.close());

const reported = async (): Promise<string> =>
  (await site.town.as('polis', (work) => openReferral(work, elisInFull))).reference;

describe('a report that came in', () => {
  it('is registered by a social worker in her own system, from what the screen shows', async () => {
    const amira = await site.at(await reported(), 'Amira');
    const whom = amira.page.getByRole('region', { name: 'Den unge' });
    await whom.getByText('20130302-2386').waitFor();
    const shown = await whom.innerText();
    for (const told of ['Elis Bergman', 'Kvarngränd 7, 999 01 Lindvik', '070-000 00 03', 'Norrängsskolan, 7 B'])
      expect(shown).toContain(told);
    expect(shown).toContain('Anna Bergman, 070-000 00 01, anna@bergman.example, Åsvägen 12, 999 02 Lindvik');
    await amira.sees('Siv Holmgren (områdespolis), 010-000 00 04, siv@polisen.example', 'Norra skolgården');

    await amira.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await amira.press('Kopiera till vårt system');
    await amira.sees('Kopierat.');
    const copied = await amira.page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')).toEqual([
      'Personnummer: 20130302-2386',
      'Namn: Elis Bergman',
      'Född: 2013-03-02',
      'Adress: Kvarngränd 7, 999 01 Lindvik',
      'Telefon: 070-000 00 03, elis.b@bergman.example',
      'Skola: Norrängsskolan, 7 B',
      'Vårdnadshavare 1: Anna Bergman, 070-000 00 01, anna@bergman.example, Åsvägen 12, 999 02 Lindvik',
      'Anmält av: Siv Holmgren (områdespolis), 010-000 00 04, siv@polisen.example, Polisen Lindvik',
      expect.stringMatching(/^Inkom till er: \S/),
      'När och var det hände: Norra skolgården',
      'Vad som hänt: Två fönster krossade på Björkskolan en fredagskväll.',
      expect.stringMatching(/^Samspel: [A-Z0-9]{4}-[A-Z0-9]{4}$/),
    ]);
  });

  it('is corrected by her, and a number that belongs to another day is told at both fields', async () => {
    const amira = await site.at(await reported(), 'Amira');
    await amira.press('Rätta');
    await amira.write('Personnummer eller samordningsnummer', '20120131-2384');
    const form = amira.page.getByRole('form', { name: 'Rätta uppgifterna om den unge' });
    await form.getByLabel('Adress').first().fill('Hamngatan 1, 999 03 Lindvik');
    await amira.press('Spara uppgifterna');
    await amira.sees('Födelsedatumet och personnumret säger olika dagar.');
    expect(await amira.page.getByText('Födelsedatumet och personnumret säger olika dagar.').count()).toBe(2);
    // The browser says of its own that the request was refused.
    expect(amira.complaints.splice(0)).toEqual([expect.stringMatching(/status of 400 .*young-person$/)]);
    await amira.write('Personnummer eller samordningsnummer', '130302-2394');
    await amira.press('Spara uppgifterna');
    const whom = amira.page.getByRole('region', { name: 'Den unge' });
    await whom.getByText('20130302-2394').waitFor();
    expect(await whom.innerText()).toContain('Hamngatan 1, 999 03 Lindvik');
  });

  it('shows the coordinator no card of whom it is about before there is consent', async () => {
    const coordinator = await site.at(await reported(), 'Maria Ekdal');
    await coordinator.sees('Samordning');
    expect(await coordinator.page.getByRole('region', { name: 'Den unge' }).count()).toBe(0);
  });
});

describe('a report about somebody with a protected identity', () => {
  it('is registered by the social worker whom the head has named, and until then she sees dates and tasks', async () => {
    const youngPerson = { ...elisInFull.youngPerson, protectedIdentity: true };
    const { reference } = await site.town.as('polis', (work) => openReferral(work, { ...elisInFull, youngPerson }));
    const amira = await site.at(reference, 'Amira');
    await amira.sees('Läses av chefen och den som skrev anmälan', 'Skyddsbedömning');
    expect(await amira.page.getByRole('region', { name: 'Den unge' }).count()).toBe(0);
    expect(await amira.page.locator('body').innerText()).not.toMatch(/Elis|fönster|Holmgren/);

    const eva = await site.at(reference, 'Eva Strand');
    await eva.press('Utse läsare');
    await eva.tick('Amira Haddad');
    await eva.press('Spara läsare');
    await eva.sees('Läses av Amira Haddad.');
    expect(await eva.page.locator('body').innerText()).not.toMatch(/20130302|fönster/);

    await amira.page.reload();
    const whom = amira.page.getByRole('region', { name: 'Den unge' });
    await whom.getByText('20130302-2386').waitFor();
    await amira.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await amira.press('Kopiera till vårt system');
    await amira.sees('Kopierat.');
    expect(await amira.page.evaluate(() => navigator.clipboard.readText())).toContain('Namn: Elis Bergman');
  });
});

describe('a new concern', () => {
  it('takes number, address and who reports, under folds that may be left shut', async () => {
    const jonas = await site.somebody('Jonas Berg');
    await jonas.follow('Ny oro');
    await jonas.seesHeading('Vem gäller oron?');
    await jonas.write('Förnamn', 'Elis');
    await jonas.write('Efternamn', 'Bergman');
    await jonas.write('Född', '2013-03-02');
    await jonas.page.getByText('Personnummer, adress, kontakt och skola').click();
    await jonas.write('Personnummer eller samordningsnummer', '130302-2386');
    await jonas.write('Adress', 'Kvarngränd 7, 999 01 Lindvik');
    await jonas.press('Fortsätt');
    await jonas.seesHeading('Vad har hänt?');
    await jonas.write('Fakta', 'Två fönster krossade.');
    await jonas.write('Var hände det?', 'Norra skolgården');
    await jonas.tick('skadegörelse');
    await jonas.press('Fortsätt');
    await jonas.seesHeading('Vet eller misstänker du att ett barn far illa?');
    await jonas.choose('Ja');
    await jonas.press('Fortsätt');
    await jonas.seesHeading('Vad vill du starta?');
    await jonas.press('Fortsätt');
    await jonas.seesHeading('Vilka är vårdnadshavare?');
    await jonas.press('Fortsätt');
    await jonas.seesHeading('Kontrollera dina svar');
    await jonas.press('Skicka oron');
    await jonas.seesHeading('Oron är skickad');
    const reference = await jonas.page.getByRole('link', { name: /^[A-Z0-9]{4}-[A-Z0-9]{4}$/ }).innerText();
    const amira = await site.at(reference, 'Amira');
    const whom = amira.page.getByRole('region', { name: 'Den unge' });
    await whom.getByText('20130302-2386').waitFor();
    expect(await whom.innerText()).toContain('Kvarngränd 7, 999 01 Lindvik');
    await amira.sees('Norra skolgården', 'Jonas Berg');
  });
});
