export { type Act, acts, feedbackWanted, type Field, givenByConsent, ownPart } from './acts.js';
export { type Ground, grounds } from './grounds.js';
export { type Cell, suppress, suppressSteps } from './suppress.js';
export {
  consented,
  type Consented,
  keepsPledges,
  logsForPledges,
  seesAgency,
  seesCommitment,
  seesFact,
  seesHandoff,
  seesStatistics,
  seesTask,
  seesTrack,
} from './visibility.js';
