import { writePlan } from '#cases';
import { now } from '../support/now.js';
import { until } from '../support/until.js';
import { barriersOn } from './accessible.js';
import { keptBy } from './kept.js';
import type { Person } from './person.js';
import { names, Road } from './road.js';
import { Site, SITE_START_MS } from './site.js';

const SAID = 'Mamman ringde om kvällarna vid torget.';
const birthDate = `${Number(now().slice(0, 4)) - 14}-05-14`;

let site: Site;

beforeAll(async () => {
  site = await Site.open();
}, SITE_START_MS);
afterEach(async () => {
  site?.toldNothing(names);
  await site?.town.rows('delete from samspel.draft');
});
afterAll(async () => site?.close());

const draftsOf = async (reference: string): Promise<number[]> => {
  const found = await site.town.rows<{ revision: number }>(
    'select d.revision from samspel.draft d join samspel.concern_case c on c.id = d.case_id where c.reference = $1',
    [reference],
  );
  return found.map(({ revision }) => revision);
};
const notes = async (): Promise<number> => (await site.town.rows('select id from samspel.note')).length;
const saved = (person: Person): Promise<void> => person.sees(/^Sparat som utkast/);

async function atNotes(reference: string, name: string): Promise<Person> {
  const person = await site.at(reference, name);
  await person.follow('Anteckningar');
  await person.page.getByRole('textbox', { name: 'Vad sades?' }).waitFor();
  // It has looked whether something was begun: what another begins from here on is another version.
  await person.page.waitForLoadState('networkidle');
  return person;
}

const textOf = ({ page }: Person): Promise<string> => page.getByRole('textbox', { name: 'Vad sades?' }).inputValue();

async function beginsNote(person: Person): Promise<void> {
  await person.write('Vad sades?', SAID);
  await saved(person);
}

describe('what is begun and not sent', () => {
  it('is saved within two seconds, found after a reload and in another browser, and gone when it is sent', async () => {
    const { reference } = await Road.consented(site);
    const amira = await atNotes(reference, 'Amira Haddad');
    const begun = Date.now();
    await amira.write('Vad sades?', SAID);
    await until('the draft is saved', async () => (await draftsOf(reference)).length === 1);
    expect(Date.now() - begun).toBeLessThan(2_000);
    await saved(amira);
    await amira.page.reload();
    await amira.sees(/^Du började skriva här kl\. /);
    expect(await textOf(amira)).toBe(SAID);
    const phone = await atNotes(reference, 'Amira Haddad');
    await phone.sees(/^Du började skriva här/);
    expect(await textOf(phone)).toBe(SAID);
    const eva = await atNotes(reference, 'Eva Strand');
    expect(await textOf(eva)).toBe('');
    await amira.choose('Nej');
    await amira.press('Spara anteckningen');
    await amira.page.locator('.note-row').getByText(SAID).waitFor();
    expect(await textOf(amira)).toBe('');
    expect([await draftsOf(reference), await notes()]).toEqual([[], 1]);
    await phone.page.reload();
    await phone.page.locator('.note-row').getByText(SAID).waitFor();
    expect(await textOf(phone)).toBe('');
  });

  it('is thrown away by who wrote it', async () => {
    const { reference } = await Road.consented(site);
    const amira = await atNotes(reference, 'Amira Haddad');
    await beginsNote(amira);
    await amira.page.reload();
    await amira.press('Börja om');
    expect(await draftsOf(reference)).toHaveLength(1);
    await amira.press('Ja, börja om');
    await until('the draft is gone', async () => (await draftsOf(reference)).length === 0);
    expect(await textOf(amira)).toBe('');
  });

  it('of a concern about somebody new is found again at the step where it was left', async () => {
    const jonas = await site.somebody('Jonas Berg');
    await jonas.follow('Ny oro');
    await jonas.write('Förnamn', 'Elis');
    await jonas.write('Efternamn', 'Bergman');
    await jonas.write('Född', birthDate);
    await jonas.press('Fortsätt');
    await jonas.write('Fakta', SAID);
    await saved(jonas);
    await jonas.page.reload();
    await jonas.seesHeading('Vad har hänt?');
    await jonas.sees(/^Du började skriva här/);
    expect(await jonas.page.getByRole('textbox', { name: 'Fakta' }).inputValue()).toBe(SAID);
    await jonas.press('Tillbaka');
    expect(await jonas.page.getByRole('textbox', { name: 'Född' }).inputValue()).toBe(birthDate);
    const kept = Object.entries(await keptBy(jonas.page));
    expect(kept.filter(([, text]) => /Elis|Bergman|Mamman/.test(text))).toEqual([]);
  });

  /** Without a net meanwhile: a page that looks again by itself would find the end before anything is written. */
  async function writesPastTheEnd({ page }: Person, text: string): Promise<void> {
    await page.context().setOffline(true);
    await site.endsSession({ page });
    await page.getByRole('textbox', { name: 'Vad sades?' }).fill(text);
    await page.context().setOffline(false);
  }

  it('is covered when the session ends, and uncovered for its writer alone', async () => {
    const { reference } = await Road.consented(site);
    const amira = await atNotes(reference, 'Amira Haddad');
    await beginsNote(amira);
    await writesPastTheEnd(amira, `${SAID} Hon`);
    await amira.sees(/Det du skrev finns kvar. Logga in som Amira Haddad/);
    expect(await amira.page.content()).not.toContain('Mamman');
    expect(await barriersOn(amira.page)).toEqual([]);
    await amira.page.getByRole('button', { name: /^Amira Haddad/ }).click();
    await amira.seesTitle(reference);
    await until('it is there again', async () => (await textOf(amira)) === `${SAID} Hon`);
    await writesPastTheEnd(amira, `${SAID} Hon bad`);
    await amira.sees(/Det du skrev finns kvar/);
    await amira.page.getByRole('button', { name: /^Eva Strand/ }).click();
    await amira.seesTitle(reference);
    await amira.page.getByRole('textbox', { name: 'Vad sades?' }).waitFor();
    await saysNothing(amira);
    amira.complaints.splice(0);
  });

  it('without a net is said not to be saved, asked about before it is left, and sent by nobody unannounced', async () => {
    const { reference } = await Road.consented(site);
    const before = await notes();
    const amira = await atNotes(reference, 'Amira Haddad');
    await amira.page.context().setOffline(true);
    await amira.write('Vad sades?', SAID);
    await amira.sees(/^Sparas inte: ingen anslutning/);
    expect(await barriersOn(amira.page)).toEqual([]);
    await amira.choose('Nej');
    await amira.press('Spara anteckningen');
    await amira.sees('Ingen uppkoppling. Inget har skickats.');
    await amira.follow('Ärenden');
    await amira.press('Stanna kvar', amira.page.getByRole('dialog', { name: 'Lämna utan att spara?' }));
    await amira.page.context().setOffline(false);
    await saved(amira);
    expect([(await draftsOf(reference)).length, await notes()]).toEqual([1, before]);
    expect(await textOf(amira)).toBe(SAID);
    amira.complaints.splice(0);
  });

  it('in two browsers at once is shown in both its versions, and one chooses', async () => {
    const { reference } = await Road.consented(site);
    const amira = await atNotes(reference, 'Amira Haddad');
    const phone = await atNotes(reference, 'Amira Haddad');
    await beginsNote(amira);
    await phone.write('Vad sades?', 'Pappan kom förbi.');
    await phone.sees(/^Du skrev något annat på en annan dator eller telefon/, SAID);
    expect(await textOf(phone)).toBe('Pappan kom förbi.');
    expect(await barriersOn(phone.page)).toEqual([]);
    await phone.press('Behåll det som står här');
    await until('the other one is written over', async () => (await draftsOf(reference)).join() === '2');
    await saved(phone);
    await amira.write('Vad sades?', `${SAID} Igen.`);
    await amira.sees('Pappan kom förbi.');
    await amira.press('Använd den versionen');
    expect(await textOf(amira)).toBe('Pappan kom förbi.');
    phone.complaints.splice(0);
    amira.complaints.splice(0);
  });

  it('upon what a colleague changed meanwhile shows theirs, and writes nothing over unseen', async () => {
    const road = await Road.planned(site);
    const maria = await site.at(road.reference, 'Maria Ekdal');
    await maria.follow('Åtagandeplan');
    await maria.page
      .locator('section')
      .filter({ hasText: 'Mål' })
      .getByRole('button', { name: 'Ändra' })
      .first()
      .click();
    await maria.write('Mål', 'Sova om nätterna.');
    await saved(maria);
    await site.town.as('samordnare', (work) =>
      writePlan(work, road.reference, { goals: ['Gå till skolan varje dag.'] }),
    );
    await maria.press('Spara målen');
    await maria.sees('Någon annan har ändrat sedan du började skriva.', 'Gå till skolan varje dag.');
    await maria.press('Spara målen');
    await maria.sees('Någon hann före');
    await maria.press('Fortsätt med mitt');
    await maria.press('Spara målen');
    await maria.page.getByRole('listitem').filter({ hasText: 'Sova om nätterna.' }).waitFor();
    const refused = expect.stringContaining('status of 412');
    expect(maria.complaints.splice(0)).toEqual([refused, refused]);
  });
});

async function saysNothing(person: Person): Promise<void> {
  expect(await textOf(person)).toBe('');
  expect(await person.page.content()).not.toContain('Mamman');
}
