import type { Day, Mail } from '../mail.js';
import { dayInWords, dayOfYear } from '../swedish-day.js';

/** What the reminder is about. Nothing closer: anybody may look over a shoulder, and mail servers keep copies. */
type ReminderWord = 'task' | 'deadline' | 'handoff' | 'meeting';

/**
 * Why it is said: something is new, or new and late already, was answered or taken back; it comes, is late, or has nothing near and is to be looked over.
 * `told` is news of what somebody asked to hear, and has no date that anybody has to keep.
 */
export type Lead = 'news' | 'late-news' | 'told' | 'answered' | 'taken-back' | 'coming' | 'late' | 'review';

/** Why somebody gets it, without a name. */
export type MailReason = 'responsible' | 'head' | 'duty' | 'agency' | 'asker' | 'asked' | 'party' | 'mailbox';

/** One thing that is said. */
export interface Said {
  readonly word: ReminderWord;
  readonly lead: Lead;
  /** Whether a law gives the time, or it was agreed. */
  readonly byLaw: boolean;
  readonly about: 'case' | 'pledge' | 'duty';
  /** A case's reference, which means nothing in itself; what a pledge or a duty is called, which is public. */
  readonly name: string;
  readonly due: Day;
  /** The day that the law or the agreement gave, where it was moved. */
  readonly given: Day | null;
  /** A meeting that has its time: it is on the day, not by it. */
  readonly booked: boolean;
  readonly why: MailReason;
  /** Where it is, behind sign-in. */
  readonly link: string;
}

interface Reminder extends Said {
  readonly messageId: string;
  readonly to: string;
  readonly from: string;
}

const BELONGS: Record<Said['about'], string> = {
  case: 'Ärende',
  pledge: 'Medborgarlöfte',
  duty: 'Kommunens uppgift',
};

const LEADS: Record<Lead, string | null> = {
  news: 'Nytt',
  'late-news': 'Nytt, försenat',
  told: 'Nytt',
  answered: null,
  'taken-back': null,
  coming: 'Påminnelse',
  late: 'Försenat',
  review: 'Att se över',
};

const REASONS: Record<MailReason, string> = {
  responsible: 'Du får mejlet eftersom du är ansvarig.',
  head: 'Du får mejlet eftersom du är chef.',
  duty: 'Du får mejlet eftersom du har jour.',
  agency: 'Du får mejlet eftersom din verksamhet ansvarar.',
  asker: 'Du får mejlet eftersom ni har ställt frågan.',
  asked: 'Du får mejlet eftersom ni har fått frågan.',
  party: 'Du får mejlet eftersom din verksamhet är part i ärendet.',
  mailbox: 'Mejlet går till verksamhetens gemensamma brevlåda.',
};

function kindOf({ word, lead, byLaw, booked }: Said): string {
  switch (word) {
    case 'deadline':
      return byLaw ? 'lagstadgad frist' : 'avtalat datum';
    case 'task':
      if (lead === 'told') return 'besked';
      return byLaw ? 'uppgift med lagstadgad tid' : 'uppgift';
    case 'meeting':
      return booked && lead === 'late' ? 'utfall av möte' : 'möte';
    case 'handoff':
      if (lead === 'answered') return 'svar på överlämning';
      if (lead === 'taken-back') return 'återtagen överlämning';
      return lead === 'news' ? 'överlämning att svara på' : 'överlämning utan svar';
  }
}

/** What is late, whether it was told of before or not. */
export const isOverdue = (lead: Lead): boolean => lead === 'late' || lead === 'late-news';

function dateLabel({ word, lead, booked }: Said): string {
  if (lead === 'told' || lead === 'answered' || lead === 'taken-back') return 'Datum';
  if (word === 'meeting' && booked) return 'Mötesdag';
  if (isOverdue(lead)) return 'Skulle ha varit klart';
  return word === 'handoff' ? 'Svar senast' : 'Senast';
}

function dateOf(said: Said): string {
  const { due, given, byLaw } = said;
  const moved =
    given === null ? '' : byLaw ? ` (lagens dag ${dayOfYear(given)})` : ` (avtalat till ${dayOfYear(given)}, flyttat)`;
  return `${dateLabel(said)}: ${dayInWords(due)}${moved}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Late or coming or news, one neutral word, by law or agreed, reference, date, why one gets it, link. */
export function paragraphOf(said: Said): string {
  const { lead, about, name, why, link } = said;
  const kind = kindOf(said);
  const begins = LEADS[lead];
  const lines = [
    begins === null ? capital(kind) : `${begins}: ${kind}`,
    `${BELONGS[about]}: ${name}`,
    dateOf(said),
    REASONS[why],
  ];
  return `${lines.join('\n')}\n\n${link}`;
}

/** Product name, and one thing: a reminder holds nothing else, in no header either. */
function write({ messageId, to, from, ...said }: Reminder): Mail {
  const begins = LEADS[said.lead];
  const kind = kindOf(said);
  return {
    from,
    to,
    messageId,
    subject: `Samspel: ${[...(begins === null ? [] : [begins.toLowerCase()]), kind, said.name].join(', ')}`,
    text: `Samspel\n\n${paragraphOf(said)}\n`,
  };
}

function sample(word: ReminderWord, about: Partial<Reminder> = {}): Mail {
  return write({
    word,
    lead: 'coming',
    byLaw: false,
    about: 'case',
    name: 'K7QF-93MD',
    due: '2026-11-24',
    given: null,
    booked: false,
    why: 'responsible',
    link: 'https://samspel.example/cases/K7QF-93MD?due=2026-11-24',
    messageId: `<sample-${word}@samspel.example>`,
    to: 'kollega@lindvik.example',
    from: 'Samspel <no-reply@samspel.example>',
    ...about,
  });
}

const link = 'https://samspel.example/pledges';

/** One of each word, of each reason to say it, and of what it may be about. */
const samples = {
  task: sample('task'),
  opened: sample('task', { lead: 'news', byLaw: true, why: 'mailbox' }),
  assignedLate: sample('task', { lead: 'late-news', byLaw: true }),
  told: sample('task', { lead: 'told', why: 'party' }),
  deadline: sample('deadline', { byLaw: true, due: '2027-01-07', given: '2027-01-06' }),
  late: sample('deadline', { lead: 'late', byLaw: true, why: 'head' }),
  agreed: sample('deadline', { lead: 'late', due: '2027-01-04', given: '2027-01-01' }),
  review: sample('task', { lead: 'review', why: 'agency' }),
  handoff: sample('handoff', { lead: 'news', why: 'mailbox' }),
  unanswered: sample('handoff', { lead: 'late', why: 'head' }),
  answered: sample('handoff', { lead: 'answered', why: 'asker' }),
  takenBack: sample('handoff', { lead: 'taken-back', why: 'asked' }),
  meeting: sample('meeting', { booked: true }),
  unplanned: sample('meeting', { why: 'duty' }),
  outcome: sample('meeting', { lead: 'late', booked: true }),
  pledge: sample('task', { about: 'pledge', name: 'Tryggare kvällar för unga i Lindvik', why: 'agency', link }),
  duty: sample('deadline', { about: 'duty', byLaw: true, name: 'Rapport till fullmäktige', why: 'agency', link }),
} satisfies Record<string, Mail>;

export const reminder = { write, samples };
