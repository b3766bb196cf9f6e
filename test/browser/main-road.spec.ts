import type { Browser } from 'playwright-core';
import { Mailbox } from '../journeys/mailbox.js';
import { openBrowser } from '../support/browser.js';
import { now } from '../support/now.js';
import { WRITTEN_DAY } from '../support/written-days.js';
import { type Demo, DEMO_START_MS, startDemo } from './demo.js';
import { Person } from './person.js';

/** Of nobody else in the demo, so that where they turn up, it is they. */
const names = /Vidar|Sandell|Rut/;
const heading = /^Vidar S, 1[345] år$/;
const birthYear = Number(now().slice(0, 4)) - 14;

/** The clock is moved day by day, by a worker that shares its machine with other tests. */
const WALKING_MS = 180_000;

let demo: Demo;
let browser: Browser;
const people: Person[] = [];
let reference: string;

const somebody = async (name: string): Promise<Person> => {
  const person = await Person.at(browser, demo.url, name);
  people.push(person);
  await person.signIn();
  return person;
};

beforeAll(async () => {
  browser = await openBrowser();
  demo = await startDemo();
}, DEMO_START_MS);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

describe('the main road, clicked', () => {
  let jonas: Person;
  let amira: Person;
  let karin: Person;
  let maria: Person;

  it('a police officer signs in with one click and opens a concern with all three acts', async () => {
    jonas = await somebody('Jonas Berg');
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
    // Whoever is on the way out with something half-written is asked first, and finds it again.
    await jonas.follow('Ärenden');
    await jonas.press('Stanna kvar', jonas.page.getByRole('dialog', { name: 'Lämna utan att skicka?' }));
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
    await jonas.sees('Socialtjänsten får namn och ålder');
    const promised = await jonas.page.getByRole('listitem').filter({ hasText: ' får ' }).allInnerTexts();
    await jonas.press('Skicka oron');
    await jonas.seesHeading('Oron är mottagen');
    // What is said before it is sent is what the receipt says was given.
    const given = await jonas.page.getByText(/^Har fått: /).allInnerTexts();
    const whatOf = (texts: string[], pattern: RegExp) => texts.map((text) => pattern.exec(text)?.[1]).sort();
    expect(whatOf(promised, / får ([^.]+)\./)).toEqual(whatOf(given, /^Har fått: ([^.]+)\./));
    expect(given).toHaveLength(3);
  });

  it('the receipt says who is responsible for each act, and by when', async () => {
    for (const [stage, agency] of [
      ['Skyddsbedömning', 'Socialtjänsten Lindvik'],
      ['Erbjudande och samtycke', 'Samordningen Lindvik'],
      ['Orossamtal planeras', 'Polisen Lindvik'],
    ] as const) {
      const act = jonas.page
        .getByRole('listitem')
        .filter({ hasText: stage })
        .filter({ hasText: `${agency} ansvarar.` });
      expect(await act.getByRole('time').innerText()).toMatch(new RegExp(`^senast\\s+${WRITTEN_DAY}$`));
    }
    const link = jonas.page.getByRole('link', { name: /^[A-Z0-9]{4}-[A-Z0-9]{4}$/ });
    reference = await link.innerText();
    await link.click();
    await jonas.seesTitle(reference);
  });

  it('what does not go yet is a dashed button that takes the focus and says why', async () => {
    const button = jonas.page.getByRole('button', { name: 'Följ upp samtalet', exact: true, disabled: true });
    await button.focus();
    const shown = await button.evaluate((element) => ({
      focused: document.activeElement === element,
      border: getComputedStyle(element).borderTopStyle,
      reason: document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
    }));
    expect(shown).toEqual({
      focused: true,
      border: 'dashed',
      reason: expect.stringContaining('Gör först: orossamtal'),
    });
  });

  it('the police record that the family says yes to four agencies', async () => {
    await jonas.press('Fyll i samtycke: Fråga familjen om samtycke');
    await jonas.choose('Ja, samtycke');
    // Whoever asks is included, and can't be left out by a click; what no workflow knows is not asked about.
    const own = jonas.page.getByRole('checkbox', { name: /^Polisen Lindvik/ });
    await own.click({ force: true });
    expect(await own.isChecked()).toBe(true);
    expect(await jonas.page.getByRole('checkbox', { name: 'Systemförvaltningen' }).count()).toBe(0);
    expect(await jonas.page.getByRole('checkbox', { name: 'Vårdnadshavare 2' }).count()).toBe(0);
    await jonas.tick('Vårdnadshavare Rut Sandell');
    await jonas.page.getByRole('checkbox', { name: 'Samordningen Lindvik', exact: true }).uncheck();
    await jonas.press('Spara samtycket');
    await jonas.sees('Kryssa minst en part till.');
    await jonas.tick('Samordningen Lindvik', 'Socialtjänsten Lindvik', 'Björkskolan');
    await jonas.press('Spara samtycket');
    await jonas.sees('Sparat: Samtycket.');
    await jonas.sees(new RegExp(`^Samtycke till ${WRITTEN_DAY}$`));
    const covered = await jonas.page.getByRole('img').evaluateAll((marks) => marks.map((mark) => mark.ariaLabel));
    expect(covered.sort()).toEqual([
      'Björkskolan',
      'Polisen Lindvik',
      'Samordningen Lindvik',
      'Socialtjänsten Lindvik',
    ]);
  });

  it('social services check protection, decide, give feedback and offer the school a handoff', async () => {
    amira = await somebody('Amira Haddad');
    await amira.follow(`Öppna ärende: Skyddsbedömning, ${reference}`);
    await amira.seesHeading(heading);
    await amira.takes('Dokumentera skyddsbedömningen', 'Inget omedelbart skydd behövs');
    await amira.takes('Inled inte utredning', 'Ja');
    await amira.press('Svara: Återkoppla till den som anmälde');
    await amira.choose('Lämnas, och den som frågade får läsa beslutet i ärendet');
    await amira.press('Klart');
    await amira.sees('Sparat: Återkoppla till den som anmälde.');
    await amira.press('Lämna över stödet till skolan');
    await amira.choose('Björkskolan');
    await amira.write('Varför?', 'Skolan når honom varje dag.');
    await amira.press('Erbjud överlämning');
    await amira.sees('Sparat: Erbjudandet.');
    expect(await amira.reads('Spåren i ärendet')).toMatch(/Björkskolan\s+Socialtjänst ansvarar tills svar/);
  });

  it(
    'nobody answers, and a neutral mail takes the coordinator to the case',
    async () => {
      maria = await somebody('Maria Ekdal');
      const mailbox = new Mailbox(demo.inboxUrl);
      let mail;
      for (let day = 1; mail === undefined && day <= 7; day += 1) {
        await maria.waits('+1 dag');
        mail = (await mailbox.fresh(reference)).find(
          ({ to, text }) => to[0]?.address === 'samordnare@lindvik.example' && text.includes('överlämning'),
        );
      }
      const link = `${demo.url}/cases/${reference}`;
      expect(mail?.subject).toMatch(new RegExp(`^Samspel: överlämning ${reference} \\d{4}-\\d\\d-\\d\\d$`));
      // All of it, from its first letter to its last: there is no room for a name.
      expect(mail?.text.trim()).toMatch(
        new RegExp(
          `^Samspel\n\nPåminnelse: överlämning\nÄrende: ${reference}\nDatum: \\d{4}-\\d\\d-\\d\\d\n\n${link}$`,
        ),
      );
      await maria.page.goto(/\S+$/.exec(mail?.text.trim() ?? '')?.[0] ?? '');
      await maria.seesHeading(heading);
      await maria.sees('Socialtjänst ansvarar tills svar');
    },
    WALKING_MS,
  );

  it('the school accepts, and has a track of its own', async () => {
    karin = await somebody('Karin Norell');
    await karin.follow(`Svara: Lämna över stödet till skolan, ${reference}`);
    await karin.sees('Skolan når honom varje dag.', 'Socialtjänsten Lindvik ansvarar tills du har tackat ja.');
    // One tap takes on nothing: neither answer is chosen beforehand.
    await karin.press('Skicka svar');
    await karin.sees('Välj om ni tar emot eller tackar nej.');
    await karin.choose('Ta emot');
    await karin.press('Skicka svar');
    await karin.seesTitle(reference);
    // Whoever goes back finds the answer, and no form to answer once more.
    await karin.page.goBack();
    await karin.sees('Överlämningen är mottagen.');
    expect(await karin.page.getByRole('button', { name: 'Skicka svar' }).count()).toBe(0);
    await karin.follow('Till ärendet');
    await karin.seesTitle(reference);
    await karin.seesHeading('Nästa steg, Skola');
    expect(await karin.reads('Spåren i ärendet')).toContain('nu: Bedömning');
  });

  it('the reporter is told what became of the report', async () => {
    await jonas.opensCase(reference);
    await jonas.sees('Återkoppling på er anmälan', 'Utredning inleds inte.');
    expect(await jonas.reads('Spåren i ärendet')).not.toContain('Avslut');
  });

  it('a part of the mapping says who will read it, and opens the way to the meeting', async () => {
    await maria.opensCase(reference);
    await maria.takes('Börja kartlägga');
    await karin.follow('Kartläggning');
    for (const reader of ['Samordningen Lindvik', 'Polisen Lindvik', 'Socialtjänsten Lindvik'])
      await karin.page.getByRole('complementary').getByText(reader).waitFor();
    await karin.press('Spara vår del');
    await karin.sees('Skriv den unges egen syn, eller kryssa att den saknas.');
    await karin.write('Det som oroar', 'Äldre kamrater på kvällarna.');
    await karin.write('Det som skyddar', 'Bild.\nBasket.');
    await karin.write('Den unges egen syn', 'Jag vill spela mer.');
    // What is written on a tab is not lost by a click on another.
    await karin.follow('Översikt');
    await karin.press('Stanna kvar', karin.page.getByRole('dialog', { name: 'Lämna utan att spara?' }));
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
  });

  it('police and coordination plan their talks', async () => {
    await plans(jonas, 'Orossamtal');
    await plans(maria, 'Samverkansmöte');
    expect(await maria.reads('Spåren i ärendet')).toContain('nu: Samverkansmöte');
  });

  it(
    'a week later both write how the talks went',
    async () => {
      await maria.waits('+1 vecka');
      await records(maria, 'Samverkansmöte', { asked: 'Samverkansmöte', answer: 'Hållet, de som behövdes var med' });
      await jonas.page.reload();
      await records(jonas, 'Orossamtal');
      expect(await jonas.page.getByRole('button', { name: 'Följ upp samtalet', exact: true }).isEnabled()).toBe(true);
    },
    WALKING_MS,
  );

  it('the plan says what, who and when, also of somebody without an account', async () => {
    await maria.takes('Skriv åtagandeplanen');
    await maria.follow('Åtagandeplan');
    await maria.write('Mål', 'Vara hemma på kvällarna.');
    await maria.press('Spara målen');
    await maria.press('Lägg till åtagande');
    await maria.write('Vad ska göras?', 'Skjutsa till basketen.');
    await maria.choose('Någon annan');
    await maria.write('Namn', 'Rut Sandell');
    await maria.write('Roll', 'mamma');
    await maria.choose('Björkskolan');
    await maria.write('När ska det vara gjort?', await maria.dayAfter(20));
    await maria.press('Spara åtagandet');
    await maria.sees('Rut Sandell, mamma, genom Björkskolan');
    await maria.takes('Anta planen');
    await maria.follow('Översikt');
    await plans(maria, 'Uppföljningssamtal');
    expect(await maria.reads('Spåren i ärendet')).toContain('nu: Uppföljning');
  });

  it('the school tells that it was done, and logs a call for itself alone', async () => {
    await karin.follow('Åtagandeplan');
    await karin.sees('Vara hemma på kvällarna.');
    await karin.press('Skriv utfall: Skjutsa till basketen.');
    await karin.choose('Uppfyllt');
    await karin.press('Spara utfallet');
    await karin.sees('uppfyllt');
    await karin.follow('Anteckningar');
    await karin.sees('Bara din enhet.');
    await karin.write('Med vem?', 'Rut Sandell');
    await karin.write('Vad sades?', 'Det går bättre om fredagarna.');
    await karin.choose('Ja');
    await karin.write('Diarienummer', '2026-117');
    await karin.press('Spara anteckningen');
    await karin.sees('Telefonsamtal med Rut Sandell', 'överförd, dnr 2026-117');
    await maria.follow('Anteckningar');
    await maria.sees('Inga anteckningar än.');
    expect(await maria.page.getByText('Det går bättre om fredagarna.').count()).toBe(0);
    await maria.follow('Översikt');
  });

  it(
    'after the follow-up, a family may take its consent back from one party, and what was open to it falls shut',
    async () => {
      await maria.waits('+1 vecka');
      await records(maria, 'Uppföljningssamtal', { asked: 'Uppföljningssamtal hållet', answer: 'Bättre' });
      await maria.press('Mer');
      await maria.page.getByRole('menuitem', { name: 'Återkalla samtycke' }).click();
      const dialog = maria.page.getByRole('dialog', { name: 'Återkalla samtycke' });
      for (const kept of ['Samordningen Lindvik', 'Socialtjänsten Lindvik', 'Björkskolan'])
        await dialog.getByRole('checkbox', { name: kept }).uncheck();
      await dialog.getByText('Det här stängs genast för Polisen Lindvik').waitFor();
      await maria.tick('Vårdnadshavare Rut Sandell');
      await maria.press('Återkalla samtycke', dialog);
      await maria.sees('Sparat: Återkallelsen.', 'Polis: samtycket återkallat');
      await jonas.page.reload();
      await jonas.seesHeading('Nästa steg, Polis');
      expect(await jonas.reads('Spåren i ärendet')).not.toContain('Samordning');
    },
    WALKING_MS,
  );

  it('everybody closes their part, and with the last one the case is closed', async () => {
    await maria.takes('Avsluta samordningen', 'Nådda', 'Målen nådda');
    await jonas.takes('Följ upp samtalet');
    await jonas.takes('Avsluta polisens del', 'Målen nådda');
    // Others go on: one's own part is over, and the case is not.
    await jonas.sees('Er del är avslutad');
    await amira.page.reload();
    await amira.takes('Avsluta socialtjänstens del', 'Målen nådda');
    await karin.page.reload();
    await karin.follow('Översikt');
    await karin.takes('Starta stöd');
    await karin.takes('Följ upp stödet', 'Behovet är tillgodosett');
    await karin.takes('Avsluta skolans del');
    await karin.sees('Ärendet är avslutat');
    await maria.follow('Ärenden');
    await maria.follow('Lista');
    await maria.page.getByRole('combobox', { name: 'Öppna eller avslutade' }).selectOption('Avslutade');
    await maria.rowOf(reference).getByText('avslutat').waitFor();
    expect(await maria.rowOf(reference).innerText()).toContain('Vidar S, ');
  });
});

describe('beside the road', () => {
  it('who writes of a young person again is shown the case that was closed, and takes it up again', async () => {
    const jonas = await somebody('Jonas Berg');
    await jonas.follow('Ny oro');
    await jonas.write('Förnamn', 'Vidar');
    await jonas.write('Efternamn', 'Sandell');
    await jonas.sees('Ni har ärenden som kan gälla samma person.');
    await jonas.follow('Ta upp igen');
    await jonas.seesHeading('Vad har hänt?');
    await jonas.write('Fakta', 'Nya rutor krossade.');
    await jonas.tick('skadegörelse');
    await jonas.press('Fortsätt');
    await jonas.choose('Nej');
    await jonas.press('Fortsätt');
    await jonas.tick('Underrättelse om brott (LUL 34 §)');
    expect(await jonas.page.getByRole('checkbox', { name: 'Orosanmälan', exact: true }).isChecked()).toBe(true);
    await jonas.press('Fortsätt');
    await jonas.press('Skicka oron');
    await jonas.seesHeading('Oron är mottagen');
    await jonas.follow(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    await jonas.sees('Ärende nummer 2 om samma person.');
    expect(await jonas.page.getByRole('link', { name: reference, exact: true }).isVisible()).toBe(true);
  });

  it('another agency at the address of the case finds nothing to see', async () => {
    const ali = await somebody('Ali Demir');
    await ali.page.goto(`/cases/${reference}`);
    await ali.seesHeading('Inget ärende att visa');
    expect(await ali.page.getByRole('main').innerText()).not.toMatch(names);
    // The browser tells of the refusal that the page is about, and of nothing else.
    expect(ali.complaints.splice(0)).toEqual([
      expect.stringMatching(new RegExp(`status of 404 .*/cases/${reference}$`)),
    ]);
  });

  it('the coordinator sees the steering group’s picture, in counts alone; an officer has no way there', async () => {
    const maria = await somebody('Maria Ekdal');
    await maria.follow('Statistik');
    await maria.seesHeading('Vem såg oron först?');
    expect(await maria.reads('Är något ärende utan ansvarig eller datum?')).toContain('Nej, inget av de öppna');
    expect(await maria.page.getByRole('main').innerText()).not.toMatch(names);
    const saved = maria.page.waitForEvent('download');
    await maria.follow('CSV');
    expect((await saved).suggestedFilename()).toBe('statistik.csv');
    // The demo's oldest case began in this year or in the one before.
    await maria.page.getByRole('combobox', { name: 'År' }).selectOption({ index: 2 });
    await maria.sees('Inga överlämningar än');
    const jonas = await somebody('Jonas Berg');
    expect(await jonas.page.getByRole('link', { name: 'Statistik' }).count()).toBe(0);
    await jonas.page.goto('/statistics');
    await jonas.seesHeading('Inget att visa');
  });

  it('the sign-in leads to the address that one came for', async () => {
    const again = await Person.at(browser, demo.url, 'Maria Ekdal');
    people.push(again);
    await again.page.goto(`/cases/${reference}`);
    await again.page.getByRole('button', { name: /^Maria Ekdal/ }).click();
    await again.seesTitle(reference);
    expect(new URL(again.page.url()).pathname).toBe(`/cases/${reference}`);
  });

  it('a wrong password is said beside it, without a number to call support with', async () => {
    const nobody = await Person.at(browser, demo.url, 'Maria Ekdal');
    people.push(nobody);
    await nobody.page.goto('/');
    await nobody.press('Logga in med e-post och lösenord');
    const form = nobody.page.locator('form');
    await form.getByLabel('E-post').fill('samordnare@lindvik.example');
    await form.getByLabel('Lösenord').fill('fel');
    await nobody.press('Logga in', form);
    expect(await form.getByText('E-post eller lösenord stämmer inte.').innerText()).not.toContain('Felnummer');
    expect(nobody.complaints.splice(0)).toEqual([expect.stringMatching(/status of 401 .*\/session$/)]);
  });

  it('the screens speak English too', async () => {
    const eva = await somebody('Eva Strand');
    await eva.press('Konto och utseende, Eva Strand');
    await eva.page.getByRole('menuitem', { name: 'English' }).click();
    await eva.seesTitle('My day');
    await eva.follow('Cases');
    await eva.seesHeading('Cases');
    expect(await eva.page.getAttribute('html', 'lang')).toBe('en');
  });

  it('a telephone is enough to begin a concern', async () => {
    const sara = await Person.at(browser, demo.url, 'Sara Lind', {
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    people.push(sara);
    await sara.signIn();
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

  it('no page complained, and no address and no window title tells of whom', () => {
    expect(people.map(({ name, complaints }) => ({ name, complaints }))).toEqual(
      people.map(({ name }) => ({ name, complaints: [] })),
    );
    const trail = people.flatMap(({ trail: own }) => Array.from(own));
    expect(trail).toContain(`${reference} – Samspel`);
    expect(trail.filter((place) => names.test(place))).toEqual([]);
  });
});

async function plans(person: Person, talk: string): Promise<void> {
  await person.follow(`Planera: ${talk}`);
  await person.write('Datum', await person.dayAfter(6));
  await person.write('Klockslag', '25.99');
  await person.press('Boka samtalet');
  await person.sees('Skriv klockslaget som 15.30.');
  await person.write('Klockslag', '15.30');
  await person.write('Plats', 'Familjehuset');
  await person.press('Boka samtalet');
  await person.seesHeading(new RegExp(`^${talk} med Vidar S, `));
  await person.sees('15.30, Familjehuset');
  await person.follow(reference);
}

/** Writes how a talk went: held, and for a follow-up what it showed; and finds it again on the case. */
async function records(person: Person, talk: string, told?: { asked: string; answer: string }): Promise<void> {
  const answers = (group: string, answer: string) =>
    person.page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name: answer, exact: true });
  await person.follow(`Se samtalet: ${talk}`);
  await person.follow('Skriv utfall');
  await answers('Utfall', 'Hållet').check();
  if (told === undefined) expect(await person.page.getByRole('group', { name: `${talk} hållet` }).count()).toBe(0);
  else await answers(told.asked, told.answer).check();
  await person.tick('Vidar S', 'Rut Sandell');
  await person.write('Den unges egna ord', 'Det är lugnare nu.');
  await person.write('Vad', 'Ringa fritidsgården.');
  await person.press('Spara utfall');
  // Who and when are needed of a row that was begun; nothing is left out in silence.
  await person.sees('Fyll i det här.', 'Skriv dagen som 2026-11-24.');
  await person.page.getByRole('combobox', { name: 'Vem', exact: true }).fill('Rut Sandell');
  await person.write('När', await person.dayAfter(7));
  await person.press('Spara utfall');
  await person.seesHeading(heading);
  await person.sees('Sparat: Samtalets utfall.');
  await person.page.getByText('Samtal', { exact: true }).click();
  await person.follow(talk);
  await person.sees('Ringa fritidsgården.', 'Det är lugnare nu.', 'Vidar S och Rut Sandell');
  await person.follow(reference);
}
