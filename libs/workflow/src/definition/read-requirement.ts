/** Reads what must hold, and who may record a fact, in the plain words that people write. */
import type { Read } from '#calendar';
import type { Requirement, RoleAt } from './definition.js';
import type { FactCode } from './vocabulary.js';

export type FactRequirement = Exclude<Requirement, { anyOf: Requirement[] }>;

const about: Record<string, FactRequirement['about']> = {
  'sender and receiver': 'both-ends',
  // As it was written before the sender was asked too. Cases that run on such a version are protected alike.
  receiver: 'both-ends',
  'this agency': 'this-agency',
  someone: 'someone',
};

/** `consent joins sender and receiver`, `follow-up.held is better or same for someone since entry`. */
export function readRequirement(text: string): Read<FactRequirement> {
  const words = text.trim().replace(/\s+/g, ' ');
  const [, joining, ends = ''] = /^([a-z0-9.-]+) joins (.+)$/.exec(words) ?? [];
  if (joining !== undefined) return readJoining(text, joining, ends);
  const [, fact, codes = '', , whom = 'someone', since] =
    /^([a-z0-9.-]+) is (.+?)( for (.+?))?( since entry)?$/.exec(words) ?? [];
  if (fact === undefined) {
    return {
      problem: `"${text}" is no requirement; write a fact and its codes, as "talk.held is held", or "consent joins sender and receiver"`,
    };
  }
  const known = about[whom];
  if (known === undefined) {
    return {
      problem: `"for ${whom}" in "${text}" is nobody; write "for sender and receiver", "for this agency" or "for someone"`,
    };
  }
  const code = /^[a-z0-9.-]+$/;
  const list = codes.split(' or ');
  const odd = list.find((one) => !code.test(one));
  if (odd !== undefined)
    return { problem: `"${odd}" in "${text}" is no code; write one code, or several as "given or unsuitable"` };
  return { read: { fact, codes: list, about: known, sinceEntry: since !== undefined } };
}

/** That one consent in force names them all. Which code says that it is in force, the vocabulary knows. */
function readJoining(text: string, fact: string, ends: string): Read<FactRequirement> {
  if (ends !== 'sender and receiver' && ends !== 'this agency')
    return {
      problem: `"${ends}" in "${text}" is nobody; write "joins sender and receiver" of a handoff, else "joins this agency"`,
    };
  const whom = ends === 'this agency' ? 'this-agency' : 'both-ends';
  return { read: { fact, codes: [], about: whom, sinceEntry: false } };
}

/** `police officer`. */
export function readRoleAt(text: string): Read<RoleAt> {
  const [kind = '', role, more] = text.trim().split(/\s+/);
  if (role === undefined || more !== undefined) {
    return { problem: `"${text}" is no role at an agency; write the agency and the role, as "police officer"` };
  }
  return { read: { kind, role } };
}

/** `10 to 17`: whole years, both included. */
export function readAges(text: string): Read<{ from: number; to: number }> {
  const [, from, to] = /^(\d{1,2}) to (\d{1,2})$/.exec(text.trim()) ?? [];
  const ages = { from: Number(from), to: Number(to) };
  if (from === undefined || to === undefined || ages.from > ages.to) {
    return { problem: `"${text}" are no ages; write the youngest and the oldest, as "10 to 17"` };
  }
  return { read: ages };
}

/** `recorder of report.received`. */
export function readRecorder(text: string): Read<string> {
  const [, fact] = /^recorder of ([a-z0-9.-]+)$/.exec(text.trim()) ?? [];
  return fact === undefined
    ? { problem: `"${text}" is nobody; write whose fact it answers, as "recorder of report.received"` }
    : { read: fact };
}

/** `report.received is received`: one answer, of one fact. */
export function readFactCode(text: string): Read<FactCode> {
  const [, fact, code] = /^([a-z0-9.-]+) is ([a-z0-9.-]+)$/.exec(text.trim()) ?? [];
  return fact === undefined || code === undefined
    ? { problem: `"${text}" is no answer; write a fact and one of its codes, as "report.received is received"` }
    : { read: { fact, code } };
}

/** `police.concern-talk`: a task, after its track. */
export function readTaskOfTrack(text: string): Read<{ track: string; task: string }> {
  const [, track, task] = /^([a-z0-9-]+)\.([a-z0-9.-]+)$/.exec(text.trim()) ?? [];
  return track === undefined || task === undefined
    ? { problem: `"${text}" is no task; write the track, a dot and the task, as "police.concern-talk"` }
    : { read: { track, task } };
}

/** `social-services.investigation`: a stage, after its track. */
export function readStageOfTrack(text: string): Read<{ track: string; stage: string }> {
  const [, track, stage] = /^([a-z0-9-]+)\.([a-z0-9.-]+)$/.exec(text.trim()) ?? [];
  return track === undefined || stage === undefined
    ? { problem: `"${text}" is no stage; write the track, a dot and the stage, as "social-services.investigation"` }
    : { read: { track, stage } };
}
