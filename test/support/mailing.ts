import { pino } from 'pino';
import type { MailServer } from '#mail';
import { SendMail } from '../../apps/worker/src/jobs/send-mail.js';
import { AddressNotices } from '../../apps/worker/src/mail/address-notices.js';
import { WaysOfTelling } from '../../apps/worker/src/mail/ways-of-telling.js';
import { Metrics } from '../../apps/worker/src/metrics/metrics.js';
import type { Town } from './town.js';

const silent = pino({ level: 'silent' });
const env = { PUBLIC_URL: 'https://samspel.example', MAIL_FROM: 'Samspel <no-reply@samspel.example>' };

/** What the worker does with a town's notices and mails, without its queues. */
export const addressing = (town: Town): AddressNotices =>
  new AddressNotices(town.worker, silent, town.rules, new WaysOfTelling());

export const sending = (town: Town, server: MailServer): SendMail =>
  new SendMail(town.worker, env, silent, server, town.rules, new WaysOfTelling(), new Metrics());
