import { z } from 'zod';
import { Agency } from './people.js';
import { Day, Title } from './title.js';

/** One young person's case: each act on its own, who has it now, until when, and what they were given. */
export const CaseReceipt = z
  .object({
    reference: z.string(),
    acts: z.array(
      z.object({
        act: z.enum([
          'statutory-report',
          'sspf-referral',
          'concern-talk',
          'offence-notice-from-15',
          'offence-notice-under-15',
        ]),
        agency: Agency,
        stage: Title,
        due: Day,
        source: z.string(),
        /** identity, guardians, facts, assessment, strengths, child-view, age-band, concerns */
        receives: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'CaseReceipt' });
export type CaseReceipt = z.infer<typeof CaseReceipt>;

/** What a referral led to. `alsoAbout` are the cases of the others it named, in the order of the request. */
export const Receipt = CaseReceipt.extend({ alsoAbout: z.array(CaseReceipt) }).meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
