import { z } from 'zod';
import { ContactRow } from '#database';
import { email, line, optional, phone } from '../record/fields.js';
import { recordKind } from '../record/kind.js';

const fields = z.object({ function: line(), phone: optional(phone()), email: optional(email()) });

/** How a function is reached. Never a person's own number. */
export const contacts = recordKind({
  code: 'contacts',
  keptBy: 'keeper',
  fields,
  View: fields.extend({ id: z.string() }).meta({ id: 'PledgeContact' }),
  Row: ContactRow,
});
