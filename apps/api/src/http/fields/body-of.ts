import type { Type } from '@nestjs/common';
import { type Field, fieldsOf, holdsText, sets } from '#pledge';
import { Flag, OneOf, OptionalEachOneOf, OptionalFlag, OptionalOneOf } from './choice.js';
import { Day, Month, OptionalDay, OptionalMonth } from './day.js';
import { Decimal, OptionalDecimal, OptionalWhole, Whole } from './number.js';
import { ListOf, OptionalListOf, OptionalPart, OptionalRecordId, RecordId } from './part.js';
import { Email, OptionalEmail, OptionalPhone, Phone } from './reach.js';
import { Name, OptionalName, OptionalNames, OptionalText, Text } from './text.js';

type Fields = Parameters<typeof fieldsOf>[0];

/**
 * The body of a request about a record, from the fields that its kind is described by: as if each had been decorated by hand. Its
 * texts are screened for personal data; `confirmed` says that what looks like a name is nobody's.
 */
export function bodyOf(name: string, fields: Fields): Type<object> {
  const Body = partOf(name, fields);
  if (holdsText(fields)) OptionalFlag()(Body.prototype, 'confirmed');
  return Body;
}

function partOf(name: string, fields: Fields): Type<object> {
  return decorated(
    name,
    fieldsOf(fields).map(([field, asked]) => [field, decoratorOf(name + capital(field), asked)]),
  );
}

function decorated(name: string, fields: [string, PropertyDecorator][]): Type<object> {
  const Body = class {};
  Object.defineProperty(Body, 'name', { value: name });
  for (const [field, decorate] of fields) decorate(Body.prototype, field);
  return Body;
}

/** `name` is for the objects that it may hold. */
function decoratorOf(name: string, field: Field): PropertyDecorator {
  const { needed } = field;
  switch (field.as) {
    case 'agency':
      return needed ? Name() : OptionalName();
    case 'line':
      return needed ? Name(field) : OptionalName(field);
    case 'phone':
      return needed ? Phone(field) : OptionalPhone(field);
    case 'email':
      return needed ? Email(field) : OptionalEmail(field);
    case 'phrase':
    case 'text':
      return needed ? Text(field) : OptionalText(field);
    case 'day':
      return needed ? Day() : OptionalDay();
    case 'month':
      return needed ? Month() : OptionalMonth();
    case 'flag':
      return needed ? Flag() : OptionalFlag();
    case 'whole':
    case 'year':
      return needed ? Whole(field) : OptionalWhole(field);
    case 'decimal':
      return needed ? Decimal(field) : OptionalDecimal(field);
    case 'one':
      return needed ? OneOf(sets[field.of]) : OptionalOneOf(sets[field.of]);
    case 'some':
      return OptionalEachOneOf(sets[field.of]);
    case 'place':
    case 'record':
      return needed ? RecordId() : OptionalRecordId();
    case 'records':
      return OptionalNames(field);
    case 'counts':
      return OptionalPart(
        decorated(
          name,
          sets[field.of].map((unit) => [unit, OptionalWhole(field)]),
        ),
      );
    case 'rows': {
      const row = partOf(name, field.fields);
      return needed ? ListOf(row, field) : OptionalListOf(row, field);
    }
  }
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
