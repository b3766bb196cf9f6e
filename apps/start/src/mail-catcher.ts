import path from 'node:path';
import { MailDev } from 'maildev';
import { MAIL } from './data-dir.js';
import { freePort } from './ports.js';
import type { Stoppable } from './running.js';

export interface MailCatcher extends Stoppable {
  readonly smtpUrl: string;
  /** The web inbox, for a browser on this machine. */
  readonly inboxUrl: string;
}

/** The oldest mails beyond this go, so that a demo left running for a year still starts quickly. */
const KEPT = 2_000;

/** Starts an SMTP server that delivers to a web inbox instead of to people. Its mails stay in the data folder. */
export async function startMailCatcher(dataDir: string, reserved: readonly number[]): Promise<MailCatcher> {
  const smtp = await freePort(1025, reserved);
  const web = await freePort(1080, [...reserved, smtp]);
  const catcher = new MailDev({
    smtp,
    web,
    ip: '127.0.0.1',
    webIp: '127.0.0.1',
    mailDirectory: path.join(dataDir, MAIL),
    maxEmails: KEPT,
    silent: true,
  });
  await catcher.start();
  return {
    smtpUrl: `smtp://127.0.0.1:${smtp}`,
    inboxUrl: `http://localhost:${web}`,
    stop: () => catcher.stop(),
    kill: () => undefined, // it lives in this process and ends with it
  };
}
