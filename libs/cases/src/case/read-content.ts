import { DisclosureRow, type Guardian, ReferralRow } from '#database';
import { LessThanOrEqual } from 'typeorm';
import type { CaseView } from '../views/case.js';
import type { Work } from '../work.js';
import type { CaseRow } from './read-case.js';
import { type Known, KNOWN, KNOWN_COLUMNS } from './young-person.js';

export type Content = { known: Known; guardians: CaseView['guardians']; concern: CaseView['concern'] };

const NOTHING: Known = {
  given_name: null,
  family_name: null,
  birth_date: null,
  protected_identity: null,
  age_band: null,
};

/** What stands in the agency's own partition: its record of the young person, and the concern it wrote or was told. */
export async function readContent(work: Work, row: CaseRow): Promise<Content> {
  const { manager, actor } = work;
  const [known = { ...NOTHING, guardians: null }]: (Known & { guardians: Guardian[] | null })[] = await manager.query(
    `select ${KNOWN_COLUMNS}, y.guardians from samspel.concern_case c ${KNOWN} where c.id = $2`,
    [actor.agency, row.id],
  );
  const hidden = known.protected_identity === true;
  return {
    known,
    guardians: hidden ? [] : (known.guardians ?? []).map(({ name, phone }) => ({ name, phone: phone ?? null })),
    concern: await readConcern(work, row),
  };
}

async function readConcern({ manager, actor, now }: Work, { id, agencies }: CaseRow): Promise<CaseView['concern']> {
  const from = (agency: string) => ({
    id: agency,
    kind: agencies[agency]?.kind ?? '',
    name: agencies[agency]?.name ?? agency,
  });
  const written = await manager.findOne(ReferralRow, {
    where: { caseId: id, agency: actor.agency },
    order: { at: 'desc' },
  });
  if (written !== null) {
    const { facts, assessment, strengths, childView, concerns, at, agency } = written;
    return { facts, assessment, strengths, childView, concerns, from: from(agency), at: at.toISOString() };
  }
  const where = { caseId: id, receiver: actor.agency, at: LessThanOrEqual(new Date(now)) };
  const told = await manager.find(DisclosureRow, { where, order: { at: 'desc' } });
  // Before consent there is no more than what the concern is about.
  const shares = told.filter(({ withdrawnAt }) => withdrawnAt === null);
  const share = shares.find(({ snapshot }) => snapshot.facts !== undefined) ?? shares[0];
  if (share === undefined) return null;
  const { facts = null, assessment, strengths, childView, concerns } = share.snapshot;
  return {
    facts,
    assessment: assessment ?? null,
    strengths: strengths ?? null,
    childView: childView ?? null,
    concerns: concerns ?? [],
    from: from(share.sender),
    at: share.at.toISOString(),
  };
}
