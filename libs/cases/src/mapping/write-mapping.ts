import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import { MappingRow } from '#database';
import { DomainError, invalid } from '#use-case';
import { execute } from '../write-path/execute.js';
import { ownUnit } from '../unit/own-unit.js';
import { lockAsParty, orNoAccess } from '../write-path/open-file.js';
import type { Work } from '../work.js';

export type NewMapping = {
  risks: string[];
  strengths: string[];
  childView?: string | undefined;
  /** Why the child's view is missing. */
  childViewMissing?: string | undefined;
};

/** Writes the agency's part of the mapping, anew if there is one. */
export async function writeMapping(
  work: Work,
  reference: string,
  mapping: NewMapping,
  revision?: number,
): Promise<void> {
  const { manager, actor, now } = work;
  const file = await lockAsParty(work, { reference });
  const { id: caseId, municipality, definition } = file;
  file.mustReadTexts();
  mustBeWhole(mapping);
  const unit = (await ownUnit(work)) ?? IsNull();
  const before = await manager.findOneBy(MappingRow, { caseId, agency: actor.agency, unit });
  const known = before?.revision ?? 0;
  if (revision !== undefined && revision !== known) throw new DomainError({ code: 'conflict' });
  const { fact: kind, code } = orNoAccess(definition.vocabulary.mappingPart);
  await execute(work, reference, { do: 'record-fact', kind, code, subject: actor.agency });
  const { risks, strengths, childView, childViewMissing } = mapping;
  const written = {
    byPerson: actor.account,
    at: new Date(now),
    risks,
    riskIds: idsOf(risks, before),
    strengths,
    childView: childView ?? null,
    childViewMissing: childViewMissing ?? null,
    revision: known + 1,
  };
  if (before !== null) await manager.update(MappingRow, { id: before.id }, written);
  else {
    await manager.insert(MappingRow, { id: randomUUID(), caseId, municipality, agency: actor.agency, ...written });
  }
}

/** A line that stands as it was keeps its id, by which a goal of the plan may name it. One that is reworded may say something else. */
function idsOf(risks: string[], before: MappingRow | null): string[] {
  return risks.map((risk) => before?.riskIds[before.risks.indexOf(risk)] ?? randomUUID());
}

function mustBeWhole({ risks, strengths, childView, childViewMissing }: NewMapping): void {
  if (risks.length + strengths.length === 0)
    throw invalid('/risks', 'too-few', 'Write at least one risk or one strength.');
  if (childView === undefined && childViewMissing === undefined)
    throw invalid('/childView', 'missing', "Write the child's own view, or in childViewMissing why it is missing.");
  if (childView !== undefined && childViewMissing !== undefined)
    throw invalid('/childViewMissing', 'not-asked', "The child's view is there; leave out why it is missing.");
}
