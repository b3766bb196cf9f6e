import { dayOf, yearsBetween } from '#calendar';
import type { Person } from '#identity';
import type { Permission } from '#sharing';
import { permissionsOf } from '#use-case';
import { type Definition, mayRecord, type Possible, possible, feedbackFor, unreceived } from '#workflow';
import { consentRuleAt } from '../consent/consent-rule.js';
import { anyStands, consentViews } from '../consent/consent-views.js';
import { mayCloseAsDuplicate } from '../duplicate/close-as-duplicate.js';
import { duplicateViews } from '../duplicate/read-duplicates.js';
import { weakerAgencies } from '../ground/warnings.js';
import { handoffViews } from '../handoff/handoff-views.js';
import { linesLeftOpen } from '../plan/lines-left-open.js';
import { lockOutViews } from '../lock-out/read-lock-outs.js';
import { receiptViews } from '../receipt/receipt-views.js';
import { choicesInCase } from '../referral/choices.js';
import { type CaseView, May } from '../views/case.js';
import type { CaseReadModel } from '../visibility/read-model.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { codeTitle } from '../words/titles.js';
import { contextOf } from '../write-path/execute.js';
import { type Content, contentOf } from '../young-person/content.js';
import { glassIn } from '../break-glass/read-glass.js';
import { isHead } from '../colleague/is-head.js';
import { ageAhead } from '../young-person/age-ahead.js';
import { placeAmong } from '../young-person/episodes.js';
import { type YoungPersonColumns, youngPersonView } from '../young-person/young-person.js';
import { actionViews, offerViews, taskViews } from './action-views.js';
import { readCaseView } from './read-case-view.js';
import { dateViews } from './date-views.js';
import { closedViews, trackViews } from './track-views.js';

/** One case, as the actor's agency may see it. */
export async function showCase(work: Work, reference: string): Promise<CaseView> {
  const { file, more } = await readCaseView(work, reference);
  const { definition, state } = file;
  const content = contentOf(work, file, more);
  const may = possible(definition, state, contextOf(work, file));
  const seen = { work, file, steps: more.steps, takers: more.takers };
  const tracks = trackViews(seen, may);
  const tasks = taskViews(seen, may, { notes: more.answer_notes, lines: await linesLeftOpen(work, file) });
  const knowsWhom = content.known.birth_date !== null;
  const choices = choicesInCase(work, file, {
    knowsWhom,
    isProtected: content.known.protected_identity === true,
    episodes: more.episodes,
  });
  const consents = consentViews(seen, more.lacking);
  const withdrawable = anyStands(consents);
  const mayDoHere = mayDo(seen, may, { refers: choices.acts.length > 0, knowsWhom, withdrawable });
  return {
    reference,
    youngPerson: youngPersonView(content.known, work),
    status: state.status === 'closed' ? 'closed' : 'open',
    opened: file.opened,
    now: work.now,
    ...dateViews(seen),
    protectedReaders: readersView(work, content.known, more),
    breakGlass: glassIn(more),
    lockedOut: lockOutViews(work, more.locked_out),
    guardians: content.guardians,
    concern: content.concern,
    earlierConcerns: content.earlierConcerns,
    feedback: feedbackView(work, file),
    ...receiptViews(work, file, more.registrations),
    ...placeAmong(more.episodes, reference),
    ...duplicateViews(work, definition, more.duplicates),
    ageAhead: state.status === 'closed' ? null : ageAhead(work, content.known),
    consents,
    parts: partsOf(definition),
    consentRule: mayDoHere.includes('record-consent') ? consentRuleView(work, content) : null,
    weaker: mayDoHere.includes('record-consent') ? weakerAgencies(work, file.agencies) : [],
    may: mayDoHere,
    tracks,
    tasks,
    handoffs: handoffViews(seen, content.known, more.offers),
    dated: may.dated.map(({ kind, title, on, within }) => ({ kind, title, on, ...within })),
    actions: actionViews(seen, may),
    offers: permissionsOf(work).includes('handoffs.offer') ? offerViews(seen, may, more.freed_to) : [],
    closed: closedViews(seen, more.episodes),
  };
}

/** Who reads the record of a protected identity; said to all of the agency, also to those who do not. */
function readersView(
  work: Work,
  { protected_identity: isProtected }: YoungPersonColumns,
  { readers, may_read, reads_alone }: { readers: Person[]; may_read: boolean; reads_alone: boolean | null },
): CaseView['protectedReaders'] {
  if (isProtected !== true) return null;
  return { named: readers, mine: may_read, mayName: isHead(work), alone: may_read && reads_alone === true };
}

/** What an answer of the family needs at the age of today, so that the form asks for all that it will be refused without. */
function consentRuleView(work: Work, { known, concern, earlierConcerns }: Content): CaseView['consentRule'] {
  if (known.birth_date === null) return null;
  const { guardians, youngPerson } = consentRuleAt(work, yearsBetween(known.birth_date, dayOf(work.now)));
  const isWritten = [concern, ...earlierConcerns].some((each) => each !== null && each.childView !== null);
  return { guardians, youngPerson, lacksChildView: youngPerson === 'listened-to' && !isWritten };
}

/** The talk alone needs no mapping, and nothing to promise in a plan. */
function partsOf({ vocabulary: { mappingPart, commitment } }: Definition): CaseView['parts'] {
  return [
    ...(mappingPart === undefined ? [] : (['mapping'] as const)),
    ...(commitment === undefined ? [] : (['plan'] as const)),
    'notes',
  ];
}

/** The word that each asks for: whoever is on duty has fewer than their role. */
const WORDS: Record<CaseView['may'][number], Permission> = {
  refer: 'cases.refer',
  'record-consent': 'consents.write',
  'withdraw-consent': 'consents.write',
  'write-mapping': 'mappings.write',
  receive: 'cases.read',
  'close-as-duplicate': 'cases.step',
};

/** What the reader may do beside the tracks' own tasks and actions, so that nothing is offered that would be refused. */
function mayDo(
  { work, file }: CaseReadModel,
  possible: Possible,
  { refers, knowsWhom, withdrawable }: { refers: boolean; knowsWhom: boolean; withdrawable: boolean },
): CaseView['may'] {
  const { definition, state } = file;
  const { consent, mappingPart } = definition.vocabulary;
  const isOpen = state.status !== 'closed';
  const may = {
    refer: refers,
    // Who has not been told whom it is about has asked no family.
    'record-consent': isOpen && knowsWhom && mayRecord(definition, consent?.fact, work.actor),
    // From those whom a consent that is seen here names.
    'withdraw-consent': isOpen && withdrawable,
    'write-mapping': isOpen && file.readsTexts && mayRecord(definition, mappingPart?.fact, work.actor),
    receive: file.readsTexts && unreceived(definition, state, work.actor.agency).length > 0,
    'close-as-duplicate': mayCloseAsDuplicate(definition, state, work.actor.agency, possible),
  };
  const held = permissionsOf(work);
  return May.options.filter((each) => may[each] && held.includes(WORDS[each]));
}

/** What a report of the reader's own led to. */
function feedbackView({ actor }: Work, file: CaseFile): CaseView['feedback'] {
  const { state, definition } = file;
  const told = feedbackFor(definition, state, actor.agency);
  if (told === undefined) return null;
  const { kind, code, agency } = told.fact;
  return { agency: file.agency(agency), code, title: codeTitle(definition, kind, code), at: told.at };
}
