import { z } from 'zod';
import { Agency } from '#identity';
import { actNames, copiedKinds } from '#sharing';
import { Day, Title } from '#use-case';

export const ActName = z.enum(actNames);

export const SharedData = z.enum(copiedKinds);

/** One young person's case: what is left to the sender; each act on its own, who has it now, until when, and what they were given. */
export const CaseReceipt = z
  .object({
    reference: z.string(),
    /** What whoever sent it is to do themselves, by when. */
    own: z.array(z.object({ title: Title, due: Day, source: z.string() })),
    acts: z.array(
      z.object({
        act: ActName,
        /** What the case's workflow calls it. */
        title: Title,
        agency: Agency,
        stage: Title,
        due: Day,
        source: z.string(),
        receives: z.array(SharedData),
        /** What they are given once a second reader has approved it. */
        waits: z.array(SharedData),
      }),
    ),
  })
  .meta({ id: 'CaseReceipt' });
export type CaseReceipt = z.infer<typeof CaseReceipt>;

/** What a referral led to. `alsoAbout` are the cases of the others it named, in the order of the request. */
export const Receipt = CaseReceipt.extend({ alsoAbout: z.array(CaseReceipt) }).meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
