/** What is required can be recorded, and is no secret from whoever needs it. */
import type { Definition, Requirement, TrackDefinition } from './definition.js';
import type { Report } from './problem.js';
import { oneOf } from './check-names.js';
import { actionsOf, factsIn, handoffsOf, maySee, recordingsOf, tasksOf } from './walk.js';

export function checkFacts(definition: Definition, report: Report): void {
  const { facts, tracks } = definition;
  const recordings = recordingsOf(definition);

  for (const [name, fact] of Object.entries(facts)) {
    if (Object.keys(fact.codes).length === 0)
      report(`facts/${name}/codes`, `fact "${name}" has no codes, so it cannot be recorded; add at least one`);
    if (!recordings.some((recording) => recording.fact === name)) {
      report(
        `facts/${name}`,
        `nothing records fact "${name}"; let a task or action ask for it, write "recorded by", or remove it`,
      );
    }
    const kept = fact.lasts ?? fact.endsWith;
    if (kept && !(kept.keptBy in tracks)) {
      report(`facts/${name}/kept by`, `track "${kept.keptBy}" is unknown; ${oneOf(Object.keys(tracks))}`);
    }
    if (fact.endsWith) checkEndsWith(definition, name, fact.endsWith.codes, report);
    if (fact.endsWith ?? fact.dated) checkNoForm(definition, name, report);
    if (fact.feedbackTo) checkTold(definition, name, fact.feedbackTo, report);
  }

  const required = (path: string, track: TrackDefinition, requirements: Requirement[], inHandoff: boolean): void => {
    if (requirements.some((requirement) => 'anyOf' in requirement && requirement.anyOf.length === 0)) {
      report(path, '"any of" is empty, so this can never hold; write at least one requirement under it');
    }
    for (const { fact, codes, about } of factsIn(requirements)) {
      const declared = facts[fact];
      if (declared === undefined) continue;
      const recorded = recordings.filter((recording) => recording.fact === fact);
      for (const code of codes.filter((one) => one in declared.codes)) {
        if (recorded.some((recording) => recording.codes === 'all' || recording.codes.includes(code))) continue;
        report(
          path,
          `nothing can record that "${fact}" is "${code}", so this waits for what never comes; let an action record it, or remove the code`,
        );
      }
      // What is about an agency, that agency sees, whoever else may not.
      const ofAgencies = declared.about === 'agency' || declared.about === 'agencies';
      const own = about === 'this-agency' && ofAgencies;
      if (!own && !maySee(definition, fact, track.agency)) {
        report(
          path,
          `agency "${track.agency}" may not see fact "${fact}", so it would wait for a secret; add it to "seen by" of the fact, or require another`,
        );
      }
      if (about === 'both-ends' && !inHandoff)
        report(path, `"for sender and receiver" is said of handoffs alone; write "for this agency" or "for someone"`);
      if (about !== 'someone' && !ofAgencies) {
        report(path, `fact "${fact}" is about no agency; write "for someone", or "about: agency" at the fact`);
      }
    }
  };
  for (const { path, track, action } of actionsOf(definition))
    required(`${path}/requires`, track, action.requires, false);
  for (const { path, track, handoff } of handoffsOf(definition))
    required(`${path}/requires`, track, handoff.requires, true);
  for (const { path, track, task } of tasksOf(definition)) {
    required(`${path}/when`, track, task.when, false);
    required(`${path}/at once when`, track, task.atOnceWhen ?? [], false);
  }
}

/** A commitment has a day of its own, which no form of a task or an action asks for; and a code that leaves it open. */
function checkEndsWith(definition: Definition, name: string, ending: string[], report: Report): void {
  const codes = Object.keys(definition.facts[name]?.codes ?? {});
  const path = `facts/${name}/over when`;
  for (const code of ending) {
    if (!codes.includes(code)) report(path, `"${code}" is no code of fact "${name}"; ${oneOf(codes)}`);
  }
  if (codes.every((code) => ending.includes(code))) {
    report(path, `every code ends fact "${name}", so none could be kept open; leave one out`);
  }
}

/** What has a day of its own is recorded with that. */
function checkNoForm(definition: Definition, name: string, report: Report): void {
  const inForms = [
    ...tasksOf(definition).map(({ path: at, task }) => ({ at, facts: task.asks })),
    ...actionsOf(definition).map(({ path: at, action }) => ({
      at,
      facts: [...action.asks, ...action.records.map(({ fact }) => fact)],
    })),
  ];
  for (const { at, facts } of inForms) {
    if (facts.includes(name)) {
      report(at, `fact "${name}" has a day of its own, so no form can record it; use another fact here`);
    }
  }
}

function checkTold(
  { facts }: Definition,
  name: string,
  { recorderOf, when }: NonNullable<Definition['facts'][string]['feedbackTo']>,
  report: Report,
): void {
  const path = `facts/${name}/told`;
  for (const { fact, codes } of [{ fact: recorderOf, codes: [] }, ...factsIn([when])]) {
    const known = facts[fact]?.codes;
    if (known === undefined) {
      report(path, `fact "${fact}" is unknown; ${oneOf(Object.keys(facts))}`);
      continue;
    }
    for (const code of codes) {
      if (!(code in known)) report(path, `fact "${fact}" has no code "${code}"; ${oneOf(Object.keys(known))}`);
    }
  }
}
