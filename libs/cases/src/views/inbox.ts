import { z } from 'zod';
import { Agency, Person } from '#identity';
import { DatedKind } from './dated-kind.js';
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
  assignedTo: Person.nullable(),
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

/**
 * What waits for me and my agency, and how its cases stand: how many are open, have something of its own that is late, and have a
 * track of its own that nobody took. `handoffs` await its answer, `waiting` are those it offered itself.
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
  })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof Inbox>;
