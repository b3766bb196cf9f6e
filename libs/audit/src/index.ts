export { leaveRefusal, leaveTrail } from './row/leave-trail.js';
export { type Asked, type SoughtBy, Trail } from './row/trail.js';
