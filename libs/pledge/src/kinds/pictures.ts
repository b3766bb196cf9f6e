import { z } from 'zod';
import { PictureRow } from '#database';
import { day, longText, optional } from '../record/fields.js';
import { recordKind } from '../record/kind.js';

const fields = z.object({ text: longText(), at: optional(day()) });

/** The situational picture that police and municipality share, without persons. A new version never overwrites an older. */
export const pictures = recordKind({
  code: 'pictures',
  keptBy: 'agency',
  lasting: true,
  fields,
  View: fields.extend({ id: z.string(), agency: z.string(), version: z.int() }).meta({ id: 'SituationalPicture' }),
  Row: PictureRow,
  begin: async ({ work, pledge }) => ({
    version: 1 + (await work.manager.countBy(PictureRow, { pledge: pledge.id })),
  }),
});
