import { z } from 'zod';
import { Agency } from './people.js';
import { Day, Title } from './title.js';

export const ActName = z.enum(['statutory-report', 'sspf-referral', 'concern-talk']);

export const SharedField = z.enum([
  'identity',
  'guardians',
  'facts',
  'assessment',
  'strengths',
  'child-view',
  'age-band',
  'concerns',
]);

/** What a referral led to: each act on its own, who has it now, until when, and what they were given. */
export const Receipt = z
  .object({
    reference: z.string(),
    acts: z.array(
      z.object({
        act: ActName,
        agency: Agency,
        stage: Title,
        due: Day,
        source: z.string(),
        receives: z.array(SharedField),
      }),
    ),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
