import { z } from 'zod';
import { Agency, Person } from '#identity';
import { CaseHead } from './people.js';
import { Day, Instant, Title } from '#use-case';

export const InboxItem = CaseHead.extend({
  thing: z.string(),
  kind: z.enum(['stage', 'task', 'talk', 'decide', 'fact']),
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

/** What waits for me and my agency. `handoffs` await its answer, `waiting` are those it offered itself. */
export const Inbox = z
  .object({
    now: Instant,
    openCases: z.int(),
    items: z.array(InboxItem),
    handoffs: z.array(HandoffCard),
    waiting: z.array(HandoffCard),
  })
  .meta({ id: 'Inbox' });
export type Inbox = z.infer<typeof Inbox>;
