import type { Day } from './mail.js';

/** Mails are in Swedish. Noon keeps the day whatever the zone. */
const format = (parts: Intl.DateTimeFormatOptions) => {
  const days = new Intl.DateTimeFormat('sv', { timeZone: 'UTC', ...parts });
  return (day: Day): string => days.format(new Date(`${day}T12:00:00Z`));
};

/** "torsdag 7 januari 2027". */
export const dayInWords = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "6 januari". */
export const dayOfYear = format({ day: 'numeric', month: 'long' });
