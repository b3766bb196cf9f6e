import { z } from 'zod';
import { day, line, longText, one, optional, rows } from '../record/fields.js';

/** Whom the pledge binds. A person signs, but the function is all that is kept. */
const party = z.object({
  name: line(),
  promiser: one('party'),
  signatory: optional(line()),
  signedOn: optional(day()),
});
export const Party = party.meta({ id: 'PledgeParty' });
export type Party = z.infer<typeof Party>;

/** `contextNote` is what marked the period, in whole sentences; `area` is the place's name, "Mariestad". */
export const pledgeFields = z.object({
  title: line(),
  area: line(),
  from: day(),
  to: day(),
  parties: rows(Party, { max: 10 }),
  contextNote: optional(longText()),
});
