import { z } from 'zod';
import { Title } from '#use-case';
import { AgencyKindView } from './people.js';

export const DemoAccount = z
  .object({
    email: z.string(),
    name: z.string(),
    agency: z.string(),
    kind: z.string(),
    role: Title,
    municipality: z.string(),
  })
  .meta({ id: 'DemoAccount' });
export type DemoAccount = z.infer<typeof DemoAccount>;

/** What is true of the whole installation; anybody may read it. `accounts` is empty outside the demo. */
export const Installation = z
  .object({
    demo: z.boolean(),
    mailCatcherUrl: z.string().nullable(),
    accounts: z.array(DemoAccount),
    /** As they are shipped: a municipality's own are told to whoever works there. */
    agencyKinds: z.array(AgencyKindView),
    workerAlive: z.boolean(),
  })
  .meta({ id: 'Installation' });
export type Installation = z.infer<typeof Installation>;
