import { type Type, type ValidationError, ValidationPipe } from '@nestjs/common';
import { DomainError } from '#use-case';
import { fieldErrors } from './field-errors.js';

/** More than any form has; a body of nothing but wrong fields must not be answered with ten times its length. */
const MOST_NAMED = 50;

/**
 * Bodies and queries become their DTO or are refused with every wrong field named; what no DTO knows is refused too. A body whose
 * DTO was made at the start has it named here.
 */
export function validation(expectedType?: Type<object>): ValidationPipe {
  return new ValidationPipe({
    ...(expectedType && { expectedType }),
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: false,
    validationError: { target: false, value: false },
    exceptionFactory: (errors: ValidationError[]) =>
      new DomainError({ code: 'validation', errors: fieldErrors(errors).slice(0, MOST_NAMED) }),
  });
}
