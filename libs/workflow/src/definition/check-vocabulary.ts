/** What code knows of a definition is there, and is such that a use case can record it. */
import { oneOf } from './check-names.js';
import type { Definition, FactDefinition } from './definition.js';
import type { Report } from './problem.js';
import { taskNamed, tasksOf } from './walk.js';
import type { FactCode } from './vocabulary.js';

export function checkVocabulary(definition: Definition, report: Report): void {
  checkNamed(definition, report);
  checkRecorded(definition, report);
  checkOpening(definition, report);
  checkStates(definition, report);
  checkPrimary(definition, report);
}

/** Each state is a stage that a track has. */
function checkStates({ vocabulary, tracks }: Definition, report: Report): void {
  for (const [name, { track, stage }] of Object.entries(vocabulary.states ?? {})) {
    const path = `vocabulary/states/${name}`;
    const stages = tracks[track]?.stages;
    if (stages === undefined) report(path, `track "${track}" is unknown; ${oneOf(Object.keys(tracks))}`);
    else if (!(stage in stages))
      report(path, `track "${track}" has no stage "${stage}"; ${oneOf(Object.keys(stages))}`);
  }
}

/** Every name of the vocabulary, with the path that it is written at. */
function checkNamed(definition: Definition, report: Report): void {
  const { vocabulary, facts, closingCodes, tracks } = definition;
  const { consent, consentAsked, commitment, concernTalk, duplicate, planAdopted, receipt, talkHeld } = vocabulary;
  const known = (path: string, fact: string, codes: [string, string][]): void => {
    const all = facts[fact]?.codes;
    if (all === undefined)
      return report(`vocabulary/${path}`, `fact "${fact}" is unknown; ${oneOf(Object.keys(facts))}`);
    for (const [at, code] of codes)
      if (!(code in all))
        report(`vocabulary/${path}${at}`, `fact "${fact}" has no code "${code}"; ${oneOf(Object.keys(all))}`);
  };
  for (const [path, { fact, code }] of answersOf(definition)) known(path, fact, [['', code]]);
  if (planAdopted !== undefined) known('plan adopted', planAdopted, []);
  if (talkHeld !== undefined) {
    known('talk held', talkHeld, []);
    if (
      talkHeld in facts &&
      !tasksOf(definition).some(({ task }) => task.kind === 'talk' && task.asks.includes(talkHeld))
    )
      report(
        'vocabulary/talk held',
        `no talk asks for fact "${talkHeld}"; name one that a talk asks for, or remove this`,
      );
  }
  if (consentAsked !== undefined)
    known('consent asked', consentAsked.fact, [
      ['/given', consentAsked.given],
      ['/declined', consentAsked.declined],
    ]);
  if (consent !== undefined)
    known('consent', consent.fact, [
      ['/in force', consent.inForce],
      ['/declined', consent.declined],
      ['/withdrawn', consent.withdrawn],
    ]);
  if (commitment !== undefined)
    known('commitment', commitment.fact, [
      ['/open', commitment.open],
      ['/kept', commitment.kept],
      ['/dropped', commitment.dropped],
    ]);
  if (receipt !== undefined)
    known('receipt', receipt.fact, [
      ['/received', receipt.received],
      ['/registered', receipt.registered],
    ]);
  if (duplicate !== undefined && !(duplicate in closingCodes))
    report('vocabulary/duplicate', `closing code "${duplicate}" is unknown; ${oneOf(Object.keys(closingCodes))}`);
  if (concernTalk === undefined) return;
  const { track, task } = concernTalk;
  if (!(track in tracks))
    return report('vocabulary/concern talk', `track "${track}" is unknown; ${oneOf(Object.keys(tracks))}`);
  if (taskNamed(definition, track, task)?.kind !== 'talk') {
    const talks = tasksOf(definition).flatMap((each) =>
      each.trackName === track && each.task.kind === 'talk' ? [`${track}.${each.path.split('/').at(-1)}`] : [],
    );
    report('vocabulary/concern talk', `track "${track}" has no talk "${task}"; ${oneOf(talks)}`);
  }
}

/** What names a fact and one of its codes, by the path that it is written at. */
function answersOf({ vocabulary }: Definition): [string, FactCode][] {
  const { acts, feedbackWanted, ownPart, mappingPart, mappingDone, goalsMet } = vocabulary;
  const named: [string, FactCode | undefined][] = [
    ...Object.entries(acts).map(([act, told]): [string, FactCode | undefined] => [`acts/${act}`, told]),
    ['feedback wanted', feedbackWanted],
    ['own part', ownPart],
    ['mapping part', mappingPart],
    ['mapping done', mappingDone],
    ['goals met', goalsMet],
  ];
  return named.flatMap(([path, told]) => (told === undefined ? [] : [[path, told]]));
}

/** A use case says it of the case, of an agency or of a line of the plan, and somebody may. */
function checkRecorded(definition: Definition, report: Report): void {
  const { consent, consentAsked, commitment, feedbackWanted, mappingPart } = definition.vocabulary;
  const recorded = (path: string, name: string | undefined, about: FactDefinition['about']): void => {
    const fact = definition.facts[name ?? ''];
    if (fact === undefined) return;
    if (fact.about !== about)
      report(`vocabulary/${path}`, `fact "${name}" is recorded ${ABOUT[about]} at it, or name another`);
    if (fact.recordedBy.length === 0 && name !== feedbackWanted?.fact)
      report(`vocabulary/${path}`, `nobody may record fact "${name}"; write "recorded by" at it, or name another`);
  };
  recorded('consent/fact', consent?.fact, 'agencies');
  recorded('mapping part', mappingPart?.fact, 'agency');
  recorded('commitment/fact', commitment?.fact, 'itself');
  recorded('feedback wanted', feedbackWanted?.fact, 'case');
  if (consent !== undefined && new Set([consent.inForce, consent.declined, consent.withdrawn]).size < 3)
    report('vocabulary/consent', 'yes, no and no longer are three codes; name a code of its own for each');
  const ending = definition.facts[commitment?.fact ?? '']?.endsWith?.codes;
  if (commitment !== undefined && ending !== undefined) {
    if (ending.includes(commitment.open))
      report('vocabulary/commitment/open', `code "${commitment.open}" ends it; name one that "over when" has not`);
    for (const [at, code] of [['kept', commitment.kept] as const, ['dropped', commitment.dropped] as const])
      if (!ending.includes(code))
        report(`vocabulary/commitment/${at}`, `code "${code}" leaves it open; ${oneOf(ending)}`);
  }
  const asked = consentAsked?.fact;
  if (asked !== undefined && !tasksOf(definition).some(({ task }) => task.asks.includes(asked)))
    report(
      'vocabulary/consent asked/fact',
      `no task asks for fact "${asked}", so nobody would answer it; let one ask it, or remove "consent asked"`,
    );
}

const ABOUT: Record<FactDefinition['about'], string> = {
  agency: 'for each agency; write "about: agency"',
  agencies: 'for the agencies that it joins; write "about: agencies"',
  itself: 'with a day of its own; write "about: itself" and "over when"',
  case: 'of the case as a whole; remove "about"',
};

/** An act comes to somebody's track, and so does an agency's own part. */
function checkOpening({ vocabulary, facts, tracks }: Definition, report: Report): void {
  const opening = (path: string, name: string, about: FactDefinition['about']): void => {
    if (facts[name] === undefined) return;
    if (!Object.values(tracks).some(({ opensOn }) => opensOn.facts.includes(name)))
      report(
        `vocabulary/${path}`,
        `no track opens on fact "${name}", so nobody would take it; name one that a track opens on`,
      );
    if (facts[name].about !== about)
      report(`vocabulary/${path}`, `fact "${name}" is recorded ${ABOUT[about]} at it, or name another`);
  };
  for (const [act, told] of Object.entries(vocabulary.acts)) if (told) opening(`acts/${act}`, told.fact, 'case');
  if (vocabulary.ownPart !== undefined) opening('own part', vocabulary.ownPart.fact, 'agency');
}

/** The screen offers one way on from each stage first. */
function checkPrimary({ tracks }: Definition, report: Report): void {
  for (const [track, { stages }] of Object.entries(tracks)) {
    for (const [stage, { actions }] of Object.entries(stages)) {
      const path = `tracks/${track}/stages/${stage}/actions`;
      const taken = Object.entries(actions).filter(([, { automatic: byItself }]) => !byItself);
      const primary = Object.entries(actions).filter(([, action]) => action.primary);
      for (const [name] of primary.filter(([, { automatic: byItself }]) => byItself))
        report(`${path}/${name}/primary`, 'nobody is asked for what is taken by itself; remove "primary"');
      if (taken.length > 0 && primary.length === 0)
        report(
          path,
          `no action is the way on from stage "${stage}"; write "primary: true" at one of: ${taken.map(([name]) => name).join(', ')}`,
        );
      if (primary.length > 1)
        report(
          `${path}/${primary[1]?.[0]}/primary`,
          `stage "${stage}" has more than one primary action: ${primary.map(([name]) => name).join(', ')}; keep one`,
        );
    }
  }
}
