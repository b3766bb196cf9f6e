import type { Fields, Noun } from '../../../api/forms.js';
import type { Told } from '../../../api/pledges.js';
import { faultsIn } from './faults.js';
import type { Values } from './values.js';

/** What a form says of a record, as a request; undefined while something stops it. */
export function told(noun: Noun, fields: Fields, body: Values): Told | undefined {
  const saying = { noun, body };
  return isTold(fields, saying) ? saying : undefined;
}

/** A form is made from what its request is made of: without a fault, it is one. */
function isTold(fields: Fields, saying: { noun: Noun; body: Values }): saying is Told {
  return faultsIn(fields, saying.body).size === 0;
}
