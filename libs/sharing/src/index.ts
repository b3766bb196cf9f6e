export { type Act, actNames } from './acts.js';
export { type DataKind, dataKinds, handedOver, type HandedOver } from './data-kinds.js';
export { type Permission, permissions } from './permissions.js';
export { type Cell, suppress, suppressSteps } from './suppress.js';
export {
  consented,
  type Consented,
  seesAgency,
  seesCommitment,
  seesFact,
  seesHandoff,
  seesTask,
  seesTrack,
} from './visibility.js';
