import { z } from 'zod';
import { Agency } from '#identity';
import { Day, Instant, Title } from '#use-case';

/** The one neutral word that a mail may say of what it is about. */
export const Word = z
  .enum(['task', 'deadline', 'handoff', 'meeting', 'review', 'invitation', 'cancellation'])
  .meta({ id: 'Word' });
export type Word = z.infer<typeof Word>;

/**
 * `moved` is from which day to which a date was moved that somebody set.
 * `note` is what whoever declined a handoff wrote, for its sender alone; or the number that one's own agency registered something by.
 */
export const TimelineEntry = z
  .object({
    seq: z.int(),
    at: Instant,
    type: z.string(),
    title: Title,
    agency: Agency.nullable(),
    person: z.string().nullable(),
    code: Title.nullable(),
    note: z.string().nullable(),
    moved: z.object({ from: Day, to: Day }).nullable(),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** `person` and `mailbox` say whom it was to at the reader's own agency; of another `to` alone says that it was told. */
export const MailRow = z
  .object({
    at: Instant,
    word: Word,
    thing: z.string(),
    title: Title,
    to: z.string(),
    person: z.string().nullable(),
    mailbox: z.boolean(),
    status: z.enum(['planned', 'sent', 'suppressed', 'superseded', 'failed']),
    why: z.string().nullable(),
  })
  .meta({ id: 'MailRow' });
export type MailRow = z.infer<typeof MailRow>;

/** What will happen when nobody acts, what happened, and what was mailed. What is planned is a reminder: `due` is the date that it is of. */
export const Timeline = z
  .object({
    planned: z.array(z.object({ at: Instant, word: Word, title: Title, due: Day, to: z.array(z.string()) })),
    entries: z.array(TimelineEntry),
    mails: z.array(MailRow),
  })
  .meta({ id: 'Timeline' });
export type Timeline = z.infer<typeof Timeline>;
