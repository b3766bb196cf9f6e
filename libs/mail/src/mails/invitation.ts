import { invitationOf, type Meeting } from '../meeting.js';
import type { Mail } from '../mail.js';
import { momentInWords } from '../swedish-day.js';

interface Invitation extends Meeting {
  /** Whether the receiver holds the meeting; others take part. */
  readonly holds: boolean;
  readonly messageId: string;
  readonly to: string;
  readonly from: string;
}

const kindOf = ({ calledOff, sequence }: Meeting): string =>
  calledOff ? 'inställt möte' : sequence === 0 ? 'möte' : 'ändrat möte';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * That a meeting is booked, moved or called off, with what puts it so in the receiver's calendar. What for, with whom and where is told
 * behind sign-in: a calendar is read by others, over a shoulder and on servers.
 */
function write({ holds, messageId, to, from, ...meeting }: Invitation): Mail {
  const { name, begins, link, calledOff } = meeting;
  const kind = kindOf(meeting);
  const lines = [
    capital(kind),
    `Ärende: ${name}`,
    `${calledOff ? 'Tiden var' : 'Tid'}: ${momentInWords(begins)}`,
    holds ? 'Du får mejlet eftersom du håller i mötet.' : 'Du får mejlet eftersom du deltar i mötet.',
    ...(calledOff ? [] : ['Svar på inbjudan läses inte.']),
  ];
  return {
    from,
    to,
    messageId,
    subject: `Samspel: ${kind}, ${name}`,
    text: `Samspel\n\n${lines.join('\n')}\n\n${link}\n`,
    calendar: { method: calledOff ? 'CANCEL' : 'REQUEST', text: invitationOf(meeting, { to, from }) },
  };
}

const sample = (about: Partial<Invitation> = {}): Mail =>
  write({
    uid: 'sample-meeting@samspel.example',
    sequence: 0,
    begins: '2026-11-24T09:00:00.000Z',
    at: '2026-11-10T08:00:00.000Z',
    calledOff: false,
    holds: true,
    name: 'K7QF-93MD',
    link: 'https://samspel.example/cases/K7QF-93MD',
    messageId: '<sample-invitation@samspel.example>',
    to: 'kollega@lindvik.example',
    from: 'Samspel <no-reply@samspel.example>',
    ...about,
  });

const samples = {
  booked: sample(),
  moved: sample({ sequence: 1, begins: '2026-12-01T13:30:00.000Z' }),
  calledOff: sample({ sequence: 2, begins: '2026-12-01T13:30:00.000Z', calledOff: true }),
  guest: sample({ holds: false }),
} satisfies Record<string, Mail>;

export const invitation = { write, samples };
