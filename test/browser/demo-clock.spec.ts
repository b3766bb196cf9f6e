import type { Browser } from 'playwright-core';
import { Mailbox } from '../journeys/mailbox.js';
import { openBrowser } from '../support/browser.js';
import { type Demo, DEMO_START_MS, startDemo } from './demo.js';
import { Person } from './person.js';

/** The clock is moved day by day, by a worker that shares its machine with other tests. */
const WALKING_MS = 180_000;

const about = '(uppgift|uppgift med lagstadgad tid|lagstadgad frist|avtalat datum|överlämning utan svar|möte)';
const DAY = '[a-zåäö]+ \\d{1,2} [a-z]+ \\d{4}';
const date = `(Senast|Mötesdag|Svar senast): ${DAY}( \\((lagens dag|avtalat till) [^()]+\\))?`;
const why =
  '(Du får mejlet eftersom (du är ansvarig|din verksamhet (ansvarar|är part i ärendet))|Mejlet går till verksamhetens gemensamma brevlåda)\\.';

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  demo = await startDemo();
}, DEMO_START_MS);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

describe('the demo, as npm start starts it', () => {
  it(
    'moves its clock until somebody is reminded, and the neutral mail takes the coordinator to the case',
    async () => {
      const maria = await Person.at(browser, demo.url, 'Maria Ekdal');
      await maria.signIn();
      const mailbox = new Mailbox(demo.inboxUrl);
      let mail;
      for (let day = 1; mail === undefined && day <= 7; day += 1) {
        await maria.waits('+1 dag');
        mail = (await mailbox.fresh()).find(
          ({ to, text }) =>
            to[0]?.address === 'samordnare@lindvik.example' &&
            text.includes('Påminnelse: ') &&
            text.includes('/cases/'),
        );
      }
      const reference = /^Ärende: (\S+)$/m.exec(mail?.text ?? '')?.[1] ?? '';
      expect(reference).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
      const link = `${demo.url}/cases/${reference}?due=`;
      expect(mail?.subject).toMatch(new RegExp(`^Samspel: påminnelse, ${about}, ${reference}$`));
      // All of it, from its first letter to its last: there is no room for a name.
      expect(mail?.text.trim()).toMatch(
        new RegExp(
          `^Samspel\n\nPåminnelse: ${about}\nÄrende: ${reference}\n${date}\n${why}\n\n${link.replace('?', '\\?')}\\d{4}-\\d\\d-\\d\\d$`,
        ),
      );
      await maria.page.goto((mail?.text ?? '').trim().split('\n').at(-1) ?? '');
      await maria.seesTitle(reference);
      // It leads to where that which is due is worked with, once.
      await maria.page.waitForURL((url) => !url.searchParams.has('due'));
      expect(maria.complaints).toEqual([]);
    },
    WALKING_MS,
  );

  it(
    'says how much more happened on the way than is listed',
    async () => {
      const maria = await Person.at(browser, demo.url, 'Maria Ekdal');
      await maria.signIn();
      const told = await maria.waits('+1 vecka');
      const happened = Number(/^(\d+) saker hände på vägen:$/m.exec(told)?.[1]);
      // A row each, and what was said more than once with how often.
      const rows = told.split('\n').filter((line) => /^\p{Lu}\p{L}+, .+ till /u.test(line));
      const listed = rows.reduce((sum, row) => sum + Number(/ · (\d+) gånger$/.exec(row)?.[1] ?? 1), 0);
      expect(happened).toBeGreaterThan(12);
      expect(told).toContain(`Och ${happened - listed} till; de står i ärendenas tidslinjer.`);
    },
    WALKING_MS,
  );
});
