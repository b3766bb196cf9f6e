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

const timeInStockholm = new Intl.DateTimeFormat('sv', {
  timeZone: 'Europe/Stockholm',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** "tisdag 24 november 2026 kl. 10:00", by Sweden's clock, of a moment in UTC. */
export const momentInWords = (moment: string): string => timeInStockholm.format(new Date(moment));
