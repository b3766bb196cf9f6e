import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** How long a meeting is held to be in a calendar: nobody says how long theirs takes. */
const LENGTH_MS = 3_600_000;

/** A meeting as a calendar keeps it: no place, no name, and nobody who takes part but its one reader. */
export interface Meeting {
  /** The same over its life; with the sequence it says which version is the newest. */
  readonly uid: string;
  readonly sequence: number;
  /** A moment in UTC, as is when this version of it was made. */
  readonly begins: string;
  readonly at: string;
  readonly calledOff: boolean;
  /** A case's reference, which means nothing in itself. */
  readonly name: string;
  readonly link: string;
}

/**
 * Asks the calendar of one receiver to take a meeting in, to move it, or to take it out. Nobody answers by it: the product takes no
 * replies. Its times are moments in UTC, which every calendar shows by the clock of its reader: one in a named zone is two moments in the
 * night on which summer time ends, and calendars choose differently.
 */
export function invitationOf(meeting: Meeting, { to, from }: { to: string; from: string }): string {
  const { uid, sequence, begins, at, calledOff, name, link } = meeting;
  const calendar = ical({
    method: calledOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Samspel', product: 'Samspel', language: 'SV' },
  });
  calendar.createEvent({
    id: uid,
    sequence,
    stamp: new Date(at),
    start: new Date(begins),
    end: new Date(Date.parse(begins) + LENGTH_MS),
    summary: `Samspel: möte ${name}`,
    url: link,
    status: calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: organizerOf(from),
    attendees: [{ email: to, rsvp: false, status: ICalAttendeeStatus.NEEDSACTION }],
  });
  return calendar.toString();
}

/** The product, by the address that its mail comes from. */
function organizerOf(from: string): { name: string; email: string } {
  const [, name = 'Samspel', email = from] = /^\s*"?(.*?)"?\s*<(.+)>\s*$/.exec(from) ?? [];
  return { name: name === '' ? 'Samspel' : name, email };
}
