export { type Act, acts, feedbackWanted, type Field, givenByConsent, ownPart } from './acts.js';
export { type Ground, grounds } from './grounds.js';
export {
  consented,
  type Consented,
  seesAgency,
  seesCommitment,
  seesFact,
  seesHandoff,
  seesTrack,
} from './visibility.js';
