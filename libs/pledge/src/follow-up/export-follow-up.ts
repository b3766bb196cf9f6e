import type { Work } from '../work.js';
import { documentOf, readFollowUp } from './read-follow-up.js';
import { toDocx } from './render/to-docx.js';
import { toHtml } from './render/to-html.js';

/** The follow-up as a page for citizens. */
export async function followUpHtml(work: Work, pledge: string): Promise<string> {
  return toHtml(documentOf(await readFollowUp(work, pledge)));
}

/** The follow-up as a Word document. */
export async function followUpDocx(work: Work, pledge: string): Promise<Buffer> {
  return toDocx(documentOf(await readFollowUp(work, pledge)));
}
