/** Draws a definition as a person might have written it: everything the words allow, in every mixture. */
import type { ActionDefinition, FactDefinition, HandoffDefinition, Requirement, TaskDefinition } from '#workflow';
import type { Declared, DeclaredStage, DeclaredTrack } from '../../../../libs/workflow/src/definition/compile.js';
import type { DueRule, Rule } from '#calendar';
import { type Drawing, named } from './drawing.js';
import { ladders } from './ladders.js';

const title = { sv: 'Namn', en: 'Name' };
const ROLES = ['worker', 'head'];
const KINDS = ['north', 'south', 'east', 'west'];
const CODES = ['ended', 'moved', 'taken-over'];

/** What the parts of a definition are drawn from. */
type Drawn = { draw: Drawing; kinds: string[]; facts: Record<string, FactDefinition> };

/** A draft of a definition: the checker may find fault with it. */
export function drawDefinition(draw: Drawing): Declared {
  const kinds = KINDS.slice(0, 2 + draw.number(3));
  const names = ['one', 'two', 'three', 'four'].slice(0, 1 + draw.number(4));
  const owners = names.map(() => draw.one(kinds));
  const facts = drawFacts(draw, kinds, names);
  const drawn: Drawn = { draw, kinds, facts };
  const tracks = named(names, (name, index) => drawTrack(drawn, name, owners[index] ?? '', owners));
  openOnHandoffs(draw, tracks);
  return {
    workflow: 'drawn',
    version: 1,
    usual: true,
    title,
    agencies: named(kinds, () => ({ title, roles: named(ROLES, () => title) })),
    ladders: ladders(draw, kinds),
    facts,
    nothingWaitsLongerThan: draw.one<Rule>([
      { amount: 6, unit: 'week' },
      { amount: 10, unit: 'calendar-day' },
      { amount: 1, unit: 'month' },
    ]),
    closingUndoneWithin: draw.one<Rule>([
      { amount: 3, unit: 'calendar-day' },
      { amount: 14, unit: 'calendar-day' },
    ]),
    decideWhatNow: { ...due('entry', { amount: 2, unit: 'working-day' }), ladder: 'usual' },
    closingCodes: named(CODES, () => title),
    declineReasons: { capacity: title },
    ...(draw.chance(70) && { parking: { atMost: { amount: 4, unit: 'week' }, reasons: { illness: title } } }),
    vocabulary: { acts: {} },
    tracks,
  };
}

/** What opens tracks, what anybody named may say, what forms ask, and what ends: after a time, or with a code. */
function drawFacts(draw: Drawing, kinds: string[], tracks: string[]): Record<string, FactDefinition> {
  const fact = (about: FactDefinition['about'], isRecorded: boolean): FactDefinition => ({
    title,
    codes: { yes: title, no: title },
    about,
    recordedBy: isRecorded ? draw.some(kinds, 1).map((kind) => ({ kind, role: 'worker' })) : [],
    seenBy: draw.chance(30) ? 'all' : draw.some(kinds),
  });
  const kept = { keptBy: draw.one(tracks), ladder: draw.one(['usual', 'early', 'steady', 'long']) };
  const about = () => (draw.chance(35) ? 'agency' : 'case');
  return {
    ...named(tracks, () => fact('case', false), 'opens.'),
    ...(draw.chance(50) && { 'begun.itself': fact('agency', false) }),
    ...named(['a', 'b', 'c'], () => fact(about(), true), 'said.'),
    ...named(['a', 'b', 'c'], () => fact(about(), draw.chance(30)), 'asked.'),
    lasting: { ...fact('agency', true), lasts: { rule: { amount: 1 + draw.number(12), unit: 'month' }, ...kept } },
    pledge: { ...fact('itself', true), endsWith: { codes: ['no'], ...kept } },
  };
}

function drawTrack(drawn: Drawn, name: string, agency: string, owners: string[]): DeclaredTrack {
  const { draw, facts } = drawn;
  const stages = ['first', 'second', 'third', 'fourth'].slice(0, 1 + draw.number(4));
  const others = Object.keys(facts).filter((fact) => fact.startsWith('opens.') || fact === 'begun.itself');
  const opening = [`opens.${name}`, ...(draw.chance(25) ? [draw.one(others)] : [])];
  const own: Own = { ...drawn, agency, stages, opening: opening.length === 1 ? `opens.${name}` : undefined };
  return {
    title,
    agency,
    seenBy: 'all',
    opensOn: { facts: [...new Set(opening)], handoff: false },
    first: 'first',
    who: ['worker'],
    tasks: named(draw.some(['duty', 'watch']), () => drawTask(own, true)),
    handoffs: named(draw.some(['over', 'along']), () => drawHandoff(own, owners)),
    stages: named(stages, (_, index) => drawStage(own, index)),
  };
}

type Own = Drawn & { agency: string; stages: string[]; opening: string | undefined };

function drawStage(own: Own, index: number): DeclaredStage {
  const { draw, stages } = own;
  const next = stages[index + 1];
  return {
    title,
    due: drawDue(own),
    ladder: draw.one(['usual', 'early', 'steady', 'long']),
    ...(draw.chance(30) && {
      extension: { reasons: { grounds: title }, atMost: { amount: 1 + draw.number(8), unit: 'week' } },
    }),
    tasks: named(draw.some(['talk', 'look']), () => drawTask(own, false)),
    actions: {
      on: drawAction(own, { stage: next ?? draw.one(stages) }),
      ...named(draw.some(['back', 'end']), (name) =>
        drawAction(own, name === 'end' ? { closed: draw.some(CODES, 1) } : { stage: draw.one(stages) }),
      ),
    },
    closesWith: draw.some(CODES, 1),
  };
}

function drawAction(own: Own, leadsTo: ActionDefinition['leadsTo']): ActionDefinition {
  const { draw, facts } = own;
  const requires = draw.chance(60) ? [drawRequirement(own), ...(draw.chance(30) ? [drawRequirement(own)] : [])] : [];
  const byItself = 'stage' in leadsTo && requires.length > 0 && draw.chance(30);
  const forms = formsOf(facts);
  return {
    title,
    who: draw.chance(70) ? ['worker'] : ROLES,
    ...(!byItself && draw.chance(10) && { notTheSamePersonAs: draw.one(Object.keys(facts)) }),
    asks: byItself || draw.chance(60) ? [] : [draw.one(forms)],
    requires,
    records: draw.chance(40) ? [{ fact: draw.one(forms), code: draw.one(['yes', 'no']) }] : [],
    leadsTo,
    evenIfTasksRemain: draw.chance(30),
    automatic: byItself,
    primary: false,
  };
}

function drawTask(own: Own, isOfTrack: boolean): TaskDefinition {
  const { draw, opening, facts } = own;
  const isTalk = draw.chance(50);
  const returns = isTalk && draw.chance(30);
  const asks = draw.chance(50) ? [draw.one(formsOf(facts))] : [];
  const when = draw.chance(isOfTrack ? 60 : 30) ? [drawRequirement(own)] : [];
  const [awaited] = when.flatMap((one) => ('fact' in one && facts[one.fact]?.about === 'case' ? [one.fact] : []));
  const isForEach = isOfTrack && !returns && awaited !== undefined && draw.chance(50);
  return {
    kind: isTalk ? 'talk' : 'task',
    title,
    of: opening !== undefined && draw.chance(25) ? { recorderOf: opening } : 'track',
    who: draw.chance(70) ? ['worker'] : ROLES,
    when,
    ...(isForEach && { forEach: awaited }),
    asks,
    doneWhen: asks.length > 0 && draw.chance(40) ? ['yes'] : [],
    due: drawDue(own),
    ladder: draw.one(['usual', 'early', 'steady', 'long']),
    required: draw.chance(40),
    ...(isTalk && { missed: { amount: 1 + draw.number(2), unit: 'week' } }),
    rhythm: returns ? [1, 3, 8].map((amount): Rule => ({ amount, unit: 'week' })) : [],
    with: draw.some(own.kinds),
  };
}

function drawHandoff(own: Own, owners: string[]): HandoffDefinition {
  const { draw, agency } = own;
  const kind = draw.chance(40) ? 'transfer' : 'open';
  return {
    title,
    kind,
    to: kind === 'transfer' ? agency : draw.one(owners),
    who: ['worker'],
    requires: draw.chance(40) ? [drawRequirement(own, true)] : [],
    answer: due('entry', { amount: 1 + draw.number(10), unit: 'working-day' }),
    ladder: 'handoff',
  };
}

/** One track of each kind that something is handed over to opens on that, and now and then on nothing else. */
function openOnHandoffs(draw: Drawing, tracks: Record<string, DeclaredTrack>): void {
  const all = Object.values(tracks);
  const handoffs = all.flatMap((track) => Object.values(track.handoffs));
  for (const kind of new Set(handoffs.flatMap((handoff) => (handoff.kind === 'open' ? [handoff.to] : [])))) {
    const opened = draw.one(all.filter(({ agency }) => agency === kind));
    opened.opensOn.handoff = true;
    if (opened !== all[0] && draw.chance(40)) opened.opensOn.facts = [];
  }
}

function drawRequirement(own: Own, inHandoff = false): Requirement {
  const { draw, facts, agency } = own;
  if (draw.chance(15)) return { anyOf: [drawRequirement(own, inHandoff), drawRequirement(own, inHandoff)] };
  const seen = Object.keys(facts).filter((name) => {
    const seenBy = facts[name]?.seenBy ?? [];
    return seenBy === 'all' || seenBy.includes(agency);
  });
  const fact = draw.one(seen.length === 0 ? Object.keys(facts) : seen);
  const isAboutAgency = facts[fact]?.about === 'agency';
  return {
    fact,
    codes: draw.some(['yes', 'no'], 1),
    about: isAboutAgency ? draw.one(['someone', 'this-agency', inHandoff ? 'both-ends' : 'someone']) : 'someone',
    sinceEntry: draw.chance(30),
  };
}

function drawDue({ draw, opening }: Own): DueRule {
  const rules: Rule[] = [
    { amount: draw.number(41), unit: 'calendar-day' },
    { amount: 1 + draw.number(15), unit: 'working-day' },
    { amount: 1 + draw.number(8), unit: 'week' },
    { amount: 1 + draw.number(5), unit: 'month' },
  ];
  const from = opening !== undefined && draw.chance(40) ? { facts: [opening] } : 'entry';
  const isLaw = draw.chance(50);
  return { ...due(from, draw.one(rules)), rolled: draw.chance(80), source: isLaw ? 'SoL 20 kap. 2 §' : 'local' };
}

function due(from: DueRule['from'], rule: Rule): DueRule {
  return { rule, from, rolled: true, source: 'local' };
}

/** What a form may ask: neither what opens a track, nor what has a day of its own. */
function formsOf(facts: Record<string, FactDefinition>): string[] {
  return Object.keys(facts).filter((name) => name.startsWith('asked.'));
}
