import { z } from 'zod';
import { Agency, Person } from '#identity';
import { textFields, whysRead } from '#sharing';

/** Who reads a text before it is saved: within the writer's agency, and of each other agency which fields, and why. */
export const TextReaders = z
  .object({
    within: z.object({
      /** The unit of the writer, where it alone reads what is written there. */
      unit: z.string().nullable(),
      /** Whom the head has named, of a protected identity; with nobody named it is the head and who wrote the referral. */
      named: z.array(Person).nullable(),
      /** Who is locked out of the case: said to the head alone. */
      lockedOut: z.array(Person).nullable(),
    }),
    others: z.array(
      z.object({
        agency: Agency,
        fields: z.array(z.enum(textFields)),
        why: z.enum(whysRead),
        /** Whether it reads them today; where not, once it takes part in the case. Of whom nothing is open to it is not told who takes part. */
        today: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'TextReaders' });
export type TextReaders = z.infer<typeof TextReaders>;
