import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openReferral, showInbox } from '#cases';
import { listPledges } from '#pledge';
import { elisInFull } from '../support/referrals.js';
import { barriersOn } from './accessible.js';
import { keptBy } from './kept.js';
import type { Person } from './person.js';
import { withPledges } from './pledges.js';
import { Road } from './road.js';
import { routesIn, type Screen, screens, type There } from './screens.js';
import { Site, SITE_START_MS } from './site.js';

/** In what somebody wrote of Elis, and nowhere else in a town. */
const PERSONAL = /Elis|Bergman|Anna|2386|Kvarngränd|Norräng|fönster|basket|Holmgren|070-000/i;

const LOOKS = [
  { name: 'light, on a desktop', theme: 'light', size: { width: 1440, height: 900 } },
  { name: 'dark, on a phone', theme: 'dark', size: { width: 390, height: 844 } },
] as const;

/** For the names alone. */
const named: There = { planned: 'planned', referred: 'referred', hidden: 'protected', handoff: 'id', pledge: 'id' };

let site: Site;
let there: There;
const people = new Map<string, Person>();

beforeAll(async () => {
  site = await Site.open();
  const road = await Road.planned(site);
  await road.books('polis', 'police.concern-talk');
  // Of a talk that has not begun there is no outcome to write.
  await site.wait(2);
  const offered = await Road.offered(site);
  const { reference: hidden } = await site.town.as('polis', (work) =>
    openReferral(work, { ...elisInFull, youngPerson: { ...elisInFull.youngPerson, protectedIdentity: true } }),
  );
  const { handoffs } = await site.town.as('skola', (work) => showInbox(work));
  const handoff = handoffs.find((card) => card.reference === offered.reference)?.id ?? '';
  await withPledges(site);
  const { items } = await site.town.pledging('samordnare', (work) => listPledges(work));
  there = {
    planned: road.reference,
    referred: (await Road.referred(site)).reference,
    hidden,
    handoff,
    pledge: items[0]?.id ?? '',
  };
}, SITE_START_MS);
afterAll(async () => site?.close());

/** One session each, for all that they look at. */
async function somebody(name = ''): Promise<Person> {
  const known = people.get(name);
  if (known !== undefined) return known;
  const person = await site.visitor(name, { reducedMotion: 'reduce' });
  if (name !== '') await person.signIn(name === 'Ingrid Lund' ? 'Logg' : 'Min dag');
  people.set(name, person);
  return person;
}

async function opens({ page }: Person, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading').first().waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}

async function looksAs(page: Page, { size, theme }: (typeof LOOKS)[number]): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), theme);
}

it('has a row for each route of the router', () => {
  const routes = routesIn(readFileSync('apps/web/src/app.tsx', 'utf8'));
  expect(routes.length).toBeGreaterThan(15);
  expect([...new Set(screens.map(({ route }) => route))].sort()).toEqual(routes.sort());
});

it.each(
  screens.map((screen): [string, Screen] => [`${screen.who ?? 'nobody'} ${screen.route} ${screen.at(named)}`, screen]),
)(
  '%s is read, heard and pointed at by everybody, light and dark, on a desktop and on a phone',
  async (_name, { who, at }) => {
    const person = await somebody(who);
    await opens(person, at(there));
    const found: string[] = [];
    for (const look of LOOKS) {
      await looksAs(person.page, look);
      found.push(...(await barriersOn(person.page)).map((barrier) => `${look.name}: ${barrier}`));
    }
    expect(found).toEqual([]);
    const kept = Object.entries(await keptBy(person.page));
    expect(kept.filter(([, text]) => PERSONAL.test(text))).toEqual([]);
  },
  60_000,
);

it('and of what is written and sought, and not sent, a browser keeps nothing either', async () => {
  const jonas = await somebody('Jonas Berg');
  await opens(jonas, '/new-concern');
  await jonas.write('Förnamn', elisInFull.youngPerson.givenName);
  await jonas.write('Efternamn', elisInFull.youngPerson.familyName);
  await jonas.write('Född', elisInFull.youngPerson.birthDate);
  await jonas.press('Fortsätt');
  await jonas.write('Fakta', elisInFull.facts);
  const { databases, caches, 'service workers': workers, ...kept } = await keptBy(jonas.page);
  expect([databases, caches, workers]).toEqual(['[]', '[]', '0']);
  expect(Object.entries(kept).filter(([, text]) => PERSONAL.test(text))).toEqual([]);
  expect(elisInFull.facts).toMatch(PERSONAL);
});
