import { dayOf } from '#calendar';
import { consented } from '#sharing';
import { type Definition, mayRecord, type Possible, possible } from '#workflow';
import { CONSENT } from '../consent/record-consent.js';
import { mayCloseAsDuplicate } from '../duplicate/close-as-duplicate.js';
import { duplicateViews } from '../duplicate/read-duplicates.js';
import { readFeedback } from '../feedback/read-feedback.js';
import { handoffViews } from '../handoff/handoff-views.js';
import { MAPPING } from '../mapping/write-mapping.js';
import { COMMITMENT } from '../plan/plan-keeper.js';
import { choicesInCase } from '../referral/choices.js';
import { type CaseView, May } from '../views/case.js';
import type { Seen } from '../visibility/seen.js';
import type { Work } from '../work.js';
import { contextOf } from '../write-path/execute.js';
import { contentOf } from '../young-person/content.js';
import { placeAmong } from '../young-person/episodes.js';
import { youngPersonView } from '../young-person/young-person.js';
import { actionViews, offerViews, taskViews } from './action-views.js';
import { readCaseView } from './read-case-view.js';
import { closedViews, trackViews } from './track-views.js';

/** One case, as the actor's agency may see it. */
export async function showCase(work: Work, reference: string): Promise<CaseView> {
  const row = await readCaseView(work, reference);
  const { state, agencies, steps, people } = row;
  const definition = work.definitions.get(state.workflow, state.version);
  const content = contentOf(work, row, row);
  const may = possible(definition, state, contextOf(work, row));
  const consents = consented(Object.values(state.facts), dayOf(work.now));
  const seen = { work, row, definition, consents, steps, people };
  const tracks = trackViews(seen, may);
  const tasks = taskViews(seen, may);
  const knowsWhom = content.known.birth_date !== null;
  const choices = choicesInCase(work, row, { knowsWhom, episodes: row.episodes });
  const [nextDate = null] = [...tracks, ...tasks].map(({ due }) => due).sort();
  return {
    reference,
    youngPerson: youngPersonView(content.known, work),
    status: state.status === 'closed' ? 'closed' : 'open',
    opened: row.opened,
    now: work.now,
    nextDate,
    guardians: content.guardians,
    concern: content.concern,
    earlierConcerns: content.earlierConcerns,
    feedback: readFeedback(work, row, definition),
    ...placeAmong(row.episodes, reference),
    ...duplicateViews(work, definition, row.duplicates),
    consents: consentViews(state.facts, agencies),
    parts: partsOf(definition),
    may: mayDo(seen, may, choices.acts.length > 0),
    tracks,
    tasks,
    handoffs: handoffViews(seen, content.known, row.offers),
    actions: actionViews(seen, may),
    offers: offerViews(seen, may),
    closed: closedViews(seen),
  };
}

/** The talk alone needs no mapping, and nothing to promise in a plan. */
function partsOf({ facts }: Definition): CaseView['parts'] {
  return [
    ...(facts[MAPPING] === undefined ? [] : (['mapping'] as const)),
    ...(facts[COMMITMENT] === undefined ? [] : (['plan'] as const)),
    'notes',
  ];
}

/** What the reader may do beside the tracks' own tasks and actions, so that nothing is offered that would be refused. */
function mayDo({ work, row, definition }: Seen, possible: Possible, refers: boolean): CaseView['may'] {
  const isOpen = row.state.status !== 'closed';
  const may = {
    refer: refers,
    'record-consent': isOpen && mayRecord(definition, CONSENT, work.actor),
    'write-mapping': isOpen && mayRecord(definition, MAPPING, work.actor),
    'close-as-duplicate': mayCloseAsDuplicate(definition, row.state, work.actor.agency, possible),
  };
  return May.options.filter((each) => may[each]);
}

function consentViews(
  facts: Record<string, { kind: string; code: string; subject?: string; to?: string }>,
  agencies: Record<string, { kind: string; name: string }>,
): CaseView['consents'] {
  return Object.values(facts).flatMap(({ kind, code, subject = '', to }) => {
    const about = agencies[subject];
    if (kind !== CONSENT || about === undefined) return [];
    if (code !== 'in-force' && code !== 'declined' && code !== 'withdrawn') return [];
    return [{ agency: { id: subject, kind: about.kind, name: about.name }, code, until: to ?? null }];
  });
}
