/** Who reads what, and why. Pure: by the same rules as reading itself. */
import type { Consents } from './consents.js';
import { type CopiedKind, type DataKind, dataKinds, readKinds } from './data-kinds.js';
import { type LinesSeen, readsWords, seesOf, seesPlanOf } from './visibility.js';

/** An agency, and how its kind reads, as is set. */
export type Reader = { agency: string; readsWords: boolean; othersLines: LinesSeen };

/** What stands of a case: the consents in force, what was told, what is offered. */
export type Standing = {
  consents: Consents;
  /** Newest first. What stands frozen is not among them: nobody reads it any more. */
  told: readonly { sender: string; receiver: string; kinds: readonly CopiedKind[]; ground: string; reads: Told }[];
  offered: readonly { sender: string; receiver: string; kinds: readonly CopiedKind[] }[];
  /** What the viewer has to tell of, and whether it wrote of the concern itself. */
  held: readonly CopiedKind[];
  wrote: boolean;
  /** Whether an agency may follow how far the viewer has come: the definition keeps some tracks to themselves. */
  follows: (agency: string) => boolean;
  /** Whether an agency takes part, and can open the case at all: a consent alone lets nobody in. */
  takesPart: (agency: string) => boolean;
};

type Told = 'consent' | 'ground' | 'withdrawn';
export const readings = [
  'own',
  'consent',
  'ground',
  'withdrawn',
  'what-and-when',
  'if-joining',
  'offered',
  'nothing',
] as const;
export type Reading = { reads: (typeof readings)[number]; ground: string | null };

/**
 * What each agency reads. Of what is the viewer's own, in the others' columns; in its own, what it has and what it was told. What the
 * others have of each other is not the viewer's to know.
 */
export function whoReads(viewer: string, readers: readonly Reader[], standing: Standing) {
  return dataKinds.map((kind) => ({
    kind,
    cells: readers.map((reader) => ({
      agency: reader.agency,
      ...(isRead(kind) ? readWhereItStands(viewer, reader, kind, standing) : toldOf(viewer, reader, kind, standing)),
    })),
  }));
}

const isRead = (kind: DataKind): kind is (typeof readKinds)[number] => readKinds.some((each) => each === kind);
const own: Reading = { reads: 'own', ground: null };
const nothing: Reading = { reads: 'nothing', ground: null };

function readWhereItStands(
  viewer: string,
  reader: Reader,
  kind: (typeof readKinds)[number],
  { consents, follows, takesPart }: Standing,
): Reading {
  const { agency } = reader;
  if (agency === viewer) return own;
  const seen = (sees: boolean, how: 'consent' | 'what-and-when' = 'consent'): Reading =>
    sees ? { reads: takesPart(agency) ? how : 'if-joining', ground: null } : nothing;
  switch (kind) {
    case 'progress':
      return seen(seesOf(agency, viewer, kind, consents) && follows(agency));
    case 'mapping':
      return seen(seesOf(agency, viewer, kind, consents));
    case 'talks':
      return seen(readsWords(agency, reader, viewer, kind, consents));
    case 'plan': {
      const sees = seesPlanOf(agency, reader, viewer, consents);
      return seen(sees !== undefined, sees === 'what-and-when' ? sees : 'consent');
    }
  }
}

function toldOf(viewer: string, { agency }: Reader, kind: CopiedKind, standing: Standing): Reading {
  const { told, offered, held, wrote } = standing;
  const between = (sender: string, receiver: string) =>
    told.find((each) => each.sender === sender && each.receiver === receiver && each.kinds.includes(kind));
  if (agency === viewer) {
    const given = told.find((each) => each.receiver === viewer && each.kinds.includes(kind));
    if (held.includes(kind) && (wrote || given === undefined)) return own;
    return given === undefined ? nothing : { reads: given.reads, ground: given.ground };
  }
  // Who told the viewer of it has it.
  if (between(agency, viewer) !== undefined) return own;
  const given = between(viewer, agency);
  if (given !== undefined) return { reads: given.reads, ground: given.ground };
  const waits = offered.some(
    ({ sender, receiver, kinds }) => sender === viewer && receiver === agency && kinds.includes(kind),
  );
  return waits ? { reads: 'offered', ground: null } : nothing;
}
