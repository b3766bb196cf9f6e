import { z } from 'zod';
import { FocusAreaRow } from '#database';
import { optional, phrase } from '../record/fields.js';
import { recordKind } from '../record/kind.js';

/** `title` is what the pledge looks at, as it stands after "focus on"; `purpose` follows "the purpose is to". */
const fields = z.object({ title: phrase(), purpose: optional(phrase()), targetGroup: optional(phrase()) });

/** What the pledge looks at, and why. */
export const focusAreas = recordKind({
  code: 'focus-areas',
  keptBy: 'keeper',
  fields,
  View: fields.extend({ id: z.string() }).meta({ id: 'FocusArea' }),
  Row: FocusAreaRow,
});
