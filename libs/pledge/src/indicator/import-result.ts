import { z } from 'zod';

/** What an import did: how many lines it read, how many of them it kept, and how many were this area's of types that are not kept. */
export const ImportResult = z
  .object({ lines: z.int(), kept: z.int(), otherTypes: z.int() })
  .meta({ id: 'IndicatorImport' });
export type ImportResult = z.infer<typeof ImportResult>;
