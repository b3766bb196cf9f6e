import { withdrawConsent } from '../support/coordinated.js';
import { heading, names, Road } from './road.js';
import type { Person } from './person.js';
import { Site, SITE_START_MS } from './site.js';

let site: Site;

beforeAll(async () => {
  site = await Site.open();
}, SITE_START_MS);
afterEach(() => site?.toldNothing(names));
afterAll(async () => site?.close());

describe('working together', () => {
  it('a part of the mapping says who will read it, and opens the way to the meeting', async () => {
    const { reference } = await Road.accepted(site);
    const maria = await site.at(reference, 'Maria Ekdal');
    await maria.takes('Börja kartlägga');
    const karin = await site.at(reference, 'Karin Norell');
    await karin.follow('Kartläggning');
    for (const reader of ['Samordningen Lindvik', 'Polisen Lindvik', 'Socialtjänsten Lindvik'])
      await karin.page.getByRole('group', { name: 'Vem läser det här?' }).getByText(reader).first().waitFor();
    await karin.press('Spara vår del');
    await karin.sees('Skriv den unges egen syn, eller kryssa att den saknas.');
    await karin.write('Det som oroar', 'Äldre kamrater på kvällarna.');
    await karin.write('Det som skyddar', 'Bild.\nBasket.');
    await karin.write('Den unges egen syn', 'Jag vill spela mer.');
    // What is written on a tab is not lost by a click on another.
    await karin.follow('Översikt');
    await karin.seesHeading(heading);
    await karin.follow('Kartläggning');
    await karin.sees(/^Du började skriva här/);
    await karin.press('Spara vår del');
    await karin.sees('Basket.', 'Jag vill spela mer.');
    await maria.page.reload();
    await maria.takes('Kartläggningen är klar');
    await maria.follow('Kartläggning');
    await maria.sees('Äldre kamrater på kvällarna.', 'Jag vill spela mer.');
    // The word that something is saved stays where it was said.
    expect(await maria.page.getByText('Sparat: Kartläggningen är klar.').count()).toBe(0);
    await maria.follow('Översikt');
    expect(await maria.reads('Spåren i ärendet')).toContain('nu: Samverkansmöte');
    // From the day's list to its own page, and the page goes on.
    await maria.follow('Min dag');
    await maria.follow(`Öppna samtal: Samverkansmöte, ${reference}`);
    await maria.seesHeading('Planera samverkansmöte');
    await maria.opensCase(reference);
  });

  it('police and coordination plan their talks, and a week later write how they went', async () => {
    const { reference } = await Road.mapped(site);
    const jonas = await site.at(reference, 'Jonas Berg');
    const maria = await site.at(reference, 'Maria Ekdal');
    await plans(jonas, reference, 'Orossamtal');
    await plans(maria, reference, 'Samverkansmöte');
    expect(await maria.reads('Spåren i ärendet')).toContain('nu: Samverkansmöte');
    await site.wait(7);
    await maria.page.reload();
    await records(maria, reference, 'Samverkansmöte', {
      answer: 'Hållet, de som behövdes var med',
    });
    await jonas.page.reload();
    await records(jonas, reference, 'Orossamtal');
    expect(await jonas.page.getByRole('button', { name: 'Följ upp samtalet', exact: true }).isEnabled()).toBe(true);
  });

  it('the plan says what, who and when, also of somebody without an account', async () => {
    const { reference } = await Road.met(site);
    const maria = await site.at(reference, 'Maria Ekdal');
    await maria.takes('Skriv åtagandeplanen');
    await maria.follow('Åtagandeplan');
    await maria.write('Mål', 'Vara hemma på kvällarna.');
    await maria.press('Spara målen');
    await maria.press('Lägg till åtagande');
    await maria.write('Vad ska göras?', 'Skjutsa till basketen.');
    await maria.choose('Någon annan');
    await maria.write('Namn', 'Anna Bergman');
    await maria.write('Roll', 'mamma');
    await maria.choose('Björkskolan');
    await maria.write('När ska det vara gjort?', await maria.dayAfter(20));
    await maria.press('Spara åtagandet');
    await maria.sees('Anna Bergman, mamma, genom Björkskolan');
    // The school, through whom she is reached, takes it; the plan stands on what somebody has taken.
    const karin = await site.at(reference, 'Karin Norell');
    await karin.follow('Åtagandeplan');
    await karin.press('Ta emot: Skjutsa till basketen.');
    await karin.page.getByRole('button', { name: 'Skriv utfall: Skjutsa till basketen.' }).waitFor();
    await maria.takes('Anta planen');
    await maria.follow('Översikt');
    await plans(maria, reference, 'Uppföljningssamtal');
    expect(await maria.reads('Spåren i ärendet')).toContain('nu: Uppföljning');
  });

  it('the school tells that it was done, and logs a call for itself alone', async () => {
    const { reference } = await Road.planned(site);
    const karin = await site.at(reference, 'Karin Norell');
    await karin.follow('Åtagandeplan');
    await karin.sees('Vara hemma på kvällarna.');
    await karin.press('Skriv utfall: Skjutsa till basketen.');
    await karin.choose('Uppfyllt');
    await karin.press('Spara utfallet');
    await karin.sees('uppfyllt');
    await karin.follow('Anteckningar');
    await karin.sees(/^Läses i dag av enbart Elevhälsan hos er\.$/);
    await karin.write('Med vem?', 'Anna Bergman');
    await karin.write('Vad sades?', 'Det går bättre om fredagarna.');
    await karin.choose('Ja');
    await karin.write('Diarienummer', '2026-117');
    await karin.press('Spara anteckningen');
    await karin.sees('Telefonsamtal med Anna Bergman', 'överförd, dnr 2026-117');
    const maria = await site.at(reference, 'Maria Ekdal');
    await maria.follow('Anteckningar');
    await maria.sees('Inga anteckningar än.');
    expect(await maria.page.getByText('Det går bättre om fredagarna.').count()).toBe(0);
  });

  it('the follow-up talk is written down with what it showed', async () => {
    const road = await Road.planned(site);
    const { reference } = road;
    await road.books('samordnare', 'coordination.follow-up-talk');
    await site.wait(7);
    const maria = await site.at(reference, 'Maria Ekdal');
    await records(maria, reference, 'Uppföljningssamtal', { asked: 'Uppföljningssamtal hållet', answer: 'Bättre' });
    expect(await maria.reads('Spåren i ärendet')).toContain('nu: Uppföljning');
  });

  it('everybody closes their part, and with the last one the case is closed', async () => {
    const { reference } = await Road.followedUp(site);
    // So that the police can't see that others go on.
    await withdrawConsent(site.town, reference, 'lindvik-polis');
    const jonas = await site.at(reference, 'Jonas Berg');
    const karin = await site.at(reference, 'Karin Norell');
    // A line of the plan that is open stands in the way.
    await karin.follow('Åtagandeplan');
    await karin.press('Skriv utfall: Skjutsa till basketen.');
    await karin.choose('Uppfyllt');
    await karin.press('Spara utfallet');
    await karin.sees('uppfyllt');
    const maria = await site.at(reference, 'Maria Ekdal');
    await maria.takes('Avsluta samordningen', 'Nådda', 'Arbetet är klart');
    await jonas.takes('Följ upp samtalet');
    await jonas.takes('Avsluta polisens del', 'Arbetet är klart');
    // Others go on: one's own part is over, and the case is not.
    await jonas.sees('Er del är avslutad');
    const amira = await site.at(reference, 'Amira Haddad');
    // What nobody registered is not closed.
    await amira.registers('Registrera anmälan hos er');
    await amira.takes('Avsluta socialtjänstens del', 'Målen nådda');
    await karin.follow('Översikt');
    await karin.registers('Registrera ärendet hos er');
    await karin.takes('Starta stöd');
    await karin.takes('Följ upp stödet', 'Behovet är tillgodosett');
    await karin.takes('Avsluta skolans del');
    await karin.sees('Ärendet är avslutat');
    await maria.follow('Ärenden');
    await maria.follow('Lista');
    await maria.page.getByRole('combobox', { name: 'Öppna eller avslutade' }).selectOption('Avslutade');
    await maria.rowOf(reference).getByText('avslutat').waitFor();
    expect(await maria.rowOf(reference).innerText()).toContain('Elis B, ');
  });
});

async function plans(person: Person, reference: string, talk: string): Promise<void> {
  await person.follow(`Planera: ${talk}`);
  await person.write('Datum', await person.dayAfter(6));
  await person.write('Klockslag', '25.99');
  await person.press('Boka samtalet');
  await person.sees('Skriv klockslaget som 15.30.');
  await person.write('Klockslag', '15.30');
  await person.write('Plats', 'Familjehuset');
  await person.press('Boka samtalet');
  await person.seesHeading(new RegExp(`^${talk} med Elis B, `));
  await person.sees('15.30, Familjehuset');
  await person.follow(reference);
}

/** Writes how a talk went: held, and for a follow-up what it showed; and finds it again on the case. */
async function records(
  person: Person,
  reference: string,
  talk: string,
  told: { asked?: string; answer?: string } = {},
): Promise<void> {
  const answers = (group: string, answer: string) =>
    person.page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: answer, exact: true });
  await person.follow(`Se samtalet: ${talk}`);
  await person.follow('Skriv utfall');
  // What says how a talk was held is asked once, with missed as one more answer.
  const { asked, answer = 'Hållet' } = told;
  await answers('Utfall', asked === undefined ? answer : 'Hållet').check();
  if (asked === undefined)
    expect(await person.page.getByRole('group', { name: new RegExp(`^${talk}`) }).count()).toBe(0);
  else await answers(asked, answer).check();
  await person.tick('Elis B', 'Anna Bergman');
  await person.write('Den unges egna ord', 'Det är lugnare nu.');
  await person.write('Vad', 'Ringa fritidsgården.');
  await person.press('Spara utfall');
  // Who and when are needed of a row that was begun; nothing is left out in silence.
  await person.sees('Fyll i det här.', 'Skriv dagen som 2026-11-24');
  await person.page.getByRole('combobox', { name: 'Vem', exact: true }).fill('Anna Bergman');
  await person.write('När', await person.dayAfter(7));
  await person.press('Spara utfall');
  await person.seesHeading(heading);
  await person.sees('Sparat: Samtalets utfall.');
  // In the list: the next one of its kind is what is to be done first.
  await person.page.getByText('Samtal', { exact: true }).click();
  await person.page.locator('.talks').getByRole('link', { name: talk, exact: true }).last().click();
  await person.sees('Ringa fritidsgården.', 'Det är lugnare nu.', 'Elis B och Anna Bergman');
  await person.follow(reference);
}
