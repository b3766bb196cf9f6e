/** How somebody is reached, in a request. */
import { applyDecorators } from '@nestjs/common';
import { isEmail, ValidateBy, type ValidationOptions } from 'class-validator';
import { fault, isStorable } from './rules.js';
import { Name, OptionalName } from './text.js';

type Line = { max: number };

/** A phone number, of a function too: 112 and 114 14 are numbers. */
export function Phone(line: Line): PropertyDecorator {
  return applyDecorators(Name(line), phone());
}

export function OptionalPhone(line: Line): PropertyDecorator {
  return applyDecorators(OptionalName(line), phone());
}

export function Email(line: Line): PropertyDecorator {
  return applyDecorators(Name(line), email());
}

export function OptionalEmail(line: Line): PropertyDecorator {
  return applyDecorators(OptionalName(line), email());
}

function phone(): PropertyDecorator {
  return written('phone', isPhone, fault('not-a-phone-number', 'Give a phone number, in digits.'));
}

function email(): PropertyDecorator {
  return written('email', isAddress, fault('not-an-email', 'Give an e-mail address.'));
}

function written(name: string, validate: (value: unknown) => boolean, says: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name, validator: { validate } }, says);
}

function isPhone(value: unknown): boolean {
  return typeof value === 'string' && /^\+?[\d\s()/-]+$/.test(value) && value.replaceAll(/\D/g, '').length >= 3;
}

/** The library that knows addresses fails at half a character. */
function isAddress(value: unknown): boolean {
  return isStorable(value) && isEmail(value);
}
