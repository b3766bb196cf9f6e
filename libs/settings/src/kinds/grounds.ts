import { z } from 'zod';
import { copiedKinds } from '#sharing';
import { code, title, words } from '../words.js';

const day = z.iso.date({ error: 'write a day as 2026-11-30' });

const ground = z.object({
  paragraph: words,
  ...title,
  /** The days on which it is law, both included; left out, those of the setting. */
  from: day.optional(),
  to: day.optional(),
  /** The kinds of agencies that may pass something on by it, and to which; left out, all. */
  senders: z.array(code).optional(),
  receivers: z.array(code).optional(),
  /** The secrecies that it breaks, as `osl-26-1`; left out, any: who agrees, and a duty in law, break all (OSL 10 kap. 1 and 28 §). */
  breaks: z.array(code).optional(),
  /** All that may go by it; left out, whatever is chosen. */
  only: z.array(z.enum(copiedKinds)).optional(),
  /** Where the case has to stand, by the name that its workflow's vocabulary has for it. */
  needs: code.optional(),
  /** The young person is younger than this, in whole years. */
  under: z.int().min(1).optional(),
  /** What whoever decides has to write down. */
  asks: z.array(z.enum(['circumstances', 'weighing'])).optional(),
  /** Goes at once, also of a protected identity, of which all else waits for a second reader. */
  acute: z.boolean().optional(),
  /** It is chosen by referring or by handing over, and by itself nowhere. */
  goesBy: z.enum(['referral', 'handoff']).optional(),
  /** The lawyer who said that it may be used, and when. Until then it is shown, and chosen by nobody. */
  approved: z.object({ by: words, on: day }).optional(),
});

/** Legal grounds that break secrecy between agencies, one of them named by every disclosure. Of consent the code itself knows. */
export const grounds = z
  .object({
    /** `gives` is what an agency is given once consent covers it. */
    consent: ground.extend({ gives: z.array(z.enum(copiedKinds)) }),
    /** Of a handoff that moves a track to another unit. */
    transfer: ground,
  })
  .catchall(ground)
  .superRefine((all, { addIssue }) => {
    // A disclosure names the paragraph, by which it is known whether it goes at once.
    for (const [name, { paragraph, acute = false }] of Object.entries(all)) {
      const other = Object.entries(all).find(
        ([, each]) => each.paragraph === paragraph && (each.acute ?? false) !== acute,
      );
      if (acute && other !== undefined)
        addIssue({
          code: 'custom',
          path: [name, 'acute'],
          message: `say the same of "${other[0]}", which has the same paragraph`,
        });
    }
  });
