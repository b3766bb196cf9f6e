export type { Day, Mail, Sending } from './mail.js';
export { reminder, type Reminder, type ReminderWord, reminderSamples } from './mails/reminder.js';
export { type MailServer, openMailServer } from './transport.js';
