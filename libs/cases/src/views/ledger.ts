import { z } from 'zod';
import { Day, Instant, Title } from '#use-case';
import { DatedKind } from './dated-kind.js';
import { Word } from './timeline.js';

/** Why a mail failed for good: its address was refused, no server took it for days, or what it was to say could not be read. */
const WhyFailed = z.enum(['refused', 'away', 'unreadable']);
export type WhyFailed = z.infer<typeof WhyFailed>;

/** A case that a mail was of. It opens for a party alone: an agency that is asked to take something is none yet. */
const CaseOfMail = z.object({ reference: z.string(), party: z.boolean() });

/** Whom a mail was to: a colleague, or where there is none named the agency's mailbox. */
const Receiver = z.object({ person: z.string().nullable(), mailbox: z.boolean() });

/** An e-mail that failed, with all that went in it. */
export const FailedMail = Receiver.extend({
  id: z.string(),
  /** None where it is of no case: of a pledge, or of a duty of the municipality. */
  cases: z.array(CaseOfMail),
  mine: z.boolean(),
  at: Instant,
  why: WhyFailed,
}).meta({ id: 'FailedMail' });
export type FailedMail = z.infer<typeof FailedMail>;

/** What became of a mail that failed: it is sent again, or was seen to. */
export const AnsweredMail = z.object({ answer: z.enum(['again', 'settled']) }).meta({ id: 'AnsweredMail' });
export type AnsweredMail = z.infer<typeof AnsweredMail>;

/** A mail that waits: `at` is when it goes, and `why` what holds it until then. */
const WaitingMail = Receiver.extend({
  id: z.string(),
  case: CaseOfMail.nullable(),
  word: Word,
  due: Day,
  at: Instant,
  why: z
    .enum(['free-day', 'quiet-hours', 'morning', 'same-day', 'passed-on', 'again', ...WhyFailed.options])
    .nullable(),
});
export type WaitingMail = z.infer<typeof WaitingMail>;

/** A date of a case that will be told of. */
const ComingDate = z.object({
  reference: z.string(),
  thing: z.string(),
  kind: DatedKind,
  title: Title,
  due: Day,
  at: Instant,
  person: z.string().nullable(),
});
export type ComingDate = z.infer<typeof ComingDate>;

/** What an agency's own people are sent: what failed, what waits, and what is told of in the days to come. `heldSince` is since when no mail goes at all. */
export const Ledger = z
  .object({
    now: Instant,
    heldSince: Instant.nullable(),
    failed: z.array(FailedMail),
    waiting: z.array(WaitingMail),
    coming: z.array(ComingDate),
  })
  .meta({ id: 'Ledger' });
export type Ledger = z.infer<typeof Ledger>;
