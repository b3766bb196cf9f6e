import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Instant } from '#calendar';
import { caseTimeOf } from '#database';
import { ApiProgram } from '../support/api-program.js';
import { openBrowser } from '../support/browser.js';
import { Town } from '../support/town.js';
import { Person } from './person.js';

const DAY_MS = 86_400_000;

/** A browser and a program to start, on a machine that has other tests to run. */
export const SITE_START_MS = 120_000;

/**
 * The web app as the api serves it, on two towns without cases, and a browser before it. What a test looks at it has set up by
 * use cases; what falls due between two looks, the town rings.
 */
export class Site {
  private readonly people: Person[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly town: Town,
    private readonly api: ApiProgram,
  ) {}

  static async open(): Promise<Site> {
    const town = await Town.open();
    return new Site(await openBrowser(), town, await ApiProgram.start(town.database));
  }

  /** Somebody with a browser of their own, not signed in. */
  async visitor(name: string, look: BrowserContextOptions = {}): Promise<Person> {
    const person = await Person.at(this.browser, this.api.url, name, look);
    this.people.push(person);
    return person;
  }

  async somebody(name: string, look: BrowserContextOptions = {}): Promise<Person> {
    const person = await this.visitor(name, look);
    await person.signIn();
    return person;
  }

  /** Somebody at a case. */
  async at(reference: string, name: string): Promise<Person> {
    const person = await this.visitor(name);
    await person.page.goto(`/cases/${reference}`);
    await person.page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await person.seesTitle(reference);
    return person;
  }

  /** The server knows of no session of theirs any more; their browser does not know that yet. */
  async endsSession({ page }: Pick<Person, 'page'>): Promise<void> {
    const token = (await page.context().cookies()).find(({ name }) => name === 'samspel')?.value ?? '';
    await this.town.rows(
      `update samspel.session set revoked_at = now() where token_hash = sha256(convert_to($1, 'UTF8'))`,
      [token],
    );
  }

  /** Case time. */
  now(): Promise<Instant> {
    return caseTimeOf(this.town.owner);
  }

  /** Case time goes on by so many days, and what fell due rings. */
  async wait(days: number): Promise<void> {
    await this.town.setTime(new Date(Date.parse(await this.now()) + days * DAY_MS).toISOString());
    await this.town.ringDue();
  }

  /** No page complained since the last look, and no address and no window title on the way tells of whom. */
  toldNothing(names: RegExp): void {
    const people = this.people.splice(0);
    assert.deepEqual(
      people.filter(({ complaints }) => complaints.length > 0).map(({ name, complaints }) => ({ name, complaints })),
      [],
    );
    const trail = people.flatMap(({ trail: own }) => Array.from(own));
    assert.ok(trail.some((place) => place.endsWith(' – Samspel')));
    assert.deepEqual(
      trail.filter((place) => names.test(place)),
      [],
    );
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.api.stop();
    await this.town.close();
  }
}
