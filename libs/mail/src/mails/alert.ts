import type { Day, Mail } from '../mail.js';
import { dayInWords } from '../swedish-day.js';

interface Alert {
  /** The case's reference, which means nothing in itself. */
  readonly name: string;
  readonly on: Day;
  /** Where it is looked at, behind sign-in. */
  readonly link: string;
  readonly messageId: string;
  readonly to: string;
  readonly from: string;
}

/** That something was done which another is to look at: opened by force, or let in by oneself. Who did what is told behind the link. */
function write({ name, on, link, messageId, to, from }: Alert): Mail {
  return {
    from,
    to,
    messageId,
    subject: `Samspel: nytt, granskning, ${name}`,
    text: `Samspel\n\nNytt: granskning\nÄrende: ${name}\nDatum: ${dayInWords(on)}\n\n${link}\n\nDu får mejlet eftersom det är din sak att granska det.\n`,
  };
}

const sample = (link: string): Mail =>
  write({
    name: 'K7QF-93MD',
    on: '2026-11-24',
    link,
    messageId: '<sample-alert@samspel.example>',
    to: 'chef@lindvik.example',
    from: 'Samspel <no-reply@samspel.example>',
  });

const samples = {
  review: sample('https://samspel.example/'),
  audit: sample('https://samspel.example/audit?reference=K7QF-93MD'),
};

export const alert = { write, samples };
