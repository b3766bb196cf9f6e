/** Every stage can be reached, left, and closed, and the moment that its dates count from is there when it begins. */
import type { ActionDefinition, Definition, Requirement, StageDefinition, TrackDefinition } from './definition.js';
import type { Report } from './problem.js';
import { handoffsOf, imply, maySee, recordingsOf } from './walk.js';

export function checkPaths(definition: Definition, report: Report): void {
  for (const [name, track] of Object.entries(definition.tracks)) {
    if (!(track.first in track.stages)) continue;
    const paths = pathsThrough(track, () => true);
    for (const [stageName, stage] of Object.entries(track.stages)) {
      const at = `tracks/${name}/stages/${stageName}`;
      const path = paths.get(stageName);
      if (path === undefined) {
        report(
          at,
          `stage "${stageName}" is never reached from "${track.first}"; let an action lead to it, or remove it`,
        );
        continue;
      }
      if (stage.closesWith.length === 0 && !Object.values(stage.actions).some(endsAtOnce)) {
        report(
          `${at}/closes with`,
          `stage "${stageName}" cannot be closed; write "closes with: [...]" (reached by ${words(path)})`,
        );
      }
      checkWayOn(definition, stage, at, path, report);
      checkMoments(definition, name, stageName, report);
    }
    checkTrackMoments(definition, name, report);
  }
  if (!Object.values(definition.tracks).some(({ opensOn }) => opensOn.facts.length > 0)) {
    report('tracks', 'no track opens on a fact, so no case can begin; write "opens on:" with a fact at one of them');
  }
}

/** Ends its track whenever somebody takes it. */
function endsAtOnce({ leadsTo, requires, automatic }: ActionDefinition): boolean {
  return 'closed' in leadsTo && requires.length === 0 && !automatic;
}

/** The shortest path of stages from the first one to each that can be reached over the actions that `pass` lets through. */
function pathsThrough(
  track: TrackDefinition,
  pass: (action: ActionDefinition, stage: StageDefinition) => boolean,
): Map<string, string[]> {
  const paths = new Map([[track.first, [track.first]]]);
  // A map is walked in the order of adding, with what is added meanwhile: breadth first.
  for (const [name, path] of paths) {
    const stage = track.stages[name];
    for (const action of Object.values(stage?.actions ?? {})) {
      if (!stage || 'closed' in action.leadsTo || !pass(action, stage)) continue;
      const next = action.leadsTo.stage;
      if (next in track.stages && !paths.has(next)) paths.set(next, [...path, next]);
    }
  }
  return paths;
}

/** Whatever its tasks' answers, a stage has a way on besides closing. */
function checkWayOn(definition: Definition, stage: StageDefinition, at: string, path: string[], report: Report): void {
  const waysOn = Object.values(stage.actions).filter(({ leadsTo }) => 'stage' in leadsTo);
  if (waysOn.length === 0) {
    report(
      `${at}/actions`,
      `stage "${path.at(-1)}" can only be closed; add an action that leads on, or again to itself (reached by ${words(path)})`,
    );
    return;
  }
  for (const answers of answersOf(definition, stage)) {
    if (waysOn.some(({ requires }) => mayHold(requires, answers))) continue;
    const said = [...answers].map(([fact, code]) => `"${fact}" is "${code}"`).join(' and ');
    report(
      at,
      `stage "${path.at(-1)}" can only be closed once ${said}; add an action that leads on then, or say "done when" at the task (reached by ${words(path)})`,
    );
    return;
  }
}

/** Every combination of final answers to the stage's tasks. Forms are short, so there are few. */
function answersOf(definition: Definition, stage: StageDefinition): Map<string, string>[] {
  let combinations = [new Map<string, string>()];
  for (const { asks, doneWhen } of Object.values(stage.tasks)) {
    for (const fact of asks) {
      const codes = Object.keys(definition.facts[fact]?.codes ?? {});
      const sufficing = codes.filter((code) => doneWhen.includes(code));
      const final = sufficing.length > 0 ? sufficing : codes;
      combinations = combinations.flatMap((known) => final.map((code) => new Map(known).set(fact, code)));
    }
  }
  return combinations;
}

/** Whether these can hold with the answers given; what no task of the stage asks about is free. */
function mayHold(requirements: Requirement[], answers: Map<string, string>): boolean {
  return requirements.every((requirement) => {
    if ('anyOf' in requirement) return requirement.anyOf.some((one) => mayHold([one], answers));
    const answer = answers.get(requirement.fact);
    return answer === undefined || requirement.codes.includes(answer);
  });
}

/** The facts that a stage and its tasks count from are recorded on every path to it. */
function checkMoments(definition: Definition, trackName: string, stageName: string, report: Report): void {
  const track = definition.tracks[trackName];
  const stage = track?.stages[stageName];
  if (!track || !stage) return;
  const at = `tracks/${trackName}/stages/${stageName}`;
  const counting = [
    { path: at, due: stage.due, when: [] },
    ...Object.entries(stage.tasks).map(([name, { due, when }]) => ({ path: `${at}/tasks/${name}`, due, when })),
  ];
  for (const { path, due, when } of counting) {
    if (due.from === 'entry') continue;
    const { facts } = due.from;
    if (!facts.every((fact) => checkMoment(definition, track, fact, `${path}/due`, report))) continue;
    if (facts.some((fact) => imply(when, fact)) || opensWith(definition, trackName, facts)) continue;
    const pass = (action: ActionDefinition, from: StageDefinition) =>
      !facts.some((fact) => records(action, from, fact));
    const without = pathsThrough(track, pass).get(stageName);
    if (without)
      report(
        `${path}/due`,
        `this counts from "${facts.join(' or ')}", which is not recorded on the path ${words(without)}; let an action on it record the fact, or write "from entry"`,
      );
  }
}

/** The same for tasks that outlive stages, which open with the track or when their `when` holds. */
function checkTrackMoments(definition: Definition, trackName: string, report: Report): void {
  const track = definition.tracks[trackName];
  if (!track) return;
  for (const [name, { due, when }] of Object.entries(track.tasks)) {
    if (due.from === 'entry') continue;
    const { facts } = due.from;
    const path = `tracks/${trackName}/tasks/${name}/due`;
    if (!facts.every((fact) => checkMoment(definition, track, fact, path, report))) continue;
    if (facts.some((fact) => imply(when, fact)) || opensWith(definition, trackName, facts)) continue;
    report(
      path,
      `this counts from "${facts.join(' or ')}", which is not recorded when the task opens; write the fact under "when", or "from entry"`,
    );
  }
}

function checkMoment(
  definition: Definition,
  track: TrackDefinition,
  fact: string,
  path: string,
  report: Report,
): boolean {
  if (!(fact in definition.facts)) {
    report(path, `this counts from fact "${fact}", which is unknown; write "from entry", or a fact that is declared`);
    return false;
  }
  if (!recordingsOf(definition).some((recording) => recording.fact === fact)) {
    report(path, `this counts from "${fact}", which nothing records; let an action record it, or write "from entry"`);
    return false;
  }
  if (!maySee(definition, fact, track.agency)) {
    report(
      path,
      `this counts from "${fact}", which agency "${track.agency}" may not see; add it to "seen by" of the fact, or write "from entry"`,
    );
    return false;
  }
  return true;
}

/** Whether one of the facts is there however the track opens: they alone open it, or every handoff to it requires one. */
function opensWith(definition: Definition, trackName: string, facts: string[]): boolean {
  const track = definition.tracks[trackName];
  if (track === undefined) return false;
  if (track.opensOn.facts.some((one) => !facts.includes(one))) return false;
  if (!track.opensOn.handoff) return true;
  const handoffs = handoffsOf(definition).filter(
    ({ handoff }) => handoff.kind === 'open' && handoff.to === track.agency,
  );
  return handoffs.length > 0 && handoffs.every(({ handoff }) => facts.some((fact) => imply(handoff.requires, fact)));
}

/** Whether the fact is there for certain once this action was taken in this stage. */
function records(action: ActionDefinition, stage: StageDefinition, fact: string): boolean {
  return (
    action.asks.includes(fact) ||
    action.records.some((recorded) => recorded.fact === fact) ||
    imply(action.requires, fact) ||
    (!action.evenIfTasksRemain &&
      Object.values(stage.tasks).some(
        ({ required, when, asks }) => required && when.length === 0 && asks.includes(fact),
      ))
  );
}

function words(path: string[]): string {
  return path.join(' → ');
}
