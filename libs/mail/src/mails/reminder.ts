import type { Day, Mail } from '../mail.js';

/** What the reminder is about. Nothing closer: anybody may look over a shoulder, and mail servers keep copies. */
type ReminderWord = 'task' | 'deadline' | 'handoff' | 'meeting';

interface Reminder {
  readonly word: ReminderWord;
  /** Whether it is news (offered, answered, opened) or a reminder of what is known. */
  readonly news: boolean;
  readonly about: 'case' | 'pledge' | 'duty';
  /** A case's reference, which means nothing in itself; what a pledge or a duty is called, which is public. */
  readonly name: string;
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

const BELONGS: Record<Reminder['about'], string> = {
  case: 'Ärende',
  pledge: 'Medborgarlöfte',
  duty: 'Kommunens uppgift',
};

/** Product name, one neutral word, reference, date, link: a reminder holds nothing else, in no header either. */
function write({ word, news, about, name, due, link, messageId, to, from }: Reminder): Mail {
  const what = SWEDISH[word];
  return {
    from,
    to,
    messageId,
    subject: `Samspel: ${what} ${name} ${due}`,
    text: `Samspel\n\n${news ? 'Nytt' : 'Påminnelse'}: ${what}\n${BELONGS[about]}: ${name}\nDatum: ${due}\n\n${link}\n`,
  };
}

function sample(word: ReminderWord, about: Partial<Reminder> = {}): Mail {
  return write({
    word,
    news: word === 'handoff',
    about: 'case',
    name: 'K7QF-93MD',
    due: '2026-11-24',
    link: 'https://samspel.example/cases/K7QF-93MD',
    messageId: `<sample-${word}@samspel.example>`,
    to: 'kollega@lindvik.example',
    from: 'Samspel <no-reply@samspel.example>',
    ...about,
  });
}

const link = 'https://samspel.example/pledges';

/** One of each word, and of what it may be about. */
const samples = {
  task: sample('task'),
  deadline: sample('deadline'),
  handoff: sample('handoff'),
  meeting: sample('meeting'),
  pledge: sample('task', { about: 'pledge', name: 'Tryggare kvällar för unga i Lindvik', link }),
  duty: sample('deadline', { about: 'duty', name: 'Rapport till fullmäktige', link }),
} satisfies Record<ReminderWord | 'pledge' | 'duty', Mail>;

export const reminder = { write, samples };
