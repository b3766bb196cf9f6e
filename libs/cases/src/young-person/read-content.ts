import { DisclosureRow, type Guardian, ReferralRow } from '#database';
import { IsNull, LessThanOrEqual } from 'typeorm';
import type { CaseView, Concern } from '../views/case.js';
import type { Work } from '../work.js';
import type { CaseRow } from '../write-path/read-case.js';
import { agencyView } from '../visibility/seen.js';
import { type Known, KNOWN, KNOWN_COLUMNS } from './young-person.js';

export type Content = {
  known: Known;
  guardians: CaseView['guardians'];
  concern: Concern | null;
  earlierConcerns: Concern[];
};

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
  const [concern = null, ...earlierConcerns] = await readConcerns(work, row);
  const hidden = known.protected_identity === true;
  return {
    known,
    guardians: hidden ? [] : (known.guardians ?? []).map(({ name, phone }) => ({ name, phone: phone ?? null })),
    concern,
    earlierConcerns,
  };
}

/** What the agency wrote itself and what it was told, newest first. */
async function readConcerns({ manager, actor, now }: Work, row: CaseRow): Promise<Concern[]> {
  const written = await manager.findBy(ReferralRow, { caseId: row.id, agency: actor.agency });
  const told = await manager.findBy(DisclosureRow, {
    caseId: row.id,
    receiver: actor.agency,
    at: LessThanOrEqual(new Date(now)),
    withdrawnAt: IsNull(),
  });
  const from = (agency: string, at: Date) => ({ from: agencyView({ row }, agency), at: at.toISOString() });
  const concerns = [
    ...written.map(({ facts, assessment, strengths, childView, concerns, at, agency }) => ({
      facts,
      assessment,
      strengths,
      childView,
      concerns,
      ...from(agency, at),
    })),
    ...told.flatMap(({ snapshot, sender, at }) => {
      const {
        facts = null,
        assessment = null,
        strengths = null,
        childView = null,
        concerns = [],
        writtenAt,
      } = snapshot;
      const nothing = facts === null && concerns.length === 0;
      const when = writtenAt === undefined ? at : new Date(writtenAt);
      return nothing ? [] : [{ facts, assessment, strengths, childView, concerns, ...from(sender, when) }];
    }),
  ];
  // Before consent there is no more than what a concern is about.
  const whole = concerns.filter(({ facts }) => facts !== null);
  return eachOnce(whole.length > 0 ? whole : concerns).sort((a, b) => (a.at > b.at ? -1 : 1));
}

/** The same words may have come on several grounds, each with fields of its own: they are one concern, of when it was first told. */
function eachOnce(concerns: Concern[]): Concern[] {
  const found = new Map<string, Concern>();
  for (const each of concerns.sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const key = `${each.from.id} ${each.facts}`;
    const before = found.get(key);
    found.set(key, {
      ...(before ?? each),
      assessment: before?.assessment ?? each.assessment,
      strengths: before?.strengths ?? each.strengths,
      childView: before?.childView ?? each.childView,
    });
  }
  return [...found.values()];
}
