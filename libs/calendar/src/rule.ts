/** Deadline rules as data. `reckon.ts` turns them into dates; `read-rule.ts` reads the plain words people write. */

/**
 * A calendar day in Europe/Stockholm, `2026-11-24`. Days and moments are text, since they sort as text and cross every wall as it;
 * the compiler tells them from other text and from each other, and `isDay` and `isInstant` let in what comes from outside.
 */
export type Day = `${number}-${number}-${number}`;
/** A moment, ISO 8601 in UTC with milliseconds, `2026-11-24T15:00:00.000Z`. */
export type Instant = `${Day}T${string}Z`;
/** A time of day in Europe/Stockholm, `09:00`. */
export type TimeOfDay = `${number}:${number}`;

export type Unit = 'calendar-day' | 'working-day' | 'week' | 'month';

/** `14 calendar days`, `2 working days`, `1 week`, `4 months`; 0 calendar days is `same day`. */
export type Rule = { amount: number; unit: Unit };

export type DueRule = {
  rule: Rule;
  /** The moment it counts from: when its thing began, or the earliest fact of these kinds. */
  from: 'entry' | { facts: string[] };
  /** Rolled to the next weekday by lag (1930:173) 2 §; false where the law counts holidays too (SoL 20:1). */
  rolled: boolean;
  /** The law's paragraph, or `local`. */
  source: string;
};

/**
 * When a step of a ladder rings. `before` counts from the statutory day where the due day is its weekday, since the earlier is
 * the safe one to warn of; `onTheDay` and `after` from the due day; `day` and `in` from the clock's start.
 */
export type StepTime =
  | { before: Rule }
  | { onTheDay: TimeOfDay }
  | { after: Rule }
  /** Day 7 of a deadline: the start day is day 0. Of one that was extended, so many days later. */
  | { day: number }
  | { in: Rule }
  /** So many minutes after the clock's start or the next closing, while the office is closed and before it opens. */
  | { outOfOffice: number };

export type Step = { when: StepTime; to: RecipientRule[] };

/** Steps in the order they are written; the last one repeats weekly, so that dates never run out. */
export type Ladder = Step[];

/**
 * Who is told. `owner` is the person who took the track, else its agency's function. `kind` names an agency of another kind,
 * reached only where it is party to the case.
 */
export type RecipientRule =
  | { at: 'owner' | 'receiver' | 'sender'; role?: string }
  /** Whoever of the owner's agency is on duty while the office is closed. */
  | { at: 'duty' }
  | { at: 'kind'; kind: string; role: string };

/**
 * What makes a day no weekday beside Saturday and Sunday: the day and what it is called. It knows the days from `first` to
 * `last` and no others, since a year without its holidays would look right and be wrong.
 */
export type Calendar = {
  holidays: ReadonlyMap<Day, string>;
  first: Day;
  last: Day;
  /** Of a town where somebody is on duty while its office is closed; elsewhere nothing counts such hours. */
  office?: OfficeHours | undefined;
};

/** When an office opens and closes on a weekday. */
export type OfficeHours = { opens: TimeOfDay; closes: TimeOfDay };

/** One line of a working-out: which day was reached, and why, as a code with its words left to the reader's language. */
export type WorkingOutStep = {
  day: Day;
  why: 'starts' | 'counted' | 'month-end' | 'saturday' | 'sunday' | 'holiday' | 'eve' | 'rolled';
  name?: string;
};

export type Reckoned = { statutory: Day; rolled: Day; steps: WorkingOutStep[] };
