import type { Mail } from '../mail.js';
import { isOverdue, paragraphOf, type Said } from './reminder.js';

interface Digest {
  /** Two or more. */
  readonly said: readonly Said[];
  readonly messageId: string;
  readonly to: string;
  readonly from: string;
}

/** What presses most first: what is late, of that what a law gives the time of, then by day. */
const pressing = ({ lead, byLaw, due }: Said): string => `${isOverdue(lead) ? 0 : 1}${byLaw ? 0 : 1}${due}`;

/** All that is said to one person at one moment. The subject says how much, and how much of it is late; of what kind, the text. */
function write({ said, messageId, to, from }: Digest): Mail {
  const late = said.filter(({ lead }) => isOverdue(lead)).length;
  const inOrder = [...said].sort((one, other) => (pressing(one) < pressing(other) ? -1 : 1));
  return {
    from,
    to,
    messageId,
    subject: `Samspel: ${said.length} saker att se till${late === 0 ? '' : late === 1 ? ', varav en är försenad' : `, varav ${late} är försenade`}`,
    text: `Samspel\n\n${inOrder.map(paragraphOf).join('\n\n\n')}\n`,
  };
}

const about: Said = {
  word: 'task',
  lead: 'coming',
  byLaw: false,
  about: 'case',
  name: 'K7QF-93MD',
  due: '2026-11-24',
  given: null,
  booked: false,
  why: 'responsible',
  link: 'https://samspel.example/cases/K7QF-93MD?due=2026-11-24',
};
const late: Said = {
  ...about,
  word: 'deadline',
  lead: 'late',
  byLaw: true,
  name: 'P2WX-48HC',
  due: '2026-11-20',
  link: 'https://samspel.example/cases/P2WX-48HC?due=2026-11-20',
};

const sample = (...said: Said[]): Mail =>
  write({
    said,
    messageId: '<sample-digest@samspel.example>',
    to: 'kollega@lindvik.example',
    from: 'Samspel <no-reply@samspel.example>',
  });

const samples = {
  coming: sample(about, { ...about, word: 'meeting', booked: true }),
  oneLate: sample(about, late),
  late: sample(about, late, { ...late, word: 'handoff', byLaw: false, why: 'head' }),
};

export const digest = { write, samples };
