import { FollowUpRow } from '#database';
import { settingInForce } from '#use-case';
import { readPledge } from '../record/read-pledge.js';
import type { FollowUp, FollowUpVersion } from './document.js';
import type { Work } from '../work.js';
import { checksOf } from './checks.js';
import { documentOf, readFollowUp, revisionOf } from './read-follow-up.js';

/** The document as it is now, and what to look at before it is published. */
export async function showFollowUp(work: Work, id: string): Promise<FollowUp> {
  const current = await readFollowUp(work, id);
  const { saved } = current;
  const document = documentOf(current);
  return {
    version: saved?.version ?? 0,
    revision: revisionOf(current),
    savedAt: saved?.at.toISOString() ?? null,
    publishedAt: saved?.publishedAt?.toISOString() ?? null,
    document,
    checks: await checksOf(work, current, document),
    limit: settingInForce(work, 'small-numbers').limit,
  };
}

/** Every version that was saved, the latest first. */
export async function listVersions(work: Work, pledge: string): Promise<FollowUpVersion[]> {
  await readPledge(work, pledge);
  const rows = await work.manager.find(FollowUpRow, { where: { pledge }, order: { version: 'desc' } });
  return rows.map(({ version, at, publishedAt }) => ({
    version,
    at: at.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
  }));
}
