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
