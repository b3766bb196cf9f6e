import { names, Road } from './road.js';
import { Site, SITE_START_MS } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await Site.open();
}, SITE_START_MS);
afterEach(() => site?.toldNothing(names));
afterAll(async () => site?.close());

describe('who has read', () => {
  it('is a part of the case, with an extract for the young person that names nobody', async () => {
    const { reference } = await Road.accepted(site);
    await site.at(reference, 'Eva Strand');
    const amira = await site.at(reference, 'Amira Haddad');
    await amira.follow('Vem har läst');
    await amira.sees('Öppnade ärendet');
    const log = await amira.page.locator('.access-log').innerText();
    expect(log).toMatch(/Eva Strand/);
    expect(log).toMatch(/Amira Haddad/);
    await amira.page.getByRole('link', { name: 'Utdrag till den unge' }).click();
    await amira.page.getByRole('heading', { name: 'Vem som har läst' }).waitFor();
    const extract = await amira.page.locator('.access-extract').innerText();
    expect(extract).toMatch(/Läsning inom Socialtjänsten Lindvik/);
    expect(extract).not.toMatch(/Strand|Haddad|Amira/);
  });

  it('is in the data protection officer’s log for a whole town, refusals with it, and nobody else is shown the way', async () => {
    const { reference } = await Road.accepted(site);
    const ali = await site.visitor('Ali Demir');
    await ali.signIn();
    expect(await ali.page.getByRole('link', { name: 'Logg' }).count()).toBe(0);
    await ali.page.request.get(`/api/v1/cases/${reference}`);
    const ingrid = await site.visitor('Ingrid Lund');
    await ingrid.signIn('Logg');
    await ingrid.page.getByLabel('Utfall').selectOption({ label: 'Nekade' });
    const refused = ingrid.page.getByRole('row').filter({ hasText: 'Ali Demir' });
    await refused.getByText(reference).waitFor();
    await refused.getByText('Nekad').waitFor();
    await ingrid.page.getByRole('link', { name: 'Visa bara Ali Demir' }).first().click();
    await ingrid.page.getByText('Personer 1').waitFor();
  });
});
