import type { Refusal } from '../decision.js';
import { type Draft, notYours } from '../draft.js';
import { recordFact } from '../facts.js';
import { unreceived } from '../receipts.js';

/** Once for each thing, whoever opens it first; where nothing waits, nothing happens. */
export function receive(draft: Draft): Refusal | undefined {
  const { actor } = draft.context;
  if (actor === 'system' || actor.roles.length === 0) return notYours;
  const { receipt } = draft.definition.vocabulary;
  if (receipt === undefined) return undefined;
  for (const fact of unreceived(draft.definition, draft.state, actor.agency))
    recordFact(draft, { kind: receipt.fact, code: receipt.received, agency: actor.agency, answers: fact });
  return undefined;
}
