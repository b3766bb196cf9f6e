import { execute, openReferral } from '#cases';
import { elis } from '../support/referrals.js';
import { heading, names, Road } from './road.js';
import { Site, SITE_START_MS } from './site.js';

let site: Site;
let reference: string;

beforeAll(async () => {
  site = await Site.open();
  ({ reference } = await Road.referred(site));
}, SITE_START_MS);
afterEach(() => site?.toldNothing(names));
afterAll(async () => site?.close());

describe('beside the road', () => {
  it('another agency at the address of the case finds nothing to see, where a party finds the case', async () => {
    const jonas = await site.at(reference, 'Jonas Berg');
    await jonas.seesHeading(heading);
    expect(await jonas.page.getByRole('main').innerText()).toMatch(names);
    const ali = await site.somebody('Ali Demir');
    await ali.page.goto(`/cases/${reference}`);
    await ali.seesHeading('Inget ärende att visa');
    expect(await ali.page.getByRole('main').innerText()).not.toMatch(names);
    // The browser tells of the refusal that the page is about, and of nothing else.
    expect(ali.complaints.splice(0)).toEqual([
      expect.stringMatching(new RegExp(`status of 404 .*/cases/${reference}$`)),
    ]);
  });

  it('the coordinator sees the steering group’s picture, in counts alone; an officer has no way there', async () => {
    const maria = await site.somebody('Maria Ekdal');
    await maria.follow('Statistik');
    await maria.seesHeading('Vem såg oron först?');
    expect(await maria.reads('Är något ärende utan ansvarig eller datum?')).toContain('Nej, inget av de öppna');
    expect(await maria.page.getByRole('main').innerText()).not.toMatch(names);
    const saved = maria.page.waitForEvent('download');
    await maria.follow('CSV');
    expect((await saved).suggestedFilename()).toBe('statistik.csv');
    await maria.page.getByRole('combobox', { name: 'År' }).selectOption({ index: 1 });
    await maria.sees('Inga överlämningar än');
    const jonas = await site.somebody('Jonas Berg');
    expect(await jonas.page.getByRole('link', { name: 'Statistik' }).count()).toBe(0);
    await jonas.page.goto('/statistics');
    await jonas.seesHeading('Inget att visa');
  });

  it('who has no cases begins where there is something to see, and is shown no way that is closed', async () => {
    const per = await site.visitor('Per Holm');
    await per.signIn('Löften');
    const ways = await per.page.getByRole('navigation').first().getByRole('link').allInnerTexts();
    expect(ways.filter((way) => way !== '')).toEqual(['Löften', 'Statistik', 'Enheter']);
  });

  it('the sign-in leads to the address that one came for', async () => {
    const maria = await site.visitor('Maria Ekdal');
    await maria.page.goto(`/cases/${reference}`);
    await maria.page.getByRole('button', { name: /^Maria Ekdal/ }).click();
    await maria.seesTitle(reference);
    expect(new URL(maria.page.url()).pathname).toBe(`/cases/${reference}`);
  });

  it('a wrong password is said beside it, without a number to call support with', async () => {
    const nobody = await site.visitor('Maria Ekdal');
    await nobody.page.goto('/');
    await nobody.press('Logga in med e-post och lösenord');
    const form = nobody.page.locator('form');
    await form.getByLabel('E-post').fill('samordnare@lindvik.example');
    await form.getByLabel('Lösenord').fill('fel');
    await nobody.press('Logga in', form);
    expect(await form.getByText('E-post eller lösenord stämmer inte.').innerText()).not.toContain('Felnummer');
    await nobody.seesTitle('Logga in');
    expect(nobody.complaints.splice(0)).toEqual([expect.stringMatching(/status of 401 .*\/session$/)]);
  });

  it('the screens speak English too', async () => {
    const eva = await site.somebody('Eva Strand');
    await eva.page.getByRole('button', { name: /Konto och utseende, Eva Strand$/ }).click();
    await eva.page.getByRole('menuitem', { name: 'English' }).click();
    await eva.seesTitle('My day');
    await eva.follow('Cases');
    await eva.seesHeading('Cases');
    expect(await eva.page.getAttribute('html', 'lang')).toBe('en');
  });

  it('who writes of a young person again is shown the case that was closed, and takes it up again', async () => {
    const talk = {
      ...elis,
      suspectsHarm: 'no',
      statutoryReport: false,
      wantsFeedback: false,
      sspfReferral: false,
    } as const;
    const { reference: closed } = await site.town.as('polis', (work) =>
      openReferral(work, { ...talk, youngPerson: { ...elis.youngPerson, familyName: 'Annander' } }),
    );
    await site.town.as('polis', (work) =>
      execute(work, closed, {
        do: 'take-action',
        track: 'police',
        action: 'talk-not-possible',
        answers: { closing: 'no-contact' },
      }),
    );
    const jonas = await site.somebody('Jonas Berg');
    await jonas.follow('Ny oro');
    await jonas.write('Förnamn', 'Elis');
    await jonas.write('Efternamn', 'Annander');
    await jonas.sees('Ni har ärenden som kan gälla samma person.');
    await jonas.follow('Ta upp igen');
    await jonas.seesHeading('Vad har hänt?');
    await jonas.write('Fakta', 'Nya rutor krossade.');
    await jonas.tick('skadegörelse');
    await jonas.press('Fortsätt');
    await jonas.choose('Nej');
    await jonas.press('Fortsätt');
    await jonas.tick('Underrättelse om brott (LUL 34 §)');
    expect(await jonas.page.getByRole('checkbox', { name: 'Orosanmälan', exact: true }).isChecked()).toBe(false);
    await jonas.press('Fortsätt');
    await jonas.press('Skicka oron');
    await jonas.seesHeading('Oron är skickad');
    await jonas.follow(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    await jonas.sees('Ärende nummer 2 om samma person.');
    expect(await jonas.page.getByRole('link', { name: closed, exact: true }).isVisible()).toBe(true);
  });
});
