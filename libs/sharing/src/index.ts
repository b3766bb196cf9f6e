export { type Act, acts, type Field, givenByConsent } from './acts.js';
export { type Ground, grounds } from './grounds.js';
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
