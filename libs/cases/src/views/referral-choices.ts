import { z } from 'zod';
import { Agency } from '#identity';
import { warnings } from '#sharing';
import { Day, Title } from '#use-case';
import { ActName, SharedData } from './receipt.js';

/**
 * What the reader may start with a concern by one workflow, and nothing that would be refused. `ages` are whole years, both included, that each of
 * those whom it is about must have: on the day that it happened, or today.
 */
export const ReferralChoices = z
  .object({
    /** The way of working, and what it is called. */
    workflow: z.string(),
    title: Title,
    /** A concern begins by it where no other is chosen. */
    usual: z.boolean(),
    acts: z.array(
      z.object({
        act: ActName,
        /** What the workflow calls it. */
        title: Title,
        /**
         * Who is brought in, and what of what is written each is given: at once, unless the identity is protected and the law lets it wait
         * for a second reader.
         */
        receivers: z.array(
          Agency.extend({ gives: z.array(SharedData), atOnce: z.boolean(), warnings: z.array(z.enum(warnings)) }),
        ),
        ages: z.array(z.object({ on: z.enum(['event', 'today']), from: z.int(), to: z.int() })),
      }),
    ),
    /** Of a case that runs, whether the reader's agency has a protected identity in it. */
    isProtected: z.boolean(),
    /** About whom there is a duty to report, in whole years today; null where about all. Others are reported on one of the grounds. */
    duty: z.object({ from: z.int(), to: z.int() }).nullable(),
    adultGrounds: z.array(
      z.object({
        code: z.string(),
        paragraph: z.string(),
        title: Title,
        /** It has to be weighed in writing. */ asksWhy: z.boolean(),
      }),
    ),
    /** Whether the reporter may ask to be told what a statutory report led to. */
    asksFeedback: z.boolean(),
    /** Whether an SSPF referral begins a part of the reader's own agency. */
    beginsOwnPart: z.boolean(),
    /** What is taken of days and numbers: of birth, of when a case from paper was received, of how many are named. */
    takes: z.object({ bornFrom: Day, receivedFrom: Day, guardians: z.int(), others: z.int() }),
  })
  .meta({ id: 'ReferralChoices' });
export type ReferralChoices = z.infer<typeof ReferralChoices>;

/** About somebody new: by the usual workflow, and by each of the others that the reader may begin something by. */
export const NewReferralChoices = ReferralChoices.extend({ others: z.array(ReferralChoices) }).meta({
  id: 'NewReferralChoices',
});
export type NewReferralChoices = z.infer<typeof NewReferralChoices>;
