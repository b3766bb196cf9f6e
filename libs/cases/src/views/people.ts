import { z } from 'zod';

/**
 * Whom the concern is about, as far as this agency knows. `name` is null before consent (`ageBand` stands in its place, as `12-14`,
 * or `21-` where it has no end), and for a protected identity.
 */
export const YoungPerson = z
  .object({
    name: z.string().nullable(),
    age: z.int().nullable(),
    ageBand: z.string().nullable(),
    protectedIdentity: z.boolean(),
  })
  .meta({ id: 'YoungPerson' });
export type YoungPerson = z.infer<typeof YoungPerson>;

/** Who reported and how to reach them. `role` is the function of a professional, and of others what they are to the young person. */
export const Reporter = z
  .object({
    name: z.string(),
    role: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
  })
  .meta({ id: 'Reporter' });
export type Reporter = z.infer<typeof Reporter>;

/** What every line about a case begins with. */
export const CaseHead = z.object({ reference: z.string(), youngPerson: YoungPerson }).meta({ id: 'CaseHead' });
export type CaseHead = z.infer<typeof CaseHead>;
