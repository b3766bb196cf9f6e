import { openReferral, planTalk } from '#cases';
import { addDays, dayOf, instantAt } from '#calendar';
import { elis } from '../support/referrals.js';
import { names } from './road.js';
import { Site, SITE_START_MS } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await Site.open();
}, SITE_START_MS);
afterEach(() => site?.toldNothing(names));
afterAll(async () => site?.close());

describe('a guardian who may not know', () => {
  const WHY = 'Han har hotat henne.';
  const leftOut = 'Erik Bergman får inte veta (OSL 12 kap. 3 §).';
  const withErik = { ...elis, guardians: [...elis.guardians, { name: 'Erik Bergman', phone: '070-000 00 02' }] };

  it('is marked in the record, and from then on asked nothing, summoned to nothing and copied nowhere', async () => {
    const { reference } = await site.town.as('polis', (work) => openReferral(work, withErik));
    const on = instantAt(addDays(dayOf(await site.now()), 3), '14:30');
    await site.town.as('polis', (work) => planTalk(work, reference, { task: 'police.concern-talk', on }));
    const jonas = await site.at(reference, 'Jonas Berg');
    await jonas.press('Rätta');
    const erik = jonas.page.getByRole('group', { name: 'Vårdnadshavare 2' });
    await erik.getByRole('checkbox', { name: 'Får inte veta' }).check();
    await jonas.press('Spara uppgifterna');
    await erik.getByText('Behöver fyllas i.').waitFor();
    expect(jonas.complaints.splice(0)).toEqual([expect.stringMatching(/status of 400/)]);
    await erik.getByLabel('Varför befarar ni det?').fill(WHY);
    await jonas.press('Spara uppgifterna');
    const whom = jonas.page.getByRole('region', { name: 'Den unge' });
    await whom.getByText(leftOut).waitFor();
    expect(await whom.innerText()).toMatch(/Erik Bergman.*\s*får inte veta: Han har hotat henne\./);

    await jonas.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await jonas.press('Kopiera till vårt system');
    await jonas.sees('Kopierat.');
    const copied = await jonas.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).not.toContain('Erik');
    expect(copied).toContain('Vårdnadshavare 2: En vårdnadshavare får inte veta');

    await jonas.press('Fyll i samtycke: Fråga familjen om samtycke');
    const asking = jonas.page.getByRole('dialog', { name: 'Samtycke från familjen' });
    await asking.getByText(leftOut).waitFor();
    expect(await asking.getByRole('checkbox', { name: /Anna Bergman/ }).count()).toBe(1);
    expect(await asking.getByRole('checkbox', { name: /Erik/ }).count()).toBe(0);

    await jonas.page.goto(`/cases/${reference}/talks/police.concern-talk`);
    await jonas.sees(leftOut);
    expect(await jonas.page.getByRole('listitem').filter({ hasText: 'Erik' }).count()).toBe(0);
    // Before it has begun its outcome is written by nobody: whoever asks for it comes to the talk, which says when.
    await jonas.page.goto(`/cases/${reference}/talks/police.concern-talk/outcome`);
    await jonas.sees(/^Utfallet skrivs när samtalet har börjat, /);
    expect(await jonas.page.getByRole('link', { name: 'Skriv utfall' }).count()).toBe(0);
    await site.wait(4);
    await jonas.page.reload();
    await jonas.follow('Skriv utfall');
    await jonas.seesHeading('Hur gick samtalet?');
    await jonas.page.getByRole('radio', { name: 'Hållet', exact: true }).check();
    await jonas.press('Spara utfall');
    await jonas.sees('Kryssa vilka som var med, eller välj Uteblev om ingen kom.');
    await jonas.page.getByRole('radio', { name: 'Hållet', exact: true }).check();
    expect(await jonas.page.locator('body').innerText()).not.toContain('Erik');

    const amira = await site.at(reference, 'Amira');
    expect(await amira.page.locator('body').innerText()).not.toContain(WHY);
  });
});
