import { z } from 'zod';
import { words } from '../words.js';

/** Who says yes to sharing, by age in whole years; the last band has no end. */
export const consentRules = z.object({
  bands: z
    .array(
      z.object({
        from: z.int().min(0),
        to: z.int().min(0).optional(),
        guardians: z.enum(['all', 'all-or-reason', 'none']),
        youngPerson: z.enum(['listened-to', 'agrees', 'alone']),
      }),
    )
    .min(1, 'write at least one band')
    .refine(
      (bands) =>
        bands.every(({ from, to }, index) => {
          const next = bands[index + 1];
          return next === undefined ? to === undefined : to !== undefined && from <= to && next.from === to + 1;
        }) && bands[0]?.from === 0,
      'begin with 0, let each band begin where the one before ended, and leave the last without "to"',
    ),
  source: words,
});
