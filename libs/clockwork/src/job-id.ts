import type { MailJob, TimerJob } from './queues.js';

// BullMQ takes no ':' in an id, and no bare integer. It silently ignores an id that it holds already: the same work is queued once.

/** One job for one generation of a timer. */
export function timerJobId(job: TimerJob): string {
  const { thing, at } = job;
  const whose = 'caseId' in job ? `${job.caseId}.` : '';
  return `${whose}${thing.replaceAll(':', '.')}.${Date.parse(at)}`;
}

/** One job for one attempt: an attempt that died with its worker is not in the way of the next. */
export function mailJobId({ mail }: MailJob, attempts: number): string {
  return `${mail}.${attempts}`;
}
