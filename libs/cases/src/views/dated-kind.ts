import { z } from 'zod';

/** What a date is of, as somebody works with it: each opens in its own way. */
export const DatedKind = z
  .enum(['stage', 'task', 'talk', 'watch', 'register', 'decide', 'handoff', 'consent', 'commitment', 'offered', 'fact'])
  .meta({ id: 'DatedKind' });
export type DatedKind = z.infer<typeof DatedKind>;
