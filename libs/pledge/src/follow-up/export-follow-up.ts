import { createHash } from 'node:crypto';
import type { Work } from '../work.js';
import { documentOf, readFollowUp } from './read-follow-up.js';
import { toDocx } from './render/to-docx.js';
import { STYLE, toHtml } from './render/to-html.js';

/** The follow-up as a page for citizens. */
export async function followUpHtml(work: Work, pledge: string): Promise<string> {
  return toHtml(documentOf(await readFollowUp(work, pledge)));
}

/** What a browser may do with that page: show it, with the style that stands in it. */
export const FOLLOW_UP_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The follow-up as a Word document. */
export async function followUpDocx(work: Work, pledge: string): Promise<Buffer> {
  return toDocx(documentOf(await readFollowUp(work, pledge)));
}
