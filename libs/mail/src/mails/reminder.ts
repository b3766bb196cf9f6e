import type { Day, Mail } from '../mail.js';

/** What the reminder is about. Nothing closer: anybody may look over a shoulder, and mail servers keep copies. */
export type ReminderWord = 'task' | 'deadline' | 'handoff' | 'meeting';

export interface Reminder {
  readonly word: ReminderWord;
  /** Whether it is news (offered, answered, opened) or a reminder of what is known. */
  readonly news: boolean;
  /** The case's reference, which means nothing in itself. */
  readonly reference: string;
  readonly due: Day;
  /** Where it is, behind sign-in. */
  readonly link: string;
  readonly messageId: string;
  readonly to: string;
  readonly from: string;
}

const SWEDISH: Record<ReminderWord, string> = {
  task: 'uppgift',
  deadline: 'frist',
  handoff: 'överlämning',
  meeting: 'möte',
};

/** Product name, one neutral word, reference, date, link: a reminder holds nothing else, in no header either. */
export function reminder({ word, news, reference, due, link, messageId, to, from }: Reminder): Mail {
  const what = SWEDISH[word];
  return {
    from,
    to,
    messageId,
    subject: `Samspel: ${what} ${reference} ${due}`,
    text: `Samspel\n\n${news ? 'Nytt' : 'Påminnelse'}: ${what}\nÄrende: ${reference}\nDatum: ${due}\n\n${link}\n`,
  };
}

/** One of each word, for the spec and for looking at. */
export const reminderSamples: Record<ReminderWord, Reminder> = {
  task: sample('task'),
  deadline: sample('deadline'),
  handoff: sample('handoff'),
  meeting: sample('meeting'),
};

function sample(word: ReminderWord): Reminder {
  return {
    word,
    news: word === 'handoff',
    reference: 'K7QF-93MD',
    due: '2026-11-24',
    link: 'https://samspel.example/cases/K7QF-93MD',
    messageId: `<sample-${word}@samspel.example>`,
    to: 'kollega@lindvik.example',
    from: 'Samspel <no-reply@samspel.example>',
  };
}
