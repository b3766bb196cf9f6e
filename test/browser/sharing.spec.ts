import { openReferral } from '#cases';
import { settingInForce } from '#use-case';
import { coordinatedCase } from '../support/coordinated.js';
import { elis } from '../support/referrals.js';
import { barriersOn } from './accessible.js';
import { Site, SITE_START_MS } from './site.js';

const names = /Elis|Bergman|Anna|Kvarngränd|Holmgren|orossamtalet/;

let site: Site;

beforeAll(async () => {
  site = await Site.open();
  const grounds = await site.town.as('soc', (work) => Promise.resolve(settingInForce(work, 'grounds')));
  const risk = grounds['risk-of-crime'];
  if (risk === undefined) throw new Error('The ground is shipped.');
  await site.town.set('lindvik', 'grounds', {
    ...grounds,
    'risk-of-crime': { ...risk, approved: { by: 'Stadsjuristen', on: '2020-01-01' } },
  });
}, SITE_START_MS);
afterEach(() => site?.toldNothing(names));
afterAll(async () => site?.close());

describe('sharing and consent', () => {
  it('tells another agency on a ground that fits, once it is seen what it will read; and the register keeps it', async () => {
    const { reference } = await site.town.as('skola', (work) =>
      openReferral(work, { ...elis, concernTalk: false, sspfReferral: false }),
    );
    const amira = await site.at(reference, 'Amira');
    await amira.follow('Delning och samtycke');
    await amira.seesHeading('Vem läser vad');
    await amira.choose('Fritid Lindvik');
    await amira.tick('fakta');
    await amira.sees('kan vara svagare än er', 'Inte godkända av kommunens jurist');
    // What does not fit stays, with why, and is not chosen.
    await amira.choose('Polisen Lindvik');
    await amira.sees('Den gäller inte allt du valt.');
    await amira.write('Vad ska det användas till?', 'Förbereda orossamtalet.');
    await amira.page.getByRole('radio', { name: 'OSL 10 kap. 18 a §' }).check();
    await amira.press('Se vad Polisen Lindvik får se');
    await amira.sees('Fyll i det här.');
    await amira.write('Vilka omständigheter visar det?', 'Sedd med äldre kamrater.');
    await amira.write('Hur har du vägt skälen mot varandra?', 'Inga insatser tar skada.');
    await amira.press('Se vad Polisen Lindvik får se');
    const preview = amira.page.getByRole('region', { name: 'Polisen Lindvik får se' });
    expect(await preview.innerText()).toContain(elis.facts);
    expect(await preview.innerText()).not.toContain('Elis');
    await amira.press('Dela med Polisen Lindvik');
    await amira.sees('Delat. Det står bland utlämnandena.', 'Socialtjänsten Lindvik till Polisen Lindvik');
    const matrix = amira.page.getByRole('table');
    await matrix.getByText('OSL 10 kap. 18 a §').waitFor();

    const jonas = await site.at(reference, 'Jonas');
    await jonas.follow('Delning och samtycke');
    await jonas.sees('Förbereda orossamtalet.');
    expect(await jonas.page.getByText('Inga insatser tar skada.').count()).toBe(0);
  });

  it('shows who writes, before it is saved, the form as each other party will read it', async () => {
    const reference = await coordinatedCase(site.town);
    const jonas = await site.at(reference, 'Jonas');
    await jonas.follow('Kartläggning');
    await jonas.write('Det som oroar', 'Kommer hem sent.');
    await jonas.sees('Läses i dag av de hos er som får se ärendet');
    await jonas.page.getByLabel('Visa som').selectOption('Socialtjänsten Lindvik');
    const shown = jonas.page.getByRole('region', { name: 'Socialtjänsten Lindvik får se' });
    expect(await shown.innerText()).toMatch(/Kommer hem sent\.[^]*samtycket gäller det här/);
    expect(await barriersOn(jonas.page)).toEqual([]);
    await jonas.follow('Anteckningar');
    await jonas.write('Vad sades?', 'Mamma ringde.');
    await jonas.page.getByLabel('Visa som').selectOption('Socialtjänsten Lindvik');
    const nothing = jonas.page.getByRole('region', { name: 'Socialtjänsten Lindvik får se' });
    expect(await nothing.innerText()).toMatch(/ser ingenting av det här[^]*stannar hos er/);
    expect(await nothing.innerText()).not.toContain('Mamma');
  });
});
