import { z } from 'zod';

/** What values are made of, as people write them. */
export const words = z.string({ error: 'write this in words' }).trim().min(1, 'write something here');
export const code = z
  .string({ error: 'write a name' })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write names in small letters a to z, digits and "-" alone, as "action-plan"');
export const title = { sv: words, en: words };
