import { randomUUID } from 'node:crypto';
import { FollowUpRow, run } from '#database';
import { DomainError } from '#use-case';
import { type Confirmed, screen } from '../screening/screen.js';
import type { Document } from './document.js';
import { requireKeeper, type Work } from '../work.js';
import { type Current, documentOf, readFollowUp, revisionOf, textOf } from './read-follow-up.js';

type NewParagraph = { text: string } & Confirmed;

/** Drafts anew from the records, and saves that as the next version: what was edited before stays in the older ones. */
export async function draftAnew(work: Work, pledge: string, seen?: number): Promise<void> {
  const current = await readForChange(work, pledge, seen);
  await saveVersion(work, current, current.drafted, current.draftedFrom);
}

/** Writes over one paragraph. The records it stands for stay with it. */
export async function editParagraph(
  work: Work,
  { pledge, paragraph }: { pledge: string; paragraph: string },
  told: NewParagraph,
  seen?: number,
): Promise<void> {
  const current = await readForChange(work, pledge, seen);
  await screen(work, { '/text': told.text }, told);
  const document = documentOf(current);
  const found = document.sections.flatMap(({ paragraphs }) => paragraphs).find(({ id }) => id === paragraph);
  if (found === undefined) throw new DomainError({ code: 'no-access' });
  const records = [...new Set(found.sentences.flatMap((sentence) => sentence.records))];
  const edited = { ...found, edited: true, sentences: [{ text: told.text, records }] };
  await saveVersion(work, current, withParagraph(document, paragraph, [edited]), current.saved?.draftedFrom);
}

/** Leaves one paragraph out. */
export async function removeParagraph(
  work: Work,
  { pledge, paragraph }: { pledge: string; paragraph: string },
  seen?: number,
): Promise<void> {
  const current = await readForChange(work, pledge, seen);
  const document = documentOf(current);
  const without = withParagraph(document, paragraph, []);
  if (JSON.stringify(without) === JSON.stringify(document)) throw new DomainError({ code: 'no-access' });
  await saveVersion(work, current, without, current.saved?.draftedFrom);
}

/** Publishes the document as it is now. A published version is never changed: the next edit makes another. */
export async function publish(work: Work, pledge: string, told: Confirmed, seen?: number): Promise<void> {
  const current = await readForChange(work, pledge, seen);
  await screen(work, { '': textOf(documentOf(current)) }, told);
  const publishedAt = new Date(work.now);
  if (current.saved === null) {
    await saveVersion(work, current, current.drafted, current.draftedFrom, publishedAt);
    return;
  }
  // Asked twice, it is out already, as it was.
  if (current.saved.publishedAt === null)
    await work.manager.update(FollowUpRow, { id: current.saved.id }, { publishedAt });
}

/** `seen` is the revision that the asker read; two who edit at once are told. */
async function readForChange(work: Work, pledge: string, seen: number | undefined): Promise<Current> {
  requireKeeper(work);
  await run(work.manager, "select pg_advisory_xact_lock(hashtext('samspel.pledge_follow_up ' || $1))", [pledge]);
  const current = await readFollowUp(work, pledge);
  if (seen !== undefined && seen !== revisionOf(current)) throw new DomainError({ code: 'conflict' });
  return current;
}

async function saveVersion(
  { manager, actor, now }: Work,
  { pledge, saved, draftedFrom }: Current,
  document: Document,
  basedOn: string = draftedFrom,
  publishedAt: Date | null = null,
): Promise<void> {
  await manager.insert(FollowUpRow, {
    id: randomUUID(),
    municipality: actor.municipality,
    pledge: pledge.id,
    version: (saved?.version ?? 0) + 1,
    draftedFrom: basedOn,
    document,
    at: new Date(now),
    publishedAt,
  });
}

function withParagraph(document: Document, id: string, instead: Document['sections'][number]['paragraphs']): Document {
  const sections = document.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.flatMap((each) => (each.id === id ? instead : [each])),
  }));
  return { ...document, sections: sections.filter(({ paragraphs, table }) => paragraphs.length > 0 || table !== null) };
}
