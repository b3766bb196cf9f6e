import type { Caught } from './mail-catcher.js';

/** What an e-mail puts into a calendar: its lines, unfolded, and those of one name. */
export type InCalendar = { text: string; method: string; value: (name: string) => string | undefined };

/** The calendar in each e-mail to somebody, in turn. */
export function calendarsTo(caught: readonly Caught[], to: string): InCalendar[] {
  return caught.filter((mail) => mail.to.startsWith(`${to}@`)).flatMap(({ raw }) => calendarIn(raw) ?? []);
}

function calendarIn(raw: string): InCalendar | undefined {
  const part = /Content-Type: text\/calendar[^]*?\r\n\r\n([^]*?)\r\n--/.exec(raw);
  if (part === null) return undefined;
  const [head, coded = ''] = part;
  const isBase64 = /Content-Transfer-Encoding: base64/i.test(head.slice(0, head.indexOf('\r\n\r\n')));
  const folded = isBase64
    ? Buffer.from(coded, 'base64').toString()
    : Buffer.from(
        coded
          .replaceAll('=\r\n', '')
          .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString();
  const text = folded.replaceAll(/\r?\n /g, '');
  // Of the event itself: the zone has its own.
  const event = text.slice(text.indexOf('BEGIN:VEVENT'));
  const value = (name: string) => new RegExp(`^${name}[:;](.*?)\r?$`, 'm').exec(event)?.[1];
  return { text, method: /^METHOD:(\w+)/m.exec(text)?.[1] ?? '', value };
}
