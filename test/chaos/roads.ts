import type { Locator, Page } from 'playwright-core';
import type { Site } from '../browser/site.js';

/** A road on which somebody writes: to its field, what is written there, and how it is sent. */
export type Writing = {
  name: string;
  who: string;
  agency: string;
  /** Ends before the field. */
  begins: (page: Page) => Promise<void>;
  field: (page: Page) => Locator;
  /** What the sending asks for beside the text; may be pressed again. */
  sends: (page: Page) => Promise<void>;
  /** How often a text that begins so was sent. */
  sent: (text: string) => Promise<number>;
};

const box = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

async function count(site: Site, sql: string, text: string): Promise<number> {
  const [found] = await site.town.rows<{ count: number }>(sql, [`${text}%`]);
  return found?.count ?? 0;
}

/** A note on a case. */
export const noteOn = (site: Site, reference: string): Writing => ({
  name: 'a note',
  who: 'Amira Haddad',
  agency: 'lindvik-socialtjanst',
  begins: async (page) => void (await page.goto(`/cases/${reference}?tab=notes`)),
  field: (page) => box(page, 'Vad sades?'),
  sends: async (page) => {
    await page.getByRole('radio', { name: 'Nej', exact: true }).check();
    await button(page, 'Spara anteckningen').click();
  },
  sent: (text) => count(site, 'select count(*)::int as count from samspel.note where text like $1', text),
});

/** A line of the plan. */
export const commitmentIn = (site: Site, reference: string, due: string): Writing => ({
  name: 'a commitment',
  who: 'Maria Ekdal',
  agency: 'lindvik-samordning',
  begins: async (page) => {
    await page.goto(`/cases/${reference}?tab=plan`);
    const add = button(page, 'Lägg till åtagande');
    await add.or(box(page, 'Vad ska göras?')).first().waitFor();
    // What was begun is open by itself.
    if (!(await box(page, 'Vad ska göras?').isVisible())) await add.click().catch(() => undefined);
  },
  field: (page) => box(page, 'Vad ska göras?'),
  sends: async (page) => {
    await page.getByRole('radio', { name: 'Samordningen Lindvik' }).check();
    await box(page, 'När ska det vara gjort?').fill(due);
    await button(page, 'Spara åtagandet').click();
  },
  sent: (text) => count(site, 'select count(*)::int as count from samspel.commitment where what like $1', text),
});

/** A concern about somebody new, through all its steps. */
export const concern = (site: Site, birthDate: string): Writing => ({
  name: 'a concern',
  who: 'Jonas Berg',
  agency: 'lindvik-polis',
  begins: async (page) => {
    await page.goto('/new-concern');
    const first = box(page, 'Förnamn');
    await first.waitFor();
    // What was begun is filled in by itself.
    await page.waitForTimeout(300);
    if ((await first.inputValue()) === '') {
      await first.fill('Elis');
      await box(page, 'Efternamn').fill('Bergman');
      await box(page, 'Född').fill(birthDate);
    }
    await button(page, 'Fortsätt').click();
  },
  field: (page) => box(page, 'Fakta'),
  sends: async (page) => {
    const check = page.getByRole('heading', { name: 'Kontrollera dina svar' });
    const next = button(page, 'Fortsätt').or(button(page, 'Till kontrollen'));
    const answers = [
      page.getByRole('checkbox', { name: 'skadegörelse', exact: true }),
      page.getByRole('radio', { name: 'Nej', exact: true }),
      page.getByRole('checkbox', { name: 'Orossamtal', exact: true }),
    ];
    while (!(await check.isVisible())) {
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      for (const answer of answers) if (await answer.isVisible()) await answer.check();
      await next.first().click();
      await page.waitForFunction((was) => document.querySelector('h1')?.textContent !== was, title);
    }
    await button(page, 'Skicka oron').click();
  },
  sent: (text) =>
    count(
      site,
      `select count(*)::int as count from samspel.referral where facts like $1 and agency = 'lindvik-polis'`,
      text,
    ),
});
