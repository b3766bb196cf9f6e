import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** How long somebody looks for what ought to be there. */
const PATIENCE_MS = 20_000;

/** How long the api itself waits for the worker to walk the demo's clock. */
const WALK_MS = 60_000;

/** Chromium says so of every answer over 399. Who is not signed in yet learns it from this one. */
const NOT_SIGNED_IN = /status of 401 .*\/api\/v1\/me$/;

/** Somebody with a browser of their own, who finds things as people do: by what they are and what they are called. */
export class Person {
  /** What the browser complained of: errors in the console and in the page. */
  readonly complaints: string[] = [];
  /** Every address and every window title on the way. */
  readonly trail = new Set<string>();

  private constructor(
    readonly name: string,
    readonly page: Page,
  ) {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('framenavigated', (frame) => this.trail.add(frame.url()));
    page.on('console', (message) => {
      const words = `${message.text()} ${message.location().url}`;
      if (message.type() === 'error' && !NOT_SIGNED_IN.test(words)) this.complaints.push(words);
    });
  }

  static async at(browser: Browser, baseURL: string, name: string, look: BrowserContextOptions = {}): Promise<Person> {
    const context = await browser.newContext({
      baseURL,
      locale: 'sv-SE',
      viewport: { width: 1440, height: 900 },
      ...look,
    });
    return new Person(name, await context.newPage());
  }

  /** One click on one's name; ends where one's day begins. */
  async signIn(begins = 'Min dag'): Promise<void> {
    await this.page.goto('/');
    await this.page.getByRole('button', { name: new RegExp(`^${this.name}`) }).click();
    await this.seesTitle(begins);
  }

  async press(name: string, within: Page | Locator = this.page): Promise<void> {
    await within.getByRole('button', { name, exact: true }).click();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name, exact: true }).first().click();
  }

  async write(label: string, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: label, exact: true }).fill(text);
  }

  async choose(...options: string[]): Promise<void> {
    for (const name of options) await this.page.getByRole('radio', { name }).check();
  }

  async tick(...boxes: string[]): Promise<void> {
    for (const name of boxes) await this.page.getByRole('checkbox', { name, exact: true }).check();
  }

  async seesHeading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name, exact: true }).waitFor();
    await this.looks();
  }

  async sees(...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts) await this.page.getByText(text).first().waitFor();
    await this.looks();
  }

  async seesTitle(words: string): Promise<void> {
    await this.page.waitForFunction((title) => document.title === title, `${words} – Samspel`);
    await this.looks();
  }

  /** Takes a way on of a case: its button, the answers that its dialog asks for, and the word that it is saved. */
  async takes(action: string, ...answers: string[]): Promise<void> {
    await this.press(action);
    const dialog = this.page.getByRole('dialog', { name: action });
    for (const name of answers) await dialog.getByRole('radio', { name, exact: true }).check();
    await this.press('Bekräfta', dialog);
    await this.sees(`Sparat: ${action}.`);
  }

  /** Registers what came in, by a number of the agency's own. */
  async registers(task: string): Promise<void> {
    await this.press(`Registrera: ${task}`);
    const dialog = this.page.getByRole('dialog', { name: task });
    await dialog.getByLabel('Diarienummer hos er').fill('SN 2026-0412');
    await this.press('Registrera', dialog);
    await this.sees(`Sparat: ${task}.`);
  }

  /** To a case by way of Ärenden. */
  async opensCase(reference: string): Promise<void> {
    await this.follow('Ärenden');
    await this.seesHeading('Ärenden');
    await this.rowOf(reference).getByRole('link').click();
    await this.seesTitle(reference);
  }

  rowOf(reference: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: reference });
  }

  /** What a part of the page says, also to those who only hear it. */
  async reads(region: string): Promise<string> {
    return this.page.getByRole('region', { name: region }).innerText();
  }

  /** Moves the demo's clock, waits until all that was due on the way is done, and says what is told of it. */
  async waits(button: '+1 dag' | '+1 vecka'): Promise<string> {
    await this.press(button);
    const told = this.page.getByRole('status', { name: 'Klockan flyttades' });
    await told.waitFor({ timeout: WALK_MS });
    const words = await told.innerText();
    await this.press('Stäng', told);
    return words;
  }

  /** The day that is so many days after the demo's today, as one types it. */
  async dayAfter(days: number): Promise<string> {
    const clock = this.page.getByRole('group', { name: 'Klockan i demon' }).getByRole('time');
    const today = (await clock.getAttribute('datetime'))?.slice(0, 10) ?? '';
    return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  }

  private async looks(): Promise<void> {
    this.trail.add(this.page.url());
    this.trail.add(await this.page.title());
  }
}
