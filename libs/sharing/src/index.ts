export { type Act, actNames, goesUnapproved, isNotice, notices } from './acts.js';
export { agreedBetween, type Consent, type Consents, consentsInForce, opens, readersOf } from './consents.js';
export {
  type CopiedKind,
  copiedKinds,
  consentKinds,
  type DataKind,
  dataKinds,
  handedOver,
  type HandedOver,
  readKinds,
  toldKinds,
  type ToldKind,
} from './data-kinds.js';
export { waitsForAnother } from './four-eyes.js';
export {
  breaksSecrecy,
  isInForce,
  isUsable,
  isWeaker,
  mayIdentify,
  misfits,
  type Share,
  type Warning,
  warnings,
  whyNot,
} from './grounds.js';
export {
  frees,
  type Giver,
  givers,
  guardianPlaces,
  whoseData,
  type WhoseData,
  mayConsent,
  mayNotAnswer,
  type ConsentFault,
  type ConsentRule,
  guardiansSay,
  youngPersonSays,
  type KnownGuardian,
} from './may-consent.js';
export { type Permission, dutyPermissions, permissions } from './permissions.js';
export { suppress } from './suppress.js';
export type { Cell, Counted, Sum } from './sums.js';
export { readings, whoReads } from './matrix.js';
export {
  fieldsRead,
  isKeptByUnit,
  textFields,
  type TextKind,
  textKinds,
  type TextReader,
  whyRead,
  whysRead,
  type Written,
} from './texts.js';
export { type LinesSeen, seesCommitment, seesFact, seesHandoff, seesOf, seesTask, seesTrack } from './visibility.js';
