import type { MailKind } from './mail.js';
import { alert } from './mails/alert.js';
import { digest } from './mails/digest.js';
import { incident } from './mails/incident.js';
import { invitation } from './mails/invitation.js';
import { reminder } from './mails/reminder.js';

/** Every e-mail that leaves us. A new one is a file with its subject, body and samples, and a line here. */
export const mails = { alert, digest, incident, invitation, reminder } satisfies Record<string, MailKind>;
