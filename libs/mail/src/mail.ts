/** A calendar day, `2026-11-24`. */
export type Day = string;

/** An e-mail as it leaves us. It has no other headers than these and the ones that any e-mail must have. */
export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Stable: the same mail sent twice carries the same one, so that the receiver's server can tell. With angle brackets. */
  readonly messageId: string;
  /** What goes into the receiver's calendar, or out of it: an iCalendar text, and what it asks of the calendar (RFC 5546). */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
}

/** A kind of e-mail, with samples of all that it may say, for the test and for looking at. */
export interface MailKind {
  readonly samples: Readonly<Record<string, Mail>>;
}

/** What the mail server said. `reason` is a code, never a sentence: those tend to hold addresses. */
export type Sending =
  | { readonly accepted: true }
  /** Try again later: it is busy, away, or we are set up wrongly. */
  | { readonly accepted: false; readonly refused: 'temporary'; readonly reason: string }
  /** This mail will never be taken: no such mailbox, or no such mail. */
  | { readonly accepted: false; readonly refused: 'permanent'; readonly reason: string };
