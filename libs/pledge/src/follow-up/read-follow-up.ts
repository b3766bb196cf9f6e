import { createHash } from 'node:crypto';
import { z } from 'zod';
import { FollowUpRow, rows } from '#database';
import { kindNamed } from '#settings';
import { settingInForce } from '#use-case';
import { Document } from './document.js';
import type { PledgeView } from '../pledge/pledge-view.js';
import { showPledge } from '../pledge/show-pledge.js';
import type { Work } from '../work.js';
import { draft } from './draft.js';

/** What a follow-up is made from, and what it is now: the version saved last, or else the records' own draft. */
export type Current = { pledge: PledgeView; drafted: Document; draftedFrom: string; saved: FollowUpRow | null };

/** Reads the records, drafts, and finds what was saved. `version` asks for an older one. */
export async function readFollowUp(work: Work, id: string, version?: number): Promise<Current> {
  const pledge = await showPledge(work, id);
  const subjects = await readSubjects(work);
  const { limit } = settingInForce(work, 'small-numbers');
  const drafted = draft({ pledge, subjectOf: (agency) => subjects.get(agency) ?? MUNICIPALITY, limit });
  const where = version === undefined ? { pledge: id } : { pledge: id, version };
  const saved = await work.manager.findOne(FollowUpRow, { where, order: { version: 'desc' } });
  return { pledge, drafted, draftedFrom: hashOf(drafted), saved };
}

/** Beyond all versions, and with what is added to it of nine digits at most, as a revision is. */
const UNSAVED = 500_000_000;

/** What somebody read: the version that was saved, or the draft with just this text, so that nothing unread is published. */
export function revisionOf({ saved, draftedFrom }: Current): number {
  return saved?.version ?? UNSAVED + Number.parseInt(draftedFrom.slice(0, 7), 16);
}

/** The document as it is now. */
export function documentOf({ saved, drafted }: Current): Document {
  return saved === null ? drafted : Document.parse(saved.document);
}

/** All that it says, for who looks for what must not be there. */
export function textOf({ title, kicker, sections }: Document): string {
  const sentences = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.sentences));
  return [title, kicker, ...sentences.map(({ text }) => text)].join('\n');
}

const Agency = z.object({ id: z.string(), kind: z.string() });

const MUNICIPALITY = 'kommunen';

async function readSubjects(work: Work): Promise<Map<string, string>> {
  const agencies = await rows(work.manager, Agency, 'select id, kind from samspel.agency');
  const kinds = settingInForce(work, 'agency-kinds');
  return new Map(agencies.map(({ id, kind }) => [id, kindNamed(kinds, kind).subject ?? MUNICIPALITY]));
}

function hashOf(document: Document): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}
