import { z } from 'zod';

/** An agency of the municipality's directory. */
export const Agency = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
  })
  .meta({ id: 'Agency' });
export type Agency = z.infer<typeof Agency>;

/** Somebody with an account. */
export const Person = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

/**
 * Whom the concern is about, as far as this agency knows. `name` is null before consent (`ageBand` stands in its place), and for
 * a protected identity.
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

/** What every line about a case begins with. */
export const CaseHead = z.object({ reference: z.string(), youngPerson: YoungPerson }).meta({ id: 'CaseHead' });
export type CaseHead = z.infer<typeof CaseHead>;
