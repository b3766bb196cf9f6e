import type { Noun, Told } from '../../../api/pledges.js';
import type { Fields, Values } from './spec.js';
import { lacking } from './values.js';

/** What a form says of a record, as a request; undefined while something that is needed is lacking. */
export function told(noun: Noun, fields: Fields, body: Values): Told | undefined {
  const saying = { noun, body };
  return isTold(fields, saying) ? saying : undefined;
}

/** The declared fields of each noun are held against its request where they are declared, so that a whole form is a request. */
function isTold(fields: Fields, saying: { noun: Noun; body: Values }): saying is Told {
  return lacking(fields, saying.body).length === 0;
}
