export type { Mail, Sending } from './mail.js';
export { mails } from './mails.js';
export type { Lead, MailReason, Said } from './mails/reminder.js';
export { type MailServer, openMailServer } from './transport.js';
