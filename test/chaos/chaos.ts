import type { Locator, Page } from 'playwright-core';
import { addDays, dayOf } from '#calendar';
import { Road } from '../browser/road.js';
import { Site } from '../browser/site.js';
import { now } from '../support/now.js';
import { until } from '../support/until.js';
import { drawn } from './drawn.js';
import { commitmentIn, concern, noteOn, type Writing } from './roads.js';

const faults = ['network cut', 'answer lost', 'session ended', 'page reloaded', 'tab closed'] as const;
type Fault = (typeof faults)[number];

/** What was lost or sent twice, in words. */
type Harm = { lost: string[]; twice: string[] };

/** What was written this long before a fault is found again. */
const MAY_LOSE_MS = 2_000;
/** A page is loaded by then, on a machine that has other tests to run. */
const FORM_MS = 60_000;
/** By then somebody sees that what they pressed did not go. */
const SEEN_NOT_TO_GO_MS = 15_000;
const WORDS = 'Hen ringde i går kväll och sa att det har blivit lugnare hemma sedan fredagen'.split(' ');

/** The moment of a fault: on which road, while something is written or as it is sent, and how far. */
type Moment = { writing: Writing; draw: () => number; fault: Fault; words: number; atSending: boolean; waits: number };

/** Somebody writes in a real browser, and at a moment drawn at random one thing goes wrong. */
export class Chaos {
  private readonly pages = new Map<string, Page>();
  private count = 0;
  readonly harm: Harm = { lost: [], twice: [] };

  private constructor(
    readonly site: Site,
    private readonly writings: Writing[],
    private readonly seed: number,
  ) {}

  static async open(seed: number): Promise<Chaos> {
    const site = await Site.open();
    const road = await Road.planned(site);
    const due = addDays(dayOf(await site.now()), 30);
    const born = `${Number(now().slice(0, 4)) - 14}-05-14`;
    const writings = [noteOn(site, road.reference), commitmentIn(site, road.reference, due), concern(site, born)];
    return new Chaos(site, writings, seed);
  }

  close(): Promise<void> {
    return this.site.close();
  }

  /** All of them write at the same time, each on a road of their own, drawn by a seed of its own. */
  async run(moments: number): Promise<void> {
    const writes = async (writing: Writing, road: number): Promise<void> => {
      const draw = drawn(this.seed + road);
      for (let each = road; each < moments; each += this.writings.length) await this.one(this.moment(writing, draw));
    };
    await Promise.all(this.writings.map(writes));
  }

  private moment(writing: Writing, draw: () => number): Moment {
    const one = <T>(of: readonly [T, ...T[]] | readonly T[]): T => {
      const found = of[Math.floor(draw() * of.length)];
      if (found === undefined) throw new Error('There is nothing to draw from.');
      return found;
    };
    return {
      writing,
      draw,
      fault: one(faults),
      words: 1 + Math.floor(draw() * WORDS.length),
      atSending: draw() < 0.4,
      waits: Math.floor(draw() * 3_500),
    };
  }

  private async one({ writing, draw, fault, words, atSending, waits }: Moment): Promise<void> {
    const mark = `Kaos ${++this.count}:`;
    const about = `${mark} ${writing.name}, ${fault}${atSending ? ' at sending' : ''} after ${words} words and ${waits} ms`;
    let page = await this.pageOf(writing.who);
    await writing.begins(page);
    const field = writing.field(page);
    await field.waitFor();
    // What was there is looked for; nobody writes sooner than a page is drawn.
    await page.waitForLoadState('networkidle');
    await field.fill('');
    let text = mark;
    /** When what was written by then. */
    const written: [number, string][] = [];
    await field.fill(text);
    for (const word of WORDS.slice(0, words)) {
      text += ` ${word}`;
      await field.fill(text);
      written.push([Date.now(), text]);
      await page.waitForTimeout(40 + draw() * 80);
    }
    await page.waitForTimeout(waits);
    const at = Date.now();
    const safe = written.findLast(([when]) => when <= at - MAY_LOSE_MS)?.[1] ?? '';
    // Until the answer is on its way back.
    const sending = atSending ? this.sendsInto(page, writing, fault) : Promise.resolve();
    page = await this.strikes(page, writing, { fault, draw, atSending });
    await sending;
    await writing.begins(page);
    const here = writing.field(page);
    if (!(await holds(() => here.isVisible(), FORM_MS))) {
      this.tells('lost', `${about}: the form did not come back to where it was`);
      await this.site.town.rows('delete from samspel.draft where agency = $1', [writing.agency]);
      return;
    }
    const gone = async (): Promise<boolean> => (await writing.sent(mark)) > 0;
    const found = async (): Promise<boolean> => {
      const value = await here.inputValue();
      return value.startsWith(mark) && value.startsWith(safe);
    };
    // What was being sent has come, or it is there to be sent.
    const there = await holds(async () => (await found()) || (await gone()), safe === '' ? 2_000 : 10_000);
    if (!there && safe !== '') this.tells('lost', `${about}: "${await here.inputValue()}" for "${safe}"`);
    if (!(await gone())) {
      if (!(await here.inputValue()).startsWith(mark)) await here.fill(text);
      await writing.sends(page);
      if (!(await holds(gone, SEEN_NOT_TO_GO_MS))) {
        // Whoever sees that it did not go presses once more; twice it may not come of that either.
        process.stdout.write(`pressed again: ${about}, where the page says: ${await said(page)}\n`);
        await writing.sends(page);
      }
      await until(`${about}: it is sent`, gone);
    } else if ((await here.inputValue()).startsWith(mark)) {
      // Whoever does not know that it went sends it again.
      await writing.sends(page).catch(() => undefined);
    }
    await page.waitForTimeout(300);
    const times = await writing.sent(mark);
    if (times > 1) this.tells('twice', `${about}: sent ${times} times`);
    await this.site.town.rows('delete from samspel.draft where agency = $1', [writing.agency]);
  }

  /** At once: whoever waits for two hundred reads the first. */
  private tells(what: keyof Harm, words: string): void {
    this.harm[what].push(words);
    process.stdout.write(`${what}: ${words}\n`);
  }

  /** Presses send, and is struck before it knows what came of it. */
  private async sendsInto(page: Page, writing: Writing, fault: Fault): Promise<void> {
    if (fault === 'answer lost')
      await page.route(/\/api\/v1\/(referrals|cases\/.*(notes|commitments))$/, async (route) => {
        if (route.request().method() !== 'POST') return route.continue();
        await route.fetch().catch(() => undefined);
        await route.abort().catch(() => undefined);
      });
    await writing.sends(page).catch(() => undefined);
  }

  /** The fault, and what somebody does about it; the page that they go on with. */
  private async strikes(
    page: Page,
    { who, field: fieldOf }: Writing,
    { fault, draw, atSending }: Pick<Moment, 'fault' | 'draw' | 'atSending'>,
  ): Promise<Page> {
    const field = fieldOf(page);
    await page.waitForTimeout(draw() * 200);
    switch (fault) {
      case 'network cut':
        await page.context().setOffline(true);
        await page.waitForTimeout(500 + draw() * 1_500);
        await page.context().setOffline(false);
        await page.waitForTimeout(4_000);
        return page;
      case 'answer lost':
        await page.waitForTimeout(500);
        await page.unrouteAll({ behavior: 'wait' });
        return page;
      case 'session ended': {
        const person = { page };
        await this.site.endsSession(person);
        const again = page.getByRole('button', { name: new RegExp(`^${who}`) });
        // Half of them hear of it as they write on, the others come back to it. A page that found it out by itself has no field left.
        // Nobody writes in one field with one hand and in another with the other.
        if (draw() < 0.5 || atSending) await page.reload();
        else await writesOn(field).catch(() => undefined);
        await again.click();
        await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
        return page;
      }
      case 'page reloaded':
        await page.reload();
        return page;
      case 'tab closed': {
        const context = page.context();
        await page.close();
        const next = await context.newPage();
        this.watch(who, next);
        return next;
      }
    }
  }

  private async pageOf(who: string): Promise<Page> {
    const known = this.pages.get(who);
    if (known !== undefined && !known.isClosed()) return known;
    const { page } = await this.site.somebody(who);
    this.watch(who, page);
    return page;
  }

  /** Whoever reloads with something half-saved is asked, and does it all the same. */
  private watch(who: string, page: Page): void {
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    this.pages.set(who, page);
  }
}

async function holds(what: () => Promise<boolean>, withinMs: number): Promise<boolean> {
  try {
    await until('it holds', what, withinMs);
    return true;
  } catch {
    return false;
  }
}

/** What a page says went wrong, or is under way; so that whoever reads of it knows what it was. */
async function said(page: Page): Promise<string> {
  const told = await page.locator('[role=alert], [role=status], .fault, [aria-busy=true]').allInnerTexts();
  const invalid = await page.locator('[aria-invalid=true]').evaluateAll((fields) => fields.map(({ id }) => id));
  return JSON.stringify({ told: told.filter((each) => each.trim() !== ''), invalid, at: new URL(page.url()).pathname });
}

async function writesOn(field: Locator): Promise<void> {
  await field.fill(`${await field.inputValue({ timeout: 2_000 })} och`, { timeout: 2_000 });
}
