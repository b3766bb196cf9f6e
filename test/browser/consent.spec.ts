import { addDays, dayOf, instantAt } from '#calendar';
import { assignTrack, planTalk, recordConsent, showCase, showTimeline } from '#cases';
import { openMailServer } from '#mail';
import { calendarsTo } from '../support/calendars.js';
import { confirms, coordinatedCase, offers } from '../support/coordinated.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { addressing, sending } from '../support/mailing.js';
import { WRITTEN_DAY } from '../support/written-days.js';
import { names, Road } from './road.js';
import { Site, SITE_START_MS } from './site.js';

/** How long a page is left to itself at most before it looks again. */
const ONE_LOOK_MS = 15_000;

let site: Site;

beforeAll(async () => {
  site = await Site.open();
}, SITE_START_MS);
afterEach(() => site?.toldNothing(names));
afterAll(async () => site?.close());

describe('consent', () => {
  it('is recorded by the police, from a family that says yes to four agencies', async () => {
    const { reference } = await Road.referred(site);
    const jonas = await site.at(reference, 'Jonas Berg');
    await jonas.press('Fyll i samtycke: Fråga familjen om samtycke');
    await jonas.choose('Ja, samtycke');
    // Whoever asks is included, and can't be left out by a click; what no workflow knows is not asked about.
    const own = jonas.page.getByRole('checkbox', { name: /^Polisen Lindvik/ });
    await own.click({ force: true });
    expect(await own.isChecked()).toBe(true);
    expect(await jonas.page.getByRole('checkbox', { name: 'Systemförvaltningen' }).count()).toBe(0);
    expect(await jonas.page.getByRole('checkbox', { name: 'Vårdnadshavare 2' }).count()).toBe(0);
    await jonas.tick('Vårdnadshavare Anna Bergman');
    // Nothing is ticked beforehand but one's own agency, and each kind of data says what it is.
    expect(await jonas.page.getByRole('dialog').getByRole('checkbox', { checked: true }).count()).toBe(2);
    await jonas.sees('Vilket skede ni är i, nästa datum och vem som har ärendet. Inga texter.');
    await jonas.press('Spara samtycket');
    await jonas.sees('Kryssa minst en part till.', 'Kryssa minst en sak.');
    await jonas.tick('Samordningen Lindvik', 'Socialtjänsten Lindvik', 'Björkskolan');
    await jonas.tick('Namn och uppgifter om den unge', 'Vad som har hänt', 'Hur långt ni har kommit');
    await jonas.write('Gäller till', '2199-12-31');
    await jonas.press('Spara samtycket');
    await jonas.sees(/^Välj en dag från \d{1,2} [a-z]+ \d{4} till \d{1,2} [a-z]+ \d{4}\.$/);
    expect(jonas.complaints.splice(0)).toEqual([expect.stringContaining('status of 400')]);
    await jonas.write('Gäller till', '');
    await jonas.press('Spara samtycket');
    await jonas.sees('Sparat: Samtycket.');
    await jonas.sees(new RegExp(`^Samtycke till ${WRITTEN_DAY}$`));
    // That it is saved is told once: read anew, the page has it as it is.
    await jonas.page.reload();
    await jonas.sees(new RegExp(`^Samtycke till ${WRITTEN_DAY}$`));
    expect(await jonas.page.getByText('Sparat: ').count()).toBe(0);
    const covered = await jonas.page.getByRole('img').evaluateAll((marks) => marks.map((mark) => mark.ariaLabel));
    expect(covered.sort()).toEqual([
      'Björkskolan',
      'Polisen Lindvik',
      'Samordningen Lindvik',
      'Socialtjänsten Lindvik',
    ]);
  });

  it('may be taken back from one party, and what was open to it falls shut', async () => {
    const { reference } = await Road.mapped(site);
    const jonas = await site.at(reference, 'Jonas Berg');
    // The police wrote the yes down: what is coordination's own opens when coordination has it on record too.
    expect(await jonas.reads('Spåren i ärendet')).not.toContain('Samordning');
    const maria = await site.at(reference, 'Maria Ekdal');
    await maria.press('Bekräfta samtycket');
    const confirming = maria.page.getByRole('dialog', { name: 'Bekräfta samtycket' });
    await confirming.getByText('Polisen Lindvik har antecknat').waitFor();
    await maria.press('Bekräfta samtycket', confirming);
    await maria.sees('Sparat: Bekräftelsen.');
    expect(await maria.page.getByRole('button', { name: 'Bekräfta samtycket' }).count()).toBe(0);
    await jonas.page.reload();
    await jonas.seesHeading('Nästa steg, Polis');
    expect(await jonas.reads('Spåren i ärendet')).toContain('Samordning');
    await maria.press('Mer');
    await maria.page.getByRole('menuitem', { name: 'Återkalla samtycke' }).click();
    const dialog = maria.page.getByRole('dialog', { name: 'Återkalla samtycke' });
    for (const kept of ['Samordningen Lindvik', 'Socialtjänsten Lindvik', 'Björkskolan'])
      await dialog.getByRole('checkbox', { name: kept }).uncheck();
    await dialog.getByText('Det här stängs genast för Polisen Lindvik').waitFor();
    await maria.tick('Vårdnadshavare Anna Bergman');
    await maria.press('Återkalla samtycke', dialog);
    await maria.sees('Sparat: Återkallelsen.', 'Polis: samtycket återkallat');
    await jonas.page.reload();
    await jonas.seesHeading('Nästa steg, Polis');
    expect(await jonas.reads('Spåren i ärendet')).not.toContain('Samordning');
  });

  it('that is taken back ends the offer that stood on it, on a page that is open too, and the board’s own work goes on', async () => {
    const { reference } = await Road.offered(site);
    const karin = await site.somebody('Karin Norell');
    await karin.follow(`Svara: Lämna över stödet till skolan, ${reference}`);
    await karin.sees('Skolan når honom varje dag.');
    const amira = await site.at(reference, 'Amira Haddad');
    await amira.press('Mer');
    await amira.page.getByRole('menuitem', { name: 'Återkalla samtycke' }).click();
    const dialog = amira.page.getByRole('dialog', { name: 'Återkalla samtycke' });
    for (const kept of ['Samordningen Lindvik', 'Socialtjänsten Lindvik', 'Polisen Lindvik'])
      await dialog.getByRole('checkbox', { name: kept }).uncheck();
    await amira.tick('Vårdnadshavare Anna Bergman');
    await amira.press('Återkalla samtycke', dialog);
    await amira.sees('Sparat: Återkallelsen.', 'Skola: samtycket återkallat');
    // What she had before her is answered by nobody any more, and read again it is not there.
    await karin.choose('Ta emot');
    await karin.press('Skicka svar');
    await Promise.all([
      karin.page.waitForResponse((answer) => answer.status() === 410 && answer.url().includes('/handoffs/')),
      karin.page.reload(),
    ]);
    await karin.page.getByText('Skolan når honom varje dag.').waitFor({ state: 'detached' });
    await karin.page.waitForLoadState('networkidle');
    karin.complaints.splice(0);
    expect(await amira.reads('Spåren i ärendet')).toMatch(/Socialtjänst/);
    expect(await amira.reads('Spåren i ärendet')).not.toContain('Björkskolan');
    // No mail of it is on its way to the school; the ledger says why.
    const mails = await site.town.rows<{ status: string; why: string | null }>(
      `select m.status, m.why from samspel.mail m join samspel.concern_case c on c.id = m.case_id
       where c.reference = $1 and m.agency = 'lindvik-bjorkskolan' and m.status = 'planned'`,
      [reference],
    );
    expect(mails).toEqual([]);
  });

  it('that is taken back at 14:02 ends an offer, an invitation on its way and an open page at their next look, and the ledger says why', async () => {
    const { town } = site;
    const reference = await coordinatedCase(town);
    await confirms(town, reference, 'samordnare', 'skola');
    for (const [who, track] of [
      ['polis', 'police'],
      ['soc', 'social-services'],
      ['skola', 'school'],
    ] as const)
      await town.as(who, (work) => assignTrack(work, reference, track, work.actor.account));
    await town.as('polis', (work) =>
      recordConsent(work, reference, {
        outcome: 'given',
        agencies: ['lindvik-polis', 'lindvik-samordning', 'lindvik-fritid'],
        givenBy: ['guardian-1'],
      }),
    );
    await offers(town, reference, 'fritid', { handoff: 'leisure', receiver: 'lindvik-fritid' });
    const today = dayOf(await site.now());
    const talk = { task: 'police.concern-talk', on: instantAt(addDays(today, 7), '15:30'), place: 'Familjehuset' };
    await town.as('polis', (work) => planTalk(work, reference, talk));
    await addressing(town).run();
    const waiting = () =>
      town.rows<{ id: string; word: string; agency: string; status: string; why: string | null }>(
        `select m.id, m.word, m.agency, m.status, m.why from samspel.mail m join samspel.concern_case c on c.id = m.case_id
         where c.reference = $1 and m.word in ('invitation', 'cancellation') order by m.agency`,
        [reference],
      );
    const queued = await waiting();
    expect(queued.map(({ agency, status }) => [agency, status])).toEqual([
      ['lindvik-bjorkskolan', 'planned'],
      ['lindvik-polis', 'planned'],
      ['lindvik-socialtjanst', 'planned'],
    ]);

    const [karin, ali] = await Promise.all([site.visitor('Karin Norell'), site.visitor('Ali Demir')]);
    for (const { page } of [karin, ali]) await page.clock.install();
    await Promise.all([karin.signIn(), ali.signIn()]);
    await karin.opensCase(reference);
    await karin.sees(/^Orossamtal, om \d dagar$/);
    expect(await karin.reads('Spåren i ärendet')).toContain('Polis');
    await ali.follow(new RegExp(`^Svara: .*${reference}`));
    await ali.sees('De når familjen.');
    const board = async () => {
      const { tracks, tasks } = await town.as('soc', (work) => showCase(work, reference));
      const own = tracks.find(({ mine }) => mine);
      const open = tasks.flatMap(({ mine, id, due }) => (mine ? [[id, due]] : []));
      return { stage: own?.stage, person: own?.person, next: own?.next, open };
    };
    const before = await board();
    expect(before).toMatchObject({ stage: 'protection-check', person: { name: 'Amira Haddad' } });

    await town.setTime(instantAt(addDays(today, 1), '14:02'));
    const maria = await site.at(reference, 'Maria Ekdal');
    await maria.press('Mer');
    await maria.page.getByRole('menuitem', { name: 'Återkalla samtycke' }).click();
    const dialog = maria.page.getByRole('dialog', { name: 'Återkalla samtycke' });
    for (const kept of ['Samordningen Lindvik', 'Socialtjänsten Lindvik', 'Polisen Lindvik'])
      await dialog.getByRole('checkbox', { name: kept }).uncheck();
    await maria.tick('Vårdnadshavare Anna Bergman');
    await maria.press('Återkalla samtycke', dialog);
    await maria.sees('Sparat: Återkallelsen.');
    // Nobody presses anything: what stood open on their screens is gone when the page looks again by itself.
    for (const { page } of [karin, ali]) await page.clock.fastForward(ONE_LOOK_MS);
    await karin.page.getByText(/^Orossamtal, om/).waitFor({ state: 'detached' });
    expect(await karin.reads('Spåren i ärendet')).not.toContain('Polis');
    await ali.page.getByText('De når familjen.').waitFor({ state: 'detached' });

    // The worker, which held the invitation, sends it no more; what goes to the others goes.
    const catcher = await MailCatcher.open();
    const server = openMailServer(catcher.url);
    try {
      for (const { id } of queued) await sending(town, server).run({ mail: id });
      await addressing(town).run();
      for (const { id, status } of await waiting())
        if (status === 'planned') await sending(town, server).run({ mail: id });
    } finally {
      server.close();
      await catcher.close();
    }
    expect(calendarsTo(catcher.caught, 'skola')).toEqual([]);
    expect(calendarsTo(catcher.caught, 'soc')).toHaveLength(1);
    expect((await waiting()).map(({ word, agency, status, why }) => [word, agency, status, why])).toEqual([
      ['invitation', 'lindvik-bjorkskolan', 'superseded', 'without-consent'],
      ['invitation', 'lindvik-polis', 'sent', null],
      ['invitation', 'lindvik-socialtjanst', 'sent', null],
    ]);
    // Its own page has looked again; a page that asked for what is gone was told so.
    expect(ali.complaints.splice(0)).toEqual([expect.stringContaining('status of 410')]);
    const { mails } = await town.as('polis', (work) => showTimeline(work, reference));
    expect(mails).toContainEqual(
      expect.objectContaining({ word: 'invitation', to: 'Björkskolan', status: 'superseded', why: 'without-consent' }),
    );
    expect(await board()).toEqual(before);
  });
});
