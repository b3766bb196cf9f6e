import { z } from 'zod';
import { Day } from '#use-case';

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

/** An age that is near: from then the guardians' consent ends, the young person's own yes is needed, or what is for the young alone ends. */
export const AgeAhead = z
  .object({ age: z.int(), on: Day, change: z.enum(['guardians-end', 'own-yes', 'no-longer-young']) })
  .meta({ id: 'AgeAhead' });
export type AgeAhead = z.infer<typeof AgeAhead>;
