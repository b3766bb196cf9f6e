import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';
import { invitationOf, type Meeting } from './meeting.js';
import { mails } from './mails.js';

const ENDS = { to: 'asa.oberg@lindvik.example', from: 'Samspel <no-reply@samspel.example>' };
const meeting: Meeting = {
  uid: 'c0ffee@samspel',
  sequence: 0,
  begins: '2026-10-23T07:00:00.000Z',
  at: '2026-10-01T08:00:00.000Z',
  calledOff: false,
  name: 'K7QF-93MD',
  link: 'https://samspel.example/cases/K7QF-93MD',
};

/** What a reader of calendars makes of one: the first by Mozilla's parser, the second by another. */
type Read = { method: string; uid: string; sequence: number; begins: string; status: string };

function byIcalJs(text: string): Read {
  const root = new ICAL.Component(ICAL.parse(text));
  const event = new ICAL.Event(root.getFirstSubcomponent('vevent') ?? undefined);
  return {
    method: String(root.getFirstPropertyValue('method')),
    uid: event.uid,
    sequence: event.sequence,
    begins: event.startDate.toJSDate().toISOString(),
    status: String(event.component.getFirstPropertyValue('status')),
  };
}

function byNodeIcal(text: string): Read {
  const events = Object.values(ical.sync.parseICS(text)).filter((each): each is VEvent => each?.type === 'VEVENT');
  const [event] = events;
  if (event === undefined || events.length !== 1) throw new Error('There is one event.');
  return {
    method: event.method ?? '',
    uid: event.uid,
    sequence: Number(event.sequence),
    begins: event.start.toISOString(),
    status: event.status ?? '',
  };
}

const versions: [string, Partial<Meeting>][] = [
  ['as it was booked', {}],
  ['moved over the night on which summer time ends', { sequence: 1, begins: '2026-10-26T08:00:00.000Z' }],
  ['moved into the hour that is there twice, its first time', { sequence: 2, begins: '2026-10-25T00:30:00.000Z' }],
  ['moved on to its second', { sequence: 3, begins: '2026-10-25T01:30:00.000Z' }],
  ['moved to before the night on which summer time begins', { sequence: 4, begins: '2027-03-27T07:00:00.000Z' }],
  ['moved over that night', { sequence: 5, begins: '2027-03-28T07:00:00.000Z' }],
  ['called off', { sequence: 6, begins: '2027-03-28T07:00:00.000Z', calledOff: true }],
];

describe.each([
  ['ical.js', byIcalJs],
  ['node-ical', byNodeIcal],
])('a meeting that %s reads', (_name, read) => {
  it.each(versions)('is the same event, %s', (_version, about) => {
    const said = { ...meeting, ...about };
    const { uid, sequence, begins, calledOff } = said;
    expect(read(invitationOf(said, ENDS))).toEqual({
      method: calledOff ? 'CANCEL' : 'REQUEST',
      status: calledOff ? 'CANCELLED' : 'CONFIRMED',
      uid,
      sequence,
      begins,
    });
  });
});

describe('a meeting in a calendar', () => {
  const lines = (about: Partial<Meeting> = {}, ends = ENDS): string[] =>
    invitationOf({ ...meeting, ...about }, ends)
      .replaceAll('\r\n ', '')
      .split('\r\n');

  it('is at its moment, whatever zone the machine is in', () => {
    const times = ['DTSTART:20261023T070000Z', 'DTEND:20261023T080000Z', 'DTSTAMP:20261001T080000Z'];
    expect(lines()).toEqual(expect.arrayContaining(times));
    expect(lines({ begins: '2026-10-26T08:00:00.000Z' })).toContain('DTSTART:20261026T080000Z');
  });

  it('has its one receiver, the product as its organiser, a neutral title and a link, and nothing else', () => {
    const names = lines().map((line) => line.split(/[:;]/)[0]);
    const of = (name: string) => lines().filter((line) => line.startsWith(name));
    expect(of('SUMMARY')).toEqual(['SUMMARY:Samspel: möte K7QF-93MD']);
    expect(of('ATTENDEE')).toEqual([expect.stringMatching(/RSVP=FALSE.*MAILTO:asa\.oberg@lindvik\.example$/i)]);
    expect(of('ORGANIZER')).toEqual(['ORGANIZER;CN="Samspel":mailto:no-reply@samspel.example']);
    expect(of('URL')).toEqual(['URL;VALUE=URI:https://samspel.example/cases/K7QF-93MD']);
    for (const name of ['LOCATION', 'DESCRIPTION', 'COMMENT', 'CONTACT', 'CATEGORIES', 'VALARM', 'X-ALT-DESC'])
      expect(names).not.toContain(name);
  });

  it('has no line longer than 75 octets, also where letters take two', () => {
    const long = { name: 'ÅÄÖ'.repeat(40), link: `https://samspel.example/${'å'.repeat(60)}` };
    const text = invitationOf({ ...meeting, ...long }, { ...ENDS, to: `${'ö'.repeat(50)}@lindvik.example` });
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:Samspel: möte ${long.name}`);
    expect(byIcalJs(text).uid).toBe(meeting.uid);
  });

  it('is the same text each time, so that what is sent again after a crash is', () => {
    expect(invitationOf(meeting, ENDS)).toBe(invitationOf(meeting, ENDS));
    const { booked, moved, calledOff } = mails.invitation.samples;
    expect([booked, moved, calledOff].map(({ calendar }) => calendar?.method)).toEqual([
      'REQUEST',
      'REQUEST',
      'CANCEL',
    ]);
  });
});
