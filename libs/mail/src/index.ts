export type { Mail, Sending } from './mail.js';
export { mails } from './mails.js';
export { type MailServer, openMailServer } from './transport.js';
