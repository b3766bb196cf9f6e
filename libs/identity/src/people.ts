import { z } from 'zod';
import { Title } from '#use-case';

/** An agency of the municipality's directory. */
export const Agency = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
  })
  .meta({ id: 'Agency' });
export type Agency = z.infer<typeof Agency>;

/** A kind of agency: what it is called, whether it has a part in concerns, and how much of the others' lines of a plan it sees. */
export const AgencyKindView = z
  .object({ kind: z.string(), name: Title, takesPart: z.boolean(), othersLines: z.enum(['all', 'what-and-when']) })
  .meta({ id: 'AgencyKind' });
export type AgencyKindView = z.infer<typeof AgencyKindView>;

/** Somebody with an account. */
export const Person = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

/** Somebody who works at one's own agency, in which roles, and whether one heads them: their unit, or the whole. */
export const Colleague = Person.extend({ roles: z.array(z.string()), headed: z.boolean() }).meta({ id: 'Colleague' });
export type Colleague = z.infer<typeof Colleague>;
