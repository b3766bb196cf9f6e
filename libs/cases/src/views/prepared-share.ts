import { z } from 'zod';
import { Agency, Person } from '#identity';
import { copiedKinds } from '#sharing';
import { Day, Instant, Title } from '#use-case';
import { DisclosurePreview } from './disclosure.js';
import { CaseHead } from './people.js';

/** What is to be told of a protected identity, and what became of it. To the readers of the agency that prepared it alone. */
export const PreparedShare = z
  .object({
    id: z.string(),
    receiver: Agency,
    /** By which way it is to go, as in the register. */
    purpose: z.string(),
    /** Of a handoff: what it is called. */
    title: Title.nullable(),
    ground: z.string(),
    kinds: z.array(z.enum(copiedKinds)),
    why: z.string().nullable(),
    circumstances: z.string().nullable(),
    weighing: z.string().nullable(),
    preparedBy: Person,
    at: Instant,
    /** By when another reader should have looked at it. */
    due: Day,
    late: z.boolean(),
    /** I prepared it, and may take it back; I am another reader, and may approve or decline it. */
    mine: z.boolean(),
    mayApprove: z.boolean(),
    /** `over`: what it stood on ended. Approved, it stands in the register. */
    answer: z.enum(['approved', 'declined', 'taken-back', 'over']).nullable(),
    answered: Instant.nullable(),
    answeredBy: z.string().nullable(),
    note: z.string().nullable(),
    /** What the receiver would read, while it waits. */
    preview: DisclosurePreview.nullable(),
  })
  .meta({ id: 'PreparedShare' });
export type PreparedShare = z.infer<typeof PreparedShare>;

/** One that waits: for me as another reader, or that I prepared. */
export const PreparedCard = CaseHead.extend({
  id: z.string(),
  receiver: Agency,
  preparedBy: Person,
  mine: z.boolean(),
  at: Instant,
  due: Day,
  late: z.boolean(),
}).meta({ id: 'PreparedCard' });
export type PreparedCard = z.infer<typeof PreparedCard>;

/** What went at once, and as another reader or the head I am to say whether there was reason to. */
export const GoneCard = CaseHead.extend({
  id: z.string(),
  receiver: Agency,
  ground: z.string(),
  person: Person,
  at: Instant,
}).meta({ id: 'GoneCard' });
export type GoneCard = z.infer<typeof GoneCard>;

/**
 * To the head: that something waits which nobody else reads (`unread`), or which nobody has looked at in time; or that nobody is named
 * who reads a protected identity (`unnamed`), so that nobody can work with it.
 */
export const UnreadCard = CaseHead.extend({
  id: z.string(),
  due: Day,
  late: z.boolean(),
  why: z.enum(['unread', 'late', 'unnamed']),
}).meta({ id: 'UnreadCard' });
export type UnreadCard = z.infer<typeof UnreadCard>;
