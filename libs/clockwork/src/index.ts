export { hint, WORK_CHANNEL } from './hint.js';
export { mailJobId, timerJobId } from './job-id.js';
export {
  type MailJob,
  type QueueName,
  queues,
  type RecordThing,
  TIMER_QUEUES,
  type TimerJob,
  type TimerQueue,
} from './queues.js';
