import type { Instant } from '#calendar';
import type { Definition } from './definition/definition.js';
import type { Event, NewEvent, Notice, Refusal } from './decision.js';
import { evolve } from './evolve.js';
import { readThing } from './ids.js';
import type { Actor, AgencyId, CaseState, Context, ThingId, TrackId } from './state.js';

/** A decision in the making: each happening changes the state at once, so that the next question is asked of what now holds. */
export class Draft {
  state: CaseState;
  readonly events: Event[] = [];
  readonly notices: Notice[] = [];

  constructor(
    readonly definition: Definition,
    before: CaseState,
    public context: Readonly<Context>,
  ) {
    this.state = before;
  }

  get now(): Instant {
    return this.context.now;
  }

  /** The revision that a thing gets if it is touched by the next event. */
  get nextSeq(): number {
    return this.state.seq + 1;
  }

  apply(happening: NewEvent): void {
    const { actor, now: at } = this.context;
    const seq = this.nextSeq;
    const told = actor === 'system' ? { seq, at, by: actor } : { seq, at, by: actor.person, actingFor: actor.agency };
    // Spreading happenings of so many shapes costs a microsecond each; assigning them a twentieth of that.
    const event: Event = Object.assign(told, happening);
    this.events.push(event);
    this.state = evolve(this.state, event);
  }

  /** What follows by itself is nobody's doing, whoever set it off: it may be another agency's, and is no person's decision. */
  automatically(step: () => void): void {
    const { context } = this;
    this.context = { ...context, actor: 'system' };
    step();
    this.context = context;
  }

  /** `on` names the track where the thing itself is answered for and gone. */
  notify(notice: Omit<Notice, 'urgent'>, on = trackOf(this.state, notice.thing)): void {
    if (notice.to.length > 0) this.notices.push({ ...notice, urgent: isUnprotected(this.definition, this.state, on) });
  }
}

/** The track that is spoken of, where it is one or is offered. */
function trackOf({ handoffs }: CaseState, thing: ThingId): TrackId | undefined {
  const { kind, id } = readThing(thing);
  if (kind === 'track') return id;
  return kind === 'handoff' ? handoffs[id]?.track : undefined;
}

/** Nobody has checked yet whether protection is needed (SoL 20 kap. 1 §). */
function isUnprotected({ vocabulary }: Definition, { tracks }: CaseState, id: TrackId | undefined): boolean {
  const track = id === undefined ? undefined : tracks[id];
  const { unprotected } = vocabulary.states ?? {};
  return track !== undefined && track.definition === unprotected?.track && track.stage === unprotected.stage;
}

export const refuse = (refused: Refusal['refused'], ...missing: Refusal['missing']): Refusal => ({ refused, missing });

/** Not yours and not there answer alike: a refusal must not tell that a secret thing exists. */
export const notYours: Refusal = { refused: 'not-yours', missing: [] };

export function isOf(actor: Context['actor'], agency: AgencyId): actor is Actor {
  return actor !== 'system' && actor.agency === agency;
}

export function hasRole(actor: Pick<Actor, 'roles'>, roles: readonly string[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}

/**
 * Whose track a fact opens: the agency it is about, where that is of the right kind; else the first of its kind by id, so that
 * replay agrees. `undefined` where the municipality has none.
 */
export function agencyFor(
  kind: string,
  subject: AgencyId | undefined,
  { agencies }: Pick<Context, 'agencies'>,
): AgencyId | undefined {
  if (subject !== undefined && agencies[subject]?.kind === kind) return subject;
  return Object.keys(agencies)
    .filter((id) => agencies[id]?.kind === kind)
    .sort()[0];
}
