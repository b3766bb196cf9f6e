export { type Act, actNames } from './acts.js';
export { type DataKind, dataKinds, handedOver, type HandedOver } from './data-kinds.js';
export { readsAudit } from './reads-audit.js';
export { type Cell, suppress, suppressSteps } from './suppress.js';
export {
  consented,
  type Consented,
  seesAgency,
  seesCommitment,
  seesFact,
  seesHandoff,
  seesStatistics,
  seesTask,
  seesTrack,
} from './visibility.js';
