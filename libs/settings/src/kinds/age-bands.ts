import { z } from 'zod';
import { words } from '../words.js';

const band = z.object({ from: z.int().min(0), to: z.int().optional() });

/** By which ages somebody is told of who may not be named yet. Whole years, both included; the last has no end. */
export const ageBands = z.object({
  bands: z
    .array(band)
    .min(1)
    .refine((bands) => followEachOther(bands), 'let the bands begin at 0, follow each other, and the last have no end'),
  source: words,
});

function followEachOther(bands: z.output<typeof band>[]): boolean {
  return bands.every(({ from, to }, at) => {
    const begins = at === 0 ? from === 0 : from === (bands[at - 1]?.to ?? Number.NaN) + 1;
    return begins && (at === bands.length - 1 ? to === undefined : to !== undefined && to >= from);
  });
}
