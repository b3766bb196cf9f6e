import assert from 'node:assert/strict';
import { type ActionView, CaseView, TalkView, Timeline, Walk, WorkOut } from '#cases';
import { Installation, Me } from '#identity';
import { addDays, type Day, type Instant, dayOf, isDay, momentOf, instantAt, timeAt } from '#calendar';
import { isWithin } from '#settings';
import { z } from 'zod';
import { Mailbox } from './mailbox.js';
import { Person } from './person.js';
import { HELD, settled } from './settled.js';

/** A step of the road: when, what, where the tracks stand, and the mails that landed since the step before. */
export type Told = { at: string; what: string; positions: string[]; mails: string[] };

const NAMES = ['polis', 'soc', 'skola', 'fritid', 'samordnare'] as const;
type Name = (typeof NAMES)[number];

const Talks = z.array(TalkView);

/** As config/settings/notifications.yaml ships it. */
const QUIET = { from: '18:00', until: '07:00' };

/** For so many days each is walked by itself, so that the mails of a day are told with it. */
const BY_DAYS = 28;

/** One case on its way, and the people who move it: over HTTP, on the demo's clock, with the real worker, queue and SMTP. */
export class Road {
  readonly told: Told[] = [];
  reference = '';
  /** The day that it was referred. */
  private begun: Day = '2000-01-01';
  /** Who is party to the case, and may look at it. */
  private readonly parties = new Set<Name>();

  private constructor(
    readonly people: Record<Name, Person>,
    private readonly mailbox: Mailbox,
    private readonly tell: (told: Told) => void,
  ) {}

  static async open(base: string, tell: (told: Told) => void): Promise<Road> {
    const installation = Installation.parse(await (await fetch(`${base}/api/v1/installation`)).json());
    const as = (name: Name): Promise<Person> => Person.signIn(base, `${name}@lindvik.example`);
    const [polis, soc, skola, fritid, samordnare] = await Promise.all([
      as('polis'),
      as('soc'),
      as('skola'),
      as('fritid'),
      as('samordnare'),
    ]);
    return new Road({ polis, soc, skola, fritid, samordnare }, new Mailbox(installation.mailCatcherUrl ?? ''), tell);
  }

  async begin(reference: string): Promise<void> {
    this.reference = reference;
    this.joins('polis', 'soc', 'samordnare');
    this.begun = dayOf(momentOf(new Date((await this.people.polis.get('/me', Me)).now)));
  }

  joins(...names: Name[]): void {
    for (const name of names) this.parties.add(name);
  }

  /** The date of a day of the road; it was referred on day 0. */
  day(number: number): Day {
    return addDays(this.begun, number);
  }

  view(name: Name): Promise<CaseView> {
    return this.people[name].get(this.path(), CaseView);
  }

  path(rest = ''): string {
    return `/cases/${this.reference}${rest}`;
  }

  act(name: Name, track: string, action: ActionView['action'], more: object = {}): Promise<CaseView> {
    return this.people[name].post(this.path(`/actions/${action}`), { track, ...more }, CaseView);
  }

  /** Whoever takes a track is reminded by name; before that, the agency's mailbox is. */
  async takes(name: Name, track: string): Promise<void> {
    const { person } = await this.people[name].get('/me', Me);
    await this.people[name].post(this.path(`/tracks/${track}/assignment`), { person: person.id }, CaseView);
  }

  /** Has what came in before them, and gives each of it a number. */
  async registers(name: Name): Promise<void> {
    await this.people[name].post(this.path('/receipt'), {}, z.unknown());
    const { tasks } = await this.view(name);
    for (const { id } of tasks.filter(({ kind, mine }) => kind === 'register' && mine))
      await this.people[name].post(
        this.path(`/tasks/${id}/outcome`),
        { outcome: 'done', diaryNumber: 'SN 2026-0412' },
        CaseView,
      );
  }

  async plansTalk(name: Name, task: string, day: Day): Promise<void> {
    const talk = { task, on: beganOn(day), place: 'Familjehuset' };
    await this.people[name].post(this.path('/talks'), talk, CaseView);
  }

  /** Writes down how the talk went that is planned for this task. */
  async tellsOfTalk(name: Name, task: string, outcome: object): Promise<void> {
    const talks = await this.people[name].get(this.path('/talks'), Talks);
    const planned = talks.find((talk) => talk.task === task && talk.outcome === null);
    await this.people[name].post(`/talks/${planned?.id ?? ''}/outcome`, outcome, z.unknown());
  }

  /** What the law makes of a rule that counts from a day. */
  async due(rule: string, from: Day): Promise<Day> {
    const { rolled } = await this.people.polis.post('/deadlines/work-out', { rule, from }, WorkOut);
    assert.ok(isDay(rolled));
    return rolled;
  }

  /** Moves the clock to a day, and tells each look on the way that had mail in it: of every day at first, then of every week. */
  async until(day: Day, what = 'Tiden går'): Promise<void> {
    for (let today = await this.today(); today < day; today = await this.today()) {
      const to = today < this.day(BY_DAYS) || addDays(today, 7) > day ? 'one-day' : 'one-week';
      await this.people.samordnare.post('/demo/clock', { to }, Walk);
      await this.look(what, false);
    }
  }

  async now(): Promise<Instant> {
    return momentOf(new Date((await this.people.polis.get('/me', Me)).now));
  }

  async today(): Promise<Day> {
    return dayOf(await this.now());
  }

  say(what: string): Promise<void> {
    return this.look(what, true);
  }

  /**
   * The days on which an agency was reminded of something, as this person's timeline has them. One that waited for a morning counts.
   */
  async reminded(name: Name, agency: string, about: string): Promise<Day[]> {
    const { mails } = await this.people[name].get(this.path('/timeline'), Timeline);
    const told = mails.filter(({ status, why }) => status === 'sent' || HELD.includes(why));
    const days = told
      .filter(({ to, title }) => to === agency && title.sv === about)
      .map(({ at }) => dayOf(momentOf(new Date(at))));
    return [...new Set(days)].sort();
  }

  /** The mails that landed at an address, from a step of the road on. */
  landedAt(address: string, since: number): string[] {
    const mails = this.told.slice(since).flatMap((step) => step.mails);
    return mails.filter((mail) => mail.startsWith(`${address}: `));
  }

  private async look(what: string, always: boolean): Promise<void> {
    const people = [...this.parties].map((name) => this.people[name]);
    await Promise.all(people.map((person) => settled(person, this.reference)));
    const mails = (await this.mailbox.fresh(this.reference)).map(
      ({ subject, to }) => `${to.map(({ address }) => address).join(', ')}: ${subject}`,
    );
    if (mails.length === 0 && !always) return;
    const views = await Promise.all([...this.parties].map((name) => this.view(name)));
    const tracks = new Map(views.flatMap((view) => view.tracks.map((track) => [track.id, track])));
    const positions = [...tracks.values()].map(
      ({ title, stageTitle, due, agency }) => `${title.sv}: ${stageTitle.sv}, senast ${due} (${agency.name})`,
    );
    const step = { at: views[0]?.now ?? '', what, positions, mails };
    this.told.push(step);
    this.tell(step);
  }

  /**
   * They were reminded once for each of these days: on it, or, of a free day's, on the weekday after. Where the road is walked in hours
   * in which nothing is sent, what rang at nine is heard of when the clock comes by in the evening or the night, and goes the next morning.
   */
  async wasReminded(name: Name, agency: string, about: string, days: Day[]): Promise<void> {
    const told = await this.reminded(name, agency, about);
    const isQuiet = isWithin(timeAt(await this.now()), QUIET);
    const either = await Promise.all(
      days.map(async (day) => [
        day,
        await this.due('1 calendar days', addDays(day, -1)),
        ...(isQuiet ? [await this.due('1 calendar days', day)] : []),
      ]),
    );
    assert.ok(
      told.length === days.length && told.every((day, index) => either[index]?.includes(day)),
      `${about}: reminded on ${told.join()}, and was to be on ${days.join()}.`,
    );
  }
}

/** Early, so that whoever walks by has it behind them whatever the hour is. */
export function beganOn(day: Day): Instant {
  return instantAt(day, '00:01');
}
