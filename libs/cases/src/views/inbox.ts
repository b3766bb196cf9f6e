import { z } from 'zod';
import { Agency, Person } from '#identity';
import { FailedMail } from './ledger.js';
import { DatedKind } from './dated-kind.js';
import { GoneCard, PreparedCard, UnreadCard } from './prepared-share.js';
import { AgeAhead, CaseHead } from './people.js';
import { Day, Instant, Title } from '#use-case';

export const InboxItem = CaseHead.extend({
  thing: z.string(),
  kind: DatedKind,
  track: z.string(),
  title: Title,
  due: Day,
  next: Instant,
  late: z.boolean(),
  /** The paragraph that its date stands on; null where that was agreed locally. */
  law: z.string().nullable(),
  /** Who has it: the reader, or to their head a colleague who is late with it; null where nobody took it. */
  assignedTo: Person.nullable(),
  mine: z.boolean(),
  /** Who at the agency sees to it, by their role, where the reader may not; null where they may. */
  doers: z.array(Title).nullable(),
}).meta({ id: 'InboxItem' });
export type InboxItem = z.infer<typeof InboxItem>;

export const HandoffCard = CaseHead.extend({
  id: z.string(),
  title: Title,
  sender: Agency,
  receiver: Agency,
  offered: Instant,
  due: Day,
  late: z.boolean(),
}).meta({ id: 'HandoffCard' });
export type HandoffCard = z.infer<typeof HandoffCard>;

/** Somebody who soon comes to an age at which something changes. */
const AgeCard = CaseHead.extend(AgeAhead.shape).meta({ id: 'AgeCard' });
export type AgeCard = z.infer<typeof AgeCard>;
/** What somebody of my agency opened by force, and as its head I am to review. */
export const OpeningCard = CaseHead.extend({
  id: z.string(),
  person: Person,
  reason: z.string(),
  at: Instant,
}).meta({ id: 'OpeningCard' });
export type OpeningCard = z.infer<typeof OpeningCard>;

/** Of whom the reader has what the head has, of a unit or of the whole agency, and between which days. */
const StandsIn = z.object({
  unit: z.string().nullable(),
  heads: z.array(Person),
  from: Day,
  until: Day,
  now: z.boolean(),
});

/**
 * What waits for me and my agency, and how its cases stand: how many are open, have something of its own that is late, and have a
 * track of its own that nobody took. `handoffs` await its answer, `waiting` are those it offered itself.
 * `duty` is null but to whoever is on duty while the office is open: they see no case before it closes, and none where the town has set
 * no number for them.
 */
export const Inbox = z
  .object({
    now: Instant,
    openCases: z.int(),
    lateCases: z.int(),
    untakenCases: z.int(),
    items: z.array(InboxItem),
    handoffs: z.array(HandoffCard),
    waiting: z.array(HandoffCard),
    ages: z.array(AgeCard),
    openings: z.array(OpeningCard),
    standsIn: z.array(StandsIn),
    duty: z.object({ from: Instant.nullable() }).nullable(),
    prepared: z.array(PreparedCard),
    unread: z.array(UnreadCard),
    gone: z.array(GoneCard),
    failedMails: z.array(FailedMail),
  })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof Inbox>;
