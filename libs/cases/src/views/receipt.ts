import { z } from 'zod';
import { Agency } from './people.js';
import { Day, Title } from './title.js';

/** What a referral led to: each act on its own, who has it now, until when, and what they were given. */
export const Receipt = z
  .object({
    reference: z.string(),
    acts: z.array(
      z.object({
        act: z.enum(['statutory-report', 'sspf-referral', 'concern-talk']),
        agency: Agency,
        stage: Title,
        due: Day,
        source: z.string(),
        /** identity, guardians, facts, assessment, strengths, child-view, age-band, concerns */
        receives: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
