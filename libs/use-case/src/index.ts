export { Day, Instant, Title } from './answers.js';
export {
  settingInForce,
  kindOf,
  kindOfActor,
  secrecyOfActor,
  permissionsOf,
  type RequestUnit,
  type UseCaseContext,
} from './context.js';
export {
  DomainError,
  type ErrorCode,
  type Failure,
  type FieldCode,
  fieldCodes,
  type FieldError,
  isFieldCode,
  invalid,
} from './failures.js';
export { type Guarded, type Request, UseCases } from './use-cases.js';
