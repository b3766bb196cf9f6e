/** What is written of a case, field by field, and who reads it. Pure. Reading itself asks this, so that what is said before is true after. */
import type { Consents } from './consents.js';
import type { readKinds } from './data-kinds.js';
import { type LinesSeen, readsWords, seesCommitment, seesOf } from './visibility.js';

/** An agency, and how its kind reads, as is set. */
export type TextReader = { agency: string; readsWords: boolean; othersLines: LinesSeen };

/** Which agency writes; of a line of the plan whose it is, of an offer whom it asks. */
export type Written = { by: string; line?: { agency: string; holder: string }; receiver?: string };

type Rule = (reader: TextReader, written: Written, consents: Consents) => boolean;
type ReadKind = (typeof readKinds)[number];

const ownAlone: Rule = ({ agency }, { by }) => agency === by;
const bothEnds: Rule = ({ agency }, { by, receiver }) => agency === by || agency === receiver;
const opened =
  (kind: ReadKind): Rule =>
  ({ agency }, { by }, consents) =>
    seesOf(agency, by, kind, consents);
const words =
  (kind: 'plan' | 'talks'): Rule =>
  (reader, { by }, consents) =>
    readsWords(reader.agency, reader, by, kind, consents);
const ofLine =
  (...much: LinesSeen[]): Rule =>
  (reader, { line }, consents) => {
    const seen = line && seesCommitment(reader.agency, reader, line, consents);
    return seen !== undefined && much.includes(seen);
  };
const whole = ofLine('all');
const whatAndWhen = ofLine('all', 'what-and-when');
const comment: Rule = (...asked) => whole(...asked) && opened('plan')(...asked);

export const textKinds = [
  'mapping',
  'plan',
  'commitment',
  'commitment-outcome',
  'talk',
  'note',
  'step',
  'offer',
] as const;
export type TextKind = (typeof textKinds)[number];

export const textFields = [
  'risks',
  'strengths',
  'childView',
  'childViewMissing',
  'goals',
  'what',
  'due',
  'holder',
  'person',
  'comment',
  'childsWords',
  'agreements',
  'present',
  'ownNotes',
  'text',
  'withWhom',
  'remainingNeeds',
  'why',
] as const;
type TextField = (typeof textFields)[number];

const texts: Record<TextKind, Partial<Record<TextField, Rule>>> = {
  mapping: {
    risks: opened('mapping'),
    strengths: opened('mapping'),
    childView: opened('mapping'),
    childViewMissing: opened('mapping'),
  },
  plan: { goals: words('plan'), childView: words('plan') },
  commitment: { what: whatAndWhen, due: whatAndWhen, holder: whatAndWhen, person: whole },
  'commitment-outcome': { comment },
  talk: { childsWords: words('talks'), agreements: words('talks'), present: ownAlone, ownNotes: ownAlone },
  note: { text: ownAlone, withWhom: ownAlone },
  step: { text: ownAlone, remainingNeeds: ownAlone },
  offer: { why: bothEnds },
};

/** What of a text an agency reads: where it is nothing, the text is not there to them. */
export function fieldsRead(text: TextKind, reader: TextReader, written: Written, consents: Consents): TextField[] {
  return textFields.filter((field) => texts[text][field]?.(reader, written, consents));
}

/** What a consent has to be about that opens a text to others; of some none does. */
const openedBy: Record<TextKind, ReadKind | null> = {
  mapping: 'mapping',
  plan: 'plan',
  commitment: 'plan',
  'commitment-outcome': 'plan',
  talk: 'talks',
  note: null,
  step: null,
  offer: null,
};

/** Why an agency reads a text, and then why it does not. */
export const whysRead = [
  'consent',
  'holder',
  'receiver',
  'kept',
  'no-consent',
  'unconfirmed',
  'not-about',
  'not-with-holder',
  'weaker-secrecy',
] as const;
type WhyRead = (typeof whysRead)[number];

export function whyRead(text: TextKind, reader: TextReader, written: Written, consents: Consents): WhyRead {
  const { agency } = reader;
  const { by, line, receiver } = written;
  const reads = fieldsRead(text, reader, written, consents).length > 0;
  if (reads && agency === line?.holder) return 'holder';
  if (reads && agency === receiver) return 'receiver';
  const kind = openedBy[text];
  if (kind === null) return 'kept';
  if (reads) return 'consent';
  const between = consents.filter(({ joins }) => joins.includes(by) && joins.includes(agency));
  const onRecord = between.filter((consent) => consent.openedBy.includes(by));
  const about = onRecord.filter(({ kinds }) => kinds.includes(kind));
  if (between.length === 0) return 'no-consent';
  if (onRecord.length === 0) return 'unconfirmed';
  if (about.length === 0) return 'not-about';
  return line !== undefined && !seesCommitment(agency, reader, line, consents) ? 'not-with-holder' : 'weaker-secrecy';
}

/** What a unit of its own reads alone within its agency. The plan is everybody's who keeps it, and an offer is the agency's. */
export const isKeptByUnit = (text: TextKind): boolean => ['mapping', 'talk', 'note', 'step'].includes(text);
