import { consentKinds } from '#sharing';
import {
  type Actor,
  type CaseState,
  type Command,
  type Context,
  decide,
  type Decision,
  type Definition,
  type Event,
  isRefusal,
  newCase,
  type Notice,
  type Recipient,
  type Refusal,
  type ThingId,
  timersOf,
} from '#workflow';
import type { Calendar, Day, Instant } from '#calendar';
import { agencies as town, calendar, people, type Who, youthConcern } from './town.js';

/** Somebody of the town by name, somebody else, or the worker. */
export type Somebody = Who | Actor | 'system';

/** A notice as a reader would say it: `2026-09-10 handoff handoff:h1 rung 0 → birch, social (Sara)`. */
export type Told = string;

type Recorded = Pick<Extract<Command, { do: 'record-fact' }>, 'subject' | 'holder' | 'from' | 'to'>;

/** More than any case rings in a year of waiting: an engine whose clocks stand still shall not hang the tests. */
const MOST_RINGS = 5_000;

/** One case told as commands at given moments. What it leads to is kept, so that a scenario can say what it expects. */
export class Story {
  state: CaseState;
  readonly events: Event[] = [];
  readonly notices: { at: Instant; notice: Notice }[] = [];
  /** What was asked and granted, with the case as it was before. */
  readonly done: { command: Command; before: CaseState }[] = [];
  private told: Told[] = [];
  private agreed = 0;
  calendar: Calendar = calendar;

  constructor(
    public now: Instant,
    readonly definition: Definition = youthConcern,
    readonly agencies: Context['agencies'] = town,
    /** Who acts on a walk. */
    readonly folk: readonly Actor[] = Object.values(people),
  ) {
    this.state = newCase('K7QF-93MD', definition.workflow, definition.version);
  }

  /** Does it, or says why it was refused. */
  does(who: Somebody, ...commands: Command[]): this {
    for (const command of commands) {
      const outcome = this.decide(who, command);
      if (isRefusal(outcome)) throw new Error(`${say(who)} may not ${command.do}: ${JSON.stringify(outcome)}`);
      this.done.push({ command, before: this.state });
      this.keep(outcome);
    }
    return this;
  }

  records(who: Somebody, kind: string, code: string, more: Partial<Recorded> = {}): this {
    return this.does(who, { do: 'record-fact', kind, code, ...more });
  }

  /** Writes down that the family agrees that these speak with each other, of all kinds of data; the consent's id is `c1`, `c2` … */
  agrees(who: Somebody, joins: string[], more: { to?: string; kinds?: string[] } = {}): this {
    this.agreed += 1;
    return this.does(who, {
      do: 'record-consent',
      consent: `c${this.agreed}`,
      outcome: 'given',
      kinds: consentKinds,
      joins,
      ...more,
    });
  }

  /** Writes down that the family takes its yes back. */
  takesBack(who: Somebody, ...agencies: string[]): this {
    return this.does(who, { do: 'withdraw-consent', agencies });
  }

  finishes(who: Somebody, task: string, answers: Record<string, string> = {}): this {
    return this.does(who, { do: 'do-task', task, outcome: 'done', answers });
  }

  refused(who: Somebody, command: Command): Refusal {
    const outcome = this.decide(who, command);
    if (!isRefusal(outcome)) throw new Error(`${say(who)} could ${command.do}`);
    return outcome;
  }

  acts(who: Somebody, track: string, action: string, answers: Record<string, string> = {}): this {
    return this.does(who, { do: 'take-action', track, action, answers });
  }

  /** Time goes by with a worker that rings each timer when it is due. */
  until(moment: Instant): this {
    let rung = 0;
    for (let next = this.next(); next !== undefined && next.at <= moment; next = this.next()) {
      rung += 1;
      if (rung > MOST_RINGS) throw new Error(`${next.thing} rings without end at ${next.at}`);
      if (next.at > this.now) this.now = next.at;
      this.ring(next.thing, next.at);
    }
    this.now = moment;
    return this;
  }

  /** Time goes by and nothing rings: the worker is down. */
  downUntil(moment: Instant): this {
    this.now = moment;
    return this;
  }

  /** The worker is back: all that is late rings once, in order. */
  catchUp(): this {
    return this.until(this.now);
  }

  ring(thing: ThingId, at: Instant): this {
    return this.does('system', { do: 'timer-due', thing, at });
  }

  /** What has been said since last asked. */
  hears(): Told[] {
    const told = this.told;
    this.told = [];
    return told;
  }

  stages(): Record<string, string> {
    return Object.fromEntries(Object.values(this.state.tracks).map(({ id, stage }) => [id, stage]));
  }

  tasks(): string[] {
    return Object.keys(this.state.tasks).sort();
  }

  /** The day that a thing is due, its statutory day, and when it rings next. */
  dates(thing: ThingId): { statutory: Day; due: Day; next: Instant } {
    const clock = this.clock(thing);
    if (clock === undefined) throw new Error(`nothing is called ${thing}`);
    const { statutory, due, next } = clock;
    return { statutory, due, next };
  }

  timers(): string[] {
    return timersOf(this.definition, this.state)
      .map(({ thing, at, agency }) => `${at} ${thing} ${agency}`)
      .sort();
  }

  private clock(thing: ThingId) {
    const id = thing.slice(thing.indexOf(':') + 1);
    const { tracks, tasks, handoffs, facts } = this.state;
    return { track: tracks, task: tasks, handoff: handoffs, fact: facts }[thing.split(':')[0] ?? '']?.[id]?.clock;
  }

  private next() {
    const timers = timersOf(this.definition, this.state);
    let first = timers[0];
    for (const each of timers) if (first !== undefined && each.at + each.thing < first.at + first.thing) first = each;
    return first;
  }

  private decide(who: Somebody, command: Command): Decision | Refusal {
    return decide(this.definition, this.state, command, this.context(who));
  }

  context(who: Somebody): Context {
    const actor = who === 'system' || typeof who === 'object' ? who : people[who];
    return { actor, now: this.now, calendar: this.calendar, agencies: this.agencies };
  }

  private keep({ state, events, notices }: Decision): void {
    this.state = state;
    this.events.push(...events);
    this.notices.push(...notices.map((notice) => ({ at: this.now, notice })));
    this.told.push(...notices.map((notice) => tell(this.now, notice)));
  }
}

const say = (who: Somebody): string => (typeof who === 'object' ? who.person : who);

function tell(now: string, { word, thing, occasion, to }: Notice): Told {
  const why = typeof occasion === 'string' ? occasion : `rung ${occasion.rung}`;
  return `${now.slice(0, 10)} ${word} ${thing} ${why} → ${to.map(name).join(', ')}`;
}

function name({ agency, role, person, duty }: Recipient): string {
  if (duty === true) return `${agency} duty`;
  if (role !== undefined) return `${agency} ${role}`;
  return person === undefined ? agency : `${agency} (${person})`;
}
