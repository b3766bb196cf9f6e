import { z } from 'zod';
import { Day } from '#use-case';

const found = { address: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() };

/** All that my own agency knows of who the young person is, and where they and their guardians are found. */
export const YoungPersonRecord = z
  .object({
    givenName: z.string(),
    familyName: z.string(),
    birthDate: Day,
    /** Personnummer or samordningsnummer, as 20120131-2384. */
    number: z.string().nullable(),
    ...found,
    school: z.string().nullable(),
    schoolClass: z.string().nullable(),
    protectedIdentity: z.boolean(),
    /** Why one of them may not know is told to the agency that wrote it. */
    guardians: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        ...found,
        mayNotKnow: z.boolean(),
        whyMayNotKnow: z.string().nullable(),
      }),
    ),
    revision: z.int(),
  })
  .meta({ id: 'YoungPersonRecord' });
export type YoungPersonRecord = z.infer<typeof YoungPersonRecord>;
