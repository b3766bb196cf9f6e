export { auditedActions, fieldGroups } from './row/actions.js';
export { leaveRefusal, leaveTrail } from './row/leave-trail.js';
export { type Asked, type SoughtBy, soughtBy, Trail } from './row/trail.js';
export { PublishHeads } from './seal/publish-heads.js';
export { sealWaiting } from './seal/seal-waiting.js';
export { LAGS_SECONDS, unsealedFor } from './seal/unsealed-for.js';
export { type Fault, sayFault } from './verify/fault.js';
export { verifyAudit } from './verify/verify-audit.js';
