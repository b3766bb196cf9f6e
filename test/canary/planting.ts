import type { Endpoint, Schema } from '../support/endpoints.js';
import type { Canaries } from './canaries.js';

/** What is not free text of a body: codes, dates, flags. `undefined` leaves a field out. */
export type Given = { [field: string]: unknown };
type Resolve = (schema: Schema) => Schema;

/** Fills bodies from what the OpenAPI document says of them: each text with a canary of its own, so that a new field has one too. */
export class Planting {
  constructor(
    private readonly canaries: Canaries,
    private readonly resolve: Resolve,
  ) {}

  /** `step` is where the canaries will be said to come from. */
  bodyOf({ body }: Endpoint, step: string, given: Given): Given {
    return body === undefined ? given : this.fill(this.resolve(body), `${step} `, given);
  }

  private fill({ properties = {} }: Schema, above: string, given: Given): Given {
    const born = 'birthDate' in properties ? this.canaries.birthDate(`${above}birthDate`) : undefined;
    const fields = Object.entries(properties).map(([name, property]): [string, unknown] => {
      const place = `${above}${name}`;
      const field = this.resolve(property);
      if (name in given && !(isPart(given[name]) && hasFields(field))) return [name, given[name]];
      if (name === 'birthDate') return [name, born];
      // A number in a register has a digit in it.
      if (name === 'diaryNumber') return [name, `${this.canaries.word(place)} 1`];
      if (name === 'number' && born !== undefined) return [name, this.canaries.number(place, born)];
      return [name, this.value(field, place, given[name])];
    });
    return Object.fromEntries(fields);
  }

  private value(field: Schema, place: string, given: unknown): unknown {
    const part = isPart(given) ? given : {};
    if (field.items !== undefined) {
      const one = this.value(this.resolve(field.items), place, part);
      return one === undefined ? undefined : [one];
    }
    if (field.properties !== undefined) return this.fill(field, `${place}.`, part);
    if (!isText(field)) return undefined;
    return place.endsWith('email') ? this.canaries.email(place) : this.canaries.word(place);
  }
}

/** Every free text of an endpoint's body, as `planted` tells of them: `youngPerson.school`. */
export function textsOf({ body }: Endpoint, resolve: Resolve): string[] {
  const inside = (schema: Schema, above: string): string[] =>
    Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
      const field = resolve(property);
      const item = field.items === undefined ? field : resolve(field.items);
      if (item.properties !== undefined) return inside(item, `${above}${name}.`);
      return isText(item) || name === 'birthDate' ? [above + name] : [];
    });
  return body === undefined ? [] : inside(resolve(body), '');
}

/** A day, an id, one of a closed set and the name of a track say nothing in somebody's own words. */
function isText({ type, format, enum: codes, pattern }: Schema): boolean {
  return type === 'string' && codes === undefined && pattern === undefined && (format ?? 'password') === 'password';
}

const hasFields = ({ properties, items }: Schema): boolean => properties !== undefined || items !== undefined;

function isPart(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
