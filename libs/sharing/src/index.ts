export { type Act, type ActRule, acts, type Field, givenByConsent } from './acts.js';
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
