import { z } from 'zod';
import { type Act, copiedKinds } from '#sharing';
import { code } from '../words.js';

const ages = z.object({ from: z.int().min(0), to: z.int().min(0) });

const act = z.object({
  ground: code,
  /** What the receivers are given at once. They are those whose tracks open on the act, as the workflow says. */
  gives: z.array(z.enum(copiedKinds)),
  /** Between agencies that consent covers, consent is the ground and gives instead: nothing is anonymous there any more. */
  untilConsent: z.boolean().default(false),
  /** The kinds of agencies that alone may choose it; left out, every kind may whose role records it in the workflow. */
  by: z.array(code).optional(),
  /** Whole years, both included, that the law itself names: on the day it is about, and today. */
  ages: ages.optional(),
  agesToday: ages.optional(),
  /** Of those about whom it is a duty; left out, of all. About others it goes on one of these grounds, which its sender chooses. */
  duty: ages.optional(),
  otherwise: z.array(code).optional(),
});
export type ActRule = z.output<typeof act>;

/** What each act is: on which ground it goes, what it gives, and who may choose it for whom. */
export const acts = z.object({
  'statutory-report': act,
  'sspf-referral': act,
  'concern-talk': act,
  'offence-notice-from-15': act,
  'offence-notice-under-15': act,
} satisfies Record<Act, typeof act>);
