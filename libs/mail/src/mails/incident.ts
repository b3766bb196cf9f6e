import type { Day, Mail } from '../mail.js';
import { dayInWords } from '../swedish-day.js';

interface Incident {
  /** The case's reference, which means nothing in itself. */
  readonly name: string;
  readonly on: Day;
  /** The audit of that case, behind sign-in. */
  readonly link: string;
  readonly messageId: string;
  readonly to: string;
  readonly from: string;
}

/** To the data protection officer: something went to the wrong receiver. Neither what nor to whom: anybody may look over a shoulder. */
function write({ name, on, link, messageId, to, from }: Incident): Mail {
  return {
    from,
    to,
    messageId,
    subject: `Samspel: nytt, incident, ${name}`,
    text: `Samspel\n\nNytt: incident, fel mottagare\nÄrende: ${name}\nDatum: ${dayInWords(on)}\n\n${link}\n`,
  };
}

const samples = {
  incident: write({
    name: 'K7QF-93MD',
    on: '2026-11-24',
    link: 'https://samspel.example/audit?reference=K7QF-93MD',
    messageId: '<sample-incident@samspel.example>',
    to: 'dataskyddsombud@lindvik.example',
    from: 'Samspel <no-reply@samspel.example>',
  }),
} satisfies Record<string, Mail>;

export const incident = { write, samples };
