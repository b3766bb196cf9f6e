/** Every name that is used is one that the definition declares, and whoever must act can be found. */
import { isDeciding } from '../ids.js';
import type { Definition, Role, TrackDefinition } from './definition.js';
import type { Report } from './problem.js';
import { actionsOf, factsIn, handoffsOf, tasksOf } from './walk.js';

export function checkNames(definition: Definition, report: Report): void {
  checkReserved(definition, report);
  checkAgenciesAndRoles(definition, report);
  checkStagesAndCodes(definition, report);
  checkSources(definition, report);
}

/** `known` as words for "write one of …". */
export function oneOf(known: Iterable<string>): string {
  const names = [...known];
  return names.length === 0 ? 'there is none yet' : `write one of: ${names.join(', ')}`;
}

function checkReserved(definition: Definition, report: Report): void {
  const { facts, agencies, tracks } = definition;
  for (const { path } of tasksOf(definition)) {
    const name = path.split('/').at(-1) ?? '';
    if (isDeciding(name))
      report(path, `a task cannot be called "${name}", which every workflow has by itself; choose another name`);
  }
  for (const name of ['entry', 'handoff']) {
    if (name in facts)
      report(`facts/${name}`, `a fact cannot be called "${name}", which means something else; choose another name`);
  }
  for (const name of ['owner', 'receiver', 'sender']) {
    if (name in agencies)
      report(
        `agencies/${name}`,
        `an agency cannot be called "${name}", which means something else; choose another name`,
      );
  }
  for (const [name, { stages }] of Object.entries(tracks)) {
    if (name.includes('.'))
      report(
        `tracks/${name}`,
        `a track cannot have a "." in its name, which parts it from its tasks; write "${name.replaceAll('.', '-')}"`,
      );
    if ('closed' in stages)
      report(
        `tracks/${name}/stages/closed`,
        'a stage cannot be called "closed", which is the end of every track; choose another name',
      );
    for (const [stage, { actions }] of Object.entries(stages)) {
      if ('close' in actions)
        report(
          `tracks/${name}/stages/${stage}/actions/close`,
          'every stage has an action "close" of its own; choose another name',
        );
    }
  }
}

function checkAgenciesAndRoles(definition: Definition, report: Report): void {
  const { agencies, facts, tracks } = definition;
  const kind = (path: string, name: string): boolean => {
    if (name in agencies) return true;
    report(path, `agency "${name}" is unknown; ${oneOf(Object.keys(agencies))}`);
    return false;
  };
  const role = (path: string, agency: string, name: Role): void => {
    const roles = agencies[agency]?.roles ?? {};
    if (!(name in roles)) report(path, `role "${name}" is unknown at agency "${agency}"; ${oneOf(Object.keys(roles))}`);
  };
  /** `track` where the roles may be the track's own by default: the fault is said there, once. */
  const who = (path: string, agency: string, roles: Role[], track?: TrackDefinition): void => {
    if (roles === track?.who) return;
    if (roles.length === 0)
      report(path, `nobody may do this: "who" is empty; ${oneOf(Object.keys(agencies[agency]?.roles ?? {}))}`);
    for (const one of roles) role(path, agency, one);
  };

  for (const [name, { roles }] of Object.entries(agencies)) {
    if (Object.keys(roles).length === 0)
      report(`agencies/${name}/roles`, `agency "${name}" has no roles, so nobody can act there; add at least one`);
  }
  for (const [name, { recordedBy, seenBy }] of Object.entries(facts)) {
    for (const one of recordedBy)
      if (kind(`facts/${name}/recorded by`, one.kind)) role(`facts/${name}/recorded by`, one.kind, one.role);
    for (const one of seenBy === 'all' ? [] : seenBy) kind(`facts/${name}/seen by`, one);
  }
  for (const [name, track] of Object.entries(tracks)) {
    if (kind(`tracks/${name}/agency`, track.agency)) who(`tracks/${name}/who`, track.agency, track.who);
    for (const one of track.seenBy === 'all' ? [] : track.seenBy) kind(`tracks/${name}/seen by`, one);
  }
  for (const { path, track, action } of actionsOf(definition)) {
    if (track.agency in agencies) who(`${path}/who`, track.agency, action.who, track);
  }
  for (const { path, track, handoff } of handoffsOf(definition)) {
    kind(`${path}/to`, handoff.to);
    if (track.agency in agencies) who(`${path}/who`, track.agency, handoff.who, track);
  }
  for (const { path, track, task } of tasksOf(definition)) {
    for (const one of task.with) kind(`${path}/with`, one);
    if (task.of === 'track') {
      if (track.agency in agencies) who(`${path}/who`, track.agency, task.who, track);
      continue;
    }
    // Whose task it is follows from who recorded the fact, so at every kind of agency somebody must be able to do it.
    for (const [agency, { roles }] of Object.entries(agencies)) {
      if (!task.who.some((one) => one in roles)) {
        report(
          `${path}/who`,
          `nobody at agency "${agency}" may do this, though it may be theirs; add one of: ${Object.keys(roles).join(', ')}`,
        );
      }
    }
  }
}

function checkStagesAndCodes(definition: Definition, report: Report): void {
  const { facts, closingCodes, tracks } = definition;
  const fact = (path: string, name: string): boolean => {
    if (name in facts) return true;
    report(path, `fact "${name}" is unknown; ${oneOf(Object.keys(facts))}`);
    return false;
  };
  const code = (path: string, name: string, codes: string[]): void => {
    const known = Object.keys(facts[name]?.codes ?? {});
    for (const one of codes) {
      if (!known.includes(one)) report(path, `fact "${name}" has no code "${one}"; ${oneOf(known)}`);
    }
  };
  const closing = (path: string, codes: string[]): void => {
    for (const one of codes) {
      if (!(one in closingCodes)) report(path, `closing code "${one}" is unknown; ${oneOf(Object.keys(closingCodes))}`);
    }
  };

  for (const [name, track] of Object.entries(tracks)) {
    for (const one of track.opensOn.facts) fact(`tracks/${name}/opens on`, one);
    if (!(track.first in track.stages))
      report(`tracks/${name}/first`, `stage "${track.first}" is unknown; ${oneOf(Object.keys(track.stages))}`);
    for (const [stage, { closesWith }] of Object.entries(track.stages))
      closing(`tracks/${name}/stages/${stage}/closes with`, closesWith);
  }
  for (const { path, track, action } of actionsOf(definition)) {
    for (const one of action.asks) fact(`${path}/asks`, one);
    for (const one of action.records)
      if (fact(`${path}/records`, one.fact)) code(`${path}/records`, one.fact, [one.code]);
    if (action.notTheSamePersonAs !== undefined) fact(`${path}/not the same person as`, action.notTheSamePersonAs);
    for (const one of factsIn(action.requires))
      if (fact(`${path}/requires`, one.fact)) code(`${path}/requires`, one.fact, one.codes);
    if ('closed' in action.leadsTo) {
      if (action.leadsTo.closed.length === 0)
        report(
          `${path}/closing`,
          'this ends the track without a closing code; write "closing: [...]" with the codes to choose from',
        );
      closing(`${path}/closing`, action.leadsTo.closed);
    } else if (!(action.leadsTo.stage in track.stages)) {
      report(
        `${path}/leads to`,
        `stage "${action.leadsTo.stage}" is unknown; ${oneOf([...Object.keys(track.stages), 'closed'])}`,
      );
    }
  }
  for (const { path, handoff } of handoffsOf(definition)) {
    for (const one of factsIn(handoff.requires))
      if (fact(`${path}/requires`, one.fact)) code(`${path}/requires`, one.fact, one.codes);
  }
  for (const { path, task } of tasksOf(definition)) {
    for (const one of task.asks) fact(`${path}/asks`, one);
    if (task.of !== 'track') fact(`${path}/of`, task.of.recorderOf);
    for (const one of factsIn(task.when)) if (fact(`${path}/when`, one.fact)) code(`${path}/when`, one.fact, one.codes);
    for (const one of factsIn(task.atOnceWhen ?? []))
      if (fact(`${path}/at once when`, one.fact)) code(`${path}/at once when`, one.fact, one.codes);
    const answers = task.asks.flatMap((one) => Object.keys(facts[one]?.codes ?? {}));
    for (const one of task.doneWhen) {
      if (!answers.includes(one)) report(`${path}/done when`, `"${one}" is no answer to this task; ${oneOf(answers)}`);
    }
    if (task.kind === 'talk' && task.missed === undefined) {
      report(
        path,
        'nothing says what happens when this talk is missed; write "missed: 1 week", within which it is booked again',
      );
    }
    if (task.kind === 'task' && (task.missed !== undefined || task.rhythm.length > 0)) {
      report(path, 'only a talk can be missed or return; write "kind: talk", or remove "missed" and "rhythm"');
    }
  }
}

function checkSources(definition: Definition, report: Report): void {
  const sourced = (path: string, { source }: { source: string }): void => {
    if (source.trim() === '')
      report(`${path}/source`, 'a deadline names its source; write the law\'s paragraph, or "local"');
  };
  sourced('decide what now', definition.decideWhatNow);
  for (const [name, { stages }] of Object.entries(definition.tracks)) {
    for (const [stage, { due }] of Object.entries(stages)) sourced(`tracks/${name}/stages/${stage}`, due);
  }
  for (const { path, task } of tasksOf(definition)) sourced(path, task.due);
  for (const { path, handoff } of handoffsOf(definition)) sourced(path, handoff.answer);
}
