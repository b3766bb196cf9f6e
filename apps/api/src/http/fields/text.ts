/** Texts in a request: a line, some pages, a name, a reference. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import { ENGINE_ID, REFERENCE } from '../params.js';
import { fault, isStorable, leftOut, list, needed, trimmed, trimmedOrLeftOut, unrepeated } from './rules.js';

/** Longest name, place or role; generous for people and short enough for a line. */
const NAME_LENGTH = 200;

/** One line of a list, such as a risk or a goal: a sentence or three. */
const LINE_LENGTH = 1000;

/** About two pages. Longer belongs in the agency's own system: this must never become a shadow file. */
const TEXT_LENGTH = 8000;

/** Text without surrounding blanks; at least one character is left. */
export function Text({ max = TEXT_LENGTH } = {}): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, minLength: 1, maxLength: max }),
    trimmed(),
    needed(),
    ...text(max),
  );
}

/** Text that may be left out; null and blanks count as left out. */
export function OptionalText({ max = TEXT_LENGTH } = {}): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, maxLength: max }),
    trimmedOrLeftOut(),
    IsOptional(),
    ...text(max),
  );
}

/** A short text on one line, such as a person's name. */
export function Name({ max = NAME_LENGTH } = {}): PropertyDecorator {
  return applyDecorators(Text({ max }), oneLine());
}

export function OptionalName({ max = NAME_LENGTH } = {}): PropertyDecorator {
  return applyDecorators(OptionalText({ max }), oneLine());
}

/** Names stand in subjects of mails and in file names: no line ends, and no marks that turn the direction of what follows. */
function oneLine(): PropertyDecorator {
  return ValidateBy(
    { name: 'oneLine', validator: { validate: (value) => !/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u.test(String(value)) } },
    fault('not-one-line', 'Write it on one line, without marks for direction.'),
  );
}

/** The name of a track, task or handoff, as the engine gives it. */
export function EngineName(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, pattern: ENGINE_ID.source }),
    trimmed(),
    needed(),
    Matches(ENGINE_ID, fault('not-a-name', 'Give the name as the case has it.')),
  );
}

/** What something is about, by ids and names of the engine, none of which anybody writes: `police:close`, `wishes/<id>`. */
export function OptionalThing(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, pattern: THING.source }),
    leftOut(),
    IsOptional(),
    Matches(THING, fault('not-a-name', 'Give ids and names as the case has them.')),
  );
}

const THING = /^[a-z0-9.~:/-]{1,200}$/;

/** The reference of a case. */
export function ReferenceField(): PropertyDecorator {
  return applyDecorators(ApiProperty({ type: String, pattern: REFERENCE.source }), trimmed(), needed(), reference());
}

export function OptionalReferenceField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: String, pattern: REFERENCE.source }),
    trimmed(),
    leftOut(),
    IsOptional(),
    reference(),
  );
}

const reference = (): PropertyDecorator =>
  Matches(REFERENCE, fault('not-a-reference', 'Give the reference as K7QF-93MD.'));

/** A password is taken as it is: blanks belong to it. */
export function Password(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, format: 'password', maxLength: NAME_LENGTH }),
    needed(),
    ...text(NAME_LENGTH),
  );
}

/** A list of names or ids. */
export function Names({ min = 0, max }: { min?: number; max: number }): PropertyDecorator {
  return texts(min, max, NAME_LENGTH);
}

/** A list of short texts. */
export function Lines({ min = 0, max }: { min?: number; max: number }): PropertyDecorator {
  return texts(min, max, LINE_LENGTH);
}

function texts(min: number, max: number, length: number): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: [String], minItems: min, maxItems: max }),
    trimmed(),
    needed(),
    ...list(min, max),
    unrepeated(),
    ...text(length, { each: true }),
  );
}

export function OptionalNames({ max }: { max: number }): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: [String], maxItems: max }),
    trimmed(),
    IsOptional(),
    ...list(0, max),
    unrepeated(),
    ...text(NAME_LENGTH, { each: true }),
  );
}

/** Texts of the same request, by the pointers that a refusal names them with: `/facts`, `/alsoAbout/0/ownFacts`. */
export function OptionalPointers({ max }: { max: number }): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ type: 'array', items: { type: 'string', pattern: POINTER.source }, maxItems: max }),
    IsOptional(),
    ...list(0, max),
    unrepeated(),
    Matches(POINTER, { ...fault('not-a-name', 'Give pointers as a refusal has them.'), each: true }),
  );
}

const POINTER = /^(?:\/[A-Za-z]{1,40}(?:\/[0-9]{1,3})?){1,3}$/;

function text(max: number, each: ValidationOptions = {}): PropertyDecorator[] {
  return [
    IsString({ ...fault('not-text', 'Give text.'), ...each }),
    IsNotEmpty({ ...fault('empty', 'Write something.'), ...each }),
    MaxLength(max, { ...fault('too-long', `Write at most ${max} characters.`), ...each }),
    ValidateBy(
      { name: 'storable', validator: { validate: isStorable } },
      { ...fault('not-allowed-character', 'Leave out the character NUL (U+0000) and halves of characters.'), ...each },
    ),
  ];
}
