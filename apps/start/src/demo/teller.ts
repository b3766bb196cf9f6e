import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { Cases, fireTimer, type Work } from '#cases';
import type { Rules } from '#workflow';
import { signIn } from '#identity';
import { bigint, caseTime, type IdentityKeys, inWorkerTransaction, row, run } from '#database';
import { addDays, type Day, dayOf, due, type Instant, instantAt, momentOf } from '#calendar';
import { DEMO_PASSWORD } from './directory.js';
import { suppressBefore, readDueTimers } from '#clockwork';
import type { Story, StoryDay } from './story.js';

export type Sources = {
  /** The schema's owner, who winds case time and rings what falls due while history is told. */
  owner: DataSource;
  /** The api's role: cases are told through its use cases, so that a demo can't break a rule. */
  api: DataSource;
  /** The role that signs in. */
  auth: DataSource;
};

/** A working day's first step, and how long after it the next one of the same day comes. */
const MORNING = '10:00';
const PAUSE_MS = 600_000;

/** More than a demo's timers that come due at one moment. */
const MOST_AT_ONCE = 500;

const Installation = z.object({ case_time_offset_ms: bigint });

/** Tells stories, one after the other, from their beginning up to now; what falls due on the way rings as it would have. */
export async function tellStories(sources: Sources, rules: Rules, keys: IdentityKeys, stories: Story[]): Promise<void> {
  const installation = await row(sources.owner, Installation, 'select case_time_offset_ms from samspel.installation');
  const teller = new Teller(sources, rules, keys, installation?.case_time_offset_ms ?? 0);
  for (const story of stories) await teller.tell(story);
  await teller.end();
}

class Teller {
  private readonly now: Instant;
  private readonly today: Day;
  private readonly tokens = new Map<string, string>();
  private readonly cases: Cases;

  constructor(
    private readonly sources: Sources,
    private readonly rules: Rules,
    keys: IdentityKeys,
    private readonly offset: number,
  ) {
    this.now = caseTime(offset);
    this.today = dayOf(this.now);
    this.cases = new Cases(sources.api, rules, keys);
  }

  async tell({ daysAgo, by, begins, cases }: Story): Promise<void> {
    const began = addDays(this.today, -daysAgo);
    const day: StoryDay = (number) => this.weekday(addDays(began, number));
    let moment = this.momentOfStory(day(0));
    await this.moveTo(moment);
    const references = await this.as(by, (work) => begins(work, day, this.today));
    const steps = cases.flatMap((each, which) => each.map((step) => ({ step, which })));
    for (const { step, which } of steps.sort((a, b) => a.step[0] - b.step[0])) {
      const [number, person, does] = step;
      moment = this.momentOfStory(day(number), moment);
      await this.moveTo(moment);
      try {
        references[which] = await this.as(person, (work) => does(work, references[which] ?? '', day));
      } catch (error) {
        throw new Error(`What ${person} does on day ${number} is refused.`, { cause: error });
      }
    }
    await this.moveTo(this.now);
  }

  /** Case time stands where it began: now. */
  async end(): Promise<void> {
    await this.setOffset(this.offset);
    // Today's mails are sent, so that the inbox has something in it.
    await suppressBefore(this.sources.owner, instantAt(this.today, '00:00'));
  }

  private weekday(day: Day): Day {
    return due({ amount: 0, unit: 'calendar-day' }, day, this.rules.calendar).due;
  }

  /** In the morning of a day, but after what was told before, and never later than now. */
  private momentOfStory(day: Day, before?: Instant): Instant {
    const next = before === undefined ? undefined : momentOf(new Date(Date.parse(before) + PAUSE_MS));
    const morning = instantAt(day, MORNING);
    const moment = next === undefined || morning > next ? morning : next;
    return moment < this.now ? moment : this.now;
  }

  /** Up to a moment, ringing what is due before it, each at its time. Timers of stories told before lie in the future. */
  private async moveTo(moment: Instant): Promise<void> {
    for (let rang = await this.ringNext(moment); rang !== undefined;) {
      const next = await this.ringNext(moment);
      if (next === rang) throw new Error(`What is due at ${rang} rings without effect.`);
      rang = next;
    }
    await this.windTo(moment);
  }

  /** Rings what is due next, not after `until`, as the worker would, and says when that was. */
  private async ringNext(until: Instant): Promise<Instant | undefined> {
    const { owner } = this.sources;
    const due = await readDueTimers(owner, until, undefined, MOST_AT_ONCE);
    const [first, ...others] = due.flatMap((timer) => (timer.case_id === null ? [] : [timer]));
    if (first === undefined) return undefined;
    const { at } = first;
    const timers = [first, ...others.filter((timer) => timer.at === at)];
    await this.windTo(at);
    await inWorkerTransaction(owner, async (unit) => {
      for (const { case_id, thing } of timers) await fireTimer({ ...unit, ...this.rules }, case_id, thing, at);
    });
    return at;
  }

  private async windTo(moment: Instant): Promise<void> {
    await this.setOffset(Date.parse(moment) - Date.now());
  }

  private async setOffset(offset: number): Promise<void> {
    await run(this.sources.owner, 'update samspel.installation set case_time_offset_ms = $1', [offset]);
  }

  private async as<T>(email: string, verb: (work: Work) => Promise<T>): Promise<T> {
    let token = this.tokens.get(email);
    if (token === undefined) {
      ({ token } = await signIn(this.sources.auth, email, DEMO_PASSWORD));
      this.tokens.set(email, token);
    }
    return this.cases.change({ token }, verb);
  }
}
