import { z } from 'zod';
import { Agency, Person } from '#identity';
import { guardiansSay, handedOver, warnings, youngPersonSays } from '#sharing';
import { HandoffView } from './handoff.js';
import { DatedKind } from './dated-kind.js';
import { MissingView } from './missing.js';
import { AgeAhead, CaseHead, Reporter } from './people.js';
import { ActName } from './receipt.js';
import { Day, Instant, Title } from '#use-case';

/** A form that an action or a task asks for: one fact, and the codes to choose among. */
export const Ask = z
  .object({ field: z.string(), title: Title, options: z.array(z.object({ code: z.string(), title: Title })) })
  .meta({ id: 'Ask' });
export type Ask = z.infer<typeof Ask>;

/** How far a date may be moved, and the reasons that count. */
const Postponement = z.object({
  last: Day,
  /** The workflow sets how long; where it does not, the law names no longest time. */
  isSet: z.boolean(),
  reasons: z.array(z.object({ code: z.string(), title: Title })),
  /** What has to be written with it. */
  text: Title.nullable(),
});

/** A dated thing, of whichever kind, the track that it hangs on, and who has to see to it. */
export const DateView = z
  .object({
    thing: z.string(),
    track: z.string(),
    kind: DatedKind,
    title: Title,
    agency: Agency,
    person: Person.nullable(),
    due: Day,
    late: z.boolean(),
    /** Who at the reader's own agency sees to it, by their role, where the reader may not. */
    doers: z.array(Title).nullable(),
    /** Of a stage whose talk is over: the step that is left to take by then. */
    wayOn: Title.nullable(),
  })
  .meta({ id: 'DateView' });
export type DateView = z.infer<typeof DateView>;

/** A track that is open. `extension` and `parking` are null where I may not extend it or let it rest. `passed` and `ahead` draw the way it has gone and the way on. */
export const TrackView = z
  .object({
    id: z.string(),
    definition: z.string(),
    title: Title,
    agency: Agency,
    person: Person.nullable(),
    mine: z.boolean(),
    /** Who at the reader's own agency takes its steps, by their role, where the reader may not. */
    doers: z.array(Title).nullable(),
    /** The roles at the reader's own agency that take its steps: whom it may be given to. Of another's track none. */
    roles: z.array(z.string()),
    stage: z.string(),
    stageTitle: Title,
    entered: Instant,
    due: Day,
    statutory: Day,
    source: z.string(),
    next: Instant,
    late: z.boolean(),
    /** What is due with it first: the stage, a task, or what its agency has promised. */
    first: DateView,
    extended: Day.nullable(),
    parked: Day.nullable(),
    extension: Postponement.nullable(),
    parking: Postponement.nullable(),
    revision: z.int(),
    passed: z.array(z.object({ stage: z.string(), title: Title, from: Instant, to: Instant })),
    ahead: z.array(z.object({ stage: z.string(), title: Title })),
  })
  .meta({ id: 'TrackView' });
export type TrackView = z.infer<typeof TrackView>;

/**
 * `from` is the agency that asked for it, or else sent what it is about, where each has a task of its own. `note` is what whoever declined a handoff wrote
 * to the agency that decides what now.
 */
export const TaskView = z
  .object({
    id: z.string(),
    track: z.string(),
    kind: z.enum(['task', 'talk', 'watch', 'register', 'decide']),
    title: Title,
    agency: Agency,
    mine: z.boolean(),
    /** Who at the reader's own agency does it, by their role, where the reader may not. */
    doers: z.array(Title).nullable(),
    due: Day,
    late: z.boolean(),
    booked: Instant.nullable(),
    missed: z.int(),
    from: z.object({ agency: Agency, isAsked: z.boolean() }).nullable(),
    note: z.string().nullable(),
    /** The line of the plan that nobody took, to those who read it, and what was answered. */
    line: z.object({ what: z.string(), due: Day, said: Title }).nullable(),
    required: z.boolean(),
    /** Whether it asks the family for consent: its answer has a form of its own. */
    asksConsent: z.boolean(),
    asks: z.array(Ask),
    revision: z.int(),
  })
  .meta({ id: 'TaskView' });
export type TaskView = z.infer<typeof TaskView>;

/** An action of a track of mine; one that is not possible carries what is missing. One that `closes` asks what needs remain. */
export const ActionView = z
  .object({
    track: z.string(),
    action: z.string(),
    title: Title,
    possible: z.boolean(),
    missing: z.array(MissingView),
    /** What is open and is settled in one go with a close: lines of the plan, tasks, and offers to take back, by their ids. */
    settles: z.object({ lines: z.array(z.string()), tasks: z.array(z.string()), withdrawals: z.array(z.string()) }),
    /** Talks that are booked in the stage that is left, and fall with it; `begun`: how it went is not written down. */
    callsOff: z.array(z.object({ task: z.string(), title: Title, on: Instant, begun: z.boolean() })),
    asks: z.array(Ask),
    /** The heading of what has to be written, where something has. */
    text: Title.nullable(),
    closes: z.boolean(),
    primary: z.boolean(),
    revision: z.int(),
  })
  .meta({ id: 'ActionView' });
export type ActionView = z.infer<typeof ActionView>;

/** A handoff that a track of mine may offer, and to whom. */
export const OfferView = z
  .object({
    track: z.string(),
    handoff: z.string(),
    title: Title,
    /** `open` asks for a track of the receiver's own; `transfer` moves who is responsible for this one. */
    kind: z.enum(['open', 'transfer']),
    to: z.string(),
    receivers: z.array(
      z.object({
        agency: Agency,
        possible: z.boolean(),
        missing: z.array(MissingView),
        /** What the family's yes is about, where it is what the offer stands on: what lies beyond is not handed over. */
        covers: z.array(z.enum(handedOver)).nullable(),
        warnings: z.array(z.enum(warnings)),
      }),
    ),
    revision: z.int(),
  })
  .meta({ id: 'OfferView' });
export type OfferView = z.infer<typeof OfferView>;

/** What was written of a concern, and by whom. */
export const Concern = z
  .object({
    /** Null before consent: only what the concern is about is known then. */
    facts: z.string().nullable(),
    assessment: z.string().nullable(),
    strengths: z.string().nullable(),
    childView: z.string().nullable(),
    concerns: z.array(z.string()),
    occurredOn: Day.nullable(),
    place: z.string().nullable(),
    reporter: Reporter.nullable(),
    /** Who told my own agency as a private person. */
    privateReporter: Reporter.nullable(),
    from: Agency,
    at: Instant,
    /** When my own agency was told: a statutory time counts from then. */
    received: Instant,
    /** The consent that it was told on is taken back: it stays with whoever was told, and goes no further. */
    withdrawn: z.boolean(),
  })
  .meta({ id: 'Concern' });
export type Concern = z.infer<typeof Concern>;

/**
 * One answer of the family. A consent in force joins `agencies`, between which the case may be spoken of as far as `kinds` go; what is
 * an agency's own opens once it is among those who `confirmedBy` their own record of it. One that had not `ended` when the case was closed is
 * `over` with it. `left` were taken out of it.
 */
const ConsentView = z
  .object({
    id: z.string(),
    code: z.enum(['in-force', 'ended', 'over', 'declined', 'withdrawn', 'guardian-lacking']),
    agencies: z.array(Agency),
    left: z.array(Agency),
    kinds: z.array(z.string()),
    confirmedBy: z.array(Agency),
    recordedBy: Agency,
    from: Day,
    until: Day.nullable(),
    mayConfirm: z.boolean(),
  })
  .meta({ id: 'ConsentView' });

/** Who decides of a consent at the young person's age, and whether what the child says of it is still to be written down. */
const ConsentRuleView = z.object({
  guardians: z.enum(guardiansSay),
  youngPerson: z.enum(youngPersonSays),
  lacksChildView: z.boolean(),
});

/**
 * `refer`: tell of a new concern in the case, or take it up again where it is closed. `receive`: what was sent here has nobody had
 * before them yet.
 */
export const May = z.enum([
  'refer',
  'record-consent',
  'withdraw-consent',
  'write-mapping',
  'receive',
  'close-as-duplicate',
]);

const DatedView = z.object({ kind: z.string(), title: Title, on: z.enum(['past', 'to-come']), from: Day, to: Day });

/**
 * One case as this agency may see it. `concern` is the newest that it wrote or was told, `earlierConcerns` those before. `feedback`
 * is for the reporter alone. `episode` and `previous` go by the agency's own records.
 */
export const CaseView = CaseHead.extend({
  status: z.enum(['open', 'closed']),
  opened: Instant,
  now: Instant,
  /** What falls due first of all that may be seen here: whose it is and when are of one and the same thing. */
  next: DateView.nullable(),
  /** Open commitments of the reader's own agency: what they are about stands in the plan. */
  commitments: z.array(DateView),
  /** Of a protected identity: who reads the record and the texts; nobody is named yet where it is empty. */
  protectedReaders: z
    .object({
      named: z.array(Person),
      mine: z.boolean(),
      mayName: z.boolean(),
      /** I read, and nobody else who could approve what I prepare. */
      alone: z.boolean(),
    })
    .nullable(),
  /** One who may not know is asked nothing, summoned to nothing and told nothing (OSL 12 kap. 3 §). */
  guardians: z.array(z.object({ name: z.string(), phone: z.string().nullable(), mayNotKnow: z.boolean() })),
  /** Whether something is kept from me within my own agency that I could open by force; and until when I have. */
  breakGlass: z.object({ possible: z.boolean(), until: Instant.nullable() }),
  /** Whom the head has locked out of the case, and why; null to all who are not the head. */
  lockedOut: z.array(z.object({ person: Person, reason: z.string(), at: Instant })).nullable(),
  concern: Concern.nullable(),
  earlierConcerns: z.array(Concern),
  feedback: z.object({ agency: Agency, code: z.string(), title: Title, at: Instant }).nullable(),
  /** What the reader's own agency sent, and whether its receiver has had it before them and registered it; no more of it. */
  sent: z.array(
    z.object({ act: ActName, sent: Instant, received: Instant.nullable(), registered: Instant.nullable() }),
  ),
  /** What came to the reader's own agency, by its number there: no other agency reads it. */
  registrations: z.array(z.object({ title: Title, diaryNumber: z.string(), by: Person, at: Instant })),
  episode: z.int(),
  previous: z.string().nullable(),
  /** What my own agency found to be the same: the case that this one was closed for, and those that were closed for this one. */
  duplicateOf: z.object({ reference: z.string(), mayTakeBack: z.boolean() }).nullable(),
  duplicates: z.array(z.string()),
  /** Null where none is near, where the case is closed, and where it is not the reader's to know. */
  ageAhead: AgeAhead.nullable(),
  consents: z.array(ConsentView),
  /** Null to who records none. */
  consentRule: ConsentRuleView.nullable(),
  /** The agencies that it warns of to name in a consent. */
  weaker: z.array(z.object({ agency: z.string(), warnings: z.array(z.enum(warnings)) })),
  /** What its workflow has, beside the overview. */
  parts: z.array(z.enum(['mapping', 'plan', 'notes'])),
  /** What the reader may do, beside what the tracks ask for. */
  may: z.array(May),
  tracks: z.array(TrackView),
  tasks: z.array(TaskView),
  handoffs: z.array(HandoffView),
  /** What the reader may record with a day: when it happened, or by when it is wanted; the first and the last that is taken. */
  dated: z.array(DatedView),
  actions: z.array(ActionView),
  offers: z.array(OfferView),
  /** `undo` is null where the close is not the reader's to undo; `reference` is the other case in which it goes on. */
  closed: z.array(
    z.object({
      id: z.string(),
      track: Title,
      agency: Agency,
      code: Title,
      at: Instant,
      undo: z
        .object({
          until: Day,
          hindrance: z.enum(['too-late', 'runs-again', 'other-case']).nullable(),
          reference: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
}).meta({ id: 'CaseView' });
export type CaseView = z.infer<typeof CaseView>;
