/** Every way in which a use case says no; it belongs to the unit of work, in `libs/database`. */
export { DomainError, type ErrorCode, type Failure, type FieldError, invalid } from '#database';
