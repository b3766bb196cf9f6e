import type { Instant } from '#calendar';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CaseState,
  type Context,
  decide,
  type Definition,
  type Event,
  type EventRow,
  evolve,
  isRefusal,
  possible,
  readEvent,
  readState,
  timersOf,
} from '#workflow';
import { describeEvent } from '../../libs/cases/src/words/describe-event.js';
import { calendar, readDefinition } from '../scenarios/support/town.js';

/** What the program of each version wrote, taken from a real database. A folder is never edited: it is what towns have. */
const FOLDER = 'test/stored';
const versions = readdirSync(FOLDER, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => ({ name, ...fixturesOf(join(FOLDER, name)) }));

/** Every type of event that is written now; the compiler says which is missing. */
const TYPES = Object.keys({
  'case-opened': true,
  'case-moved': true,
  'track-opened': true,
  'stage-entered': true,
  'track-assigned': true,
  'track-parked': true,
  'track-extended': true,
  'track-transferred': true,
  'track-reckoned': true,
  'track-closed': true,
  'track-reopened': true,
  'task-reopened': true,
  'fact-reopened': true,
  'task-opened': true,
  'task-booked': true,
  'task-missed': true,
  'task-reckoned': true,
  'task-done': true,
  'task-dropped': true,
  'fact-recorded': true,
  'fact-corrected': true,
  'fact-confirmed': true,
  'fact-narrowed': true,
  'fact-over': true,
  'handoff-offered': true,
  'handoff-reckoned': true,
  'handoff-accepted': true,
  'handoff-declined': true,
  'handoff-withdrawn': true,
  reminded: true,
  'case-closed': true,
} satisfies Record<Event['type'], true>);

it('has a fixture of every type of event', () => {
  const told = versions.flatMap(({ events }) => events.map(({ type }) => type));
  expect([...new Set(told)].sort()).toEqual(TYPES.toSorted());
});

describe.each(versions)('what was stored in $name', ({ states, events, definitions }) => {
  const definitionOf = ({ workflow, version }: CaseState): Definition => {
    const found = definitions.find((each) => each.workflow === workflow && each.version === version);
    if (found === undefined) throw new Error(`Beside the fixtures lies no ${workflow} version ${version}.`);
    return found;
  };
  const read = states.map(readState);
  const open = read.filter(({ status }) => status === 'open');

  it('is open and closed cases', () => {
    expect(new Set(read.map(({ status }) => status))).toEqual(new Set(['open', 'closed']));
  });

  it.each(open)('is rung of: $reference', (state) => {
    const definition = definitionOf(state);
    const timers = timersOf(definition, state);
    expect(timers.length).toBeGreaterThan(0);
    for (const { thing, at } of timers) {
      const rung = decide(definition, state, { do: 'timer-due', thing, at }, contextOf(state, 'system', at));
      expect(isRefusal(rung) ? rung : rung.events.length).toBeGreaterThan(0);
    }
  });

  it.each(open)('is acted upon: $reference', (state) => {
    const definition = definitionOf(state);
    const now = lastMoment(state);
    const taken = Object.values(state.tracks).flatMap(({ id, agency, definition: name }) => {
      const { agency: kind = '', who = [] } = definition.tracks[name] ?? {};
      const context = contextOf(state, { person: 'somebody', agency, kind, roles: who }, now);
      const action = possible(definition, state, context).actions.find(
        ({ track, missing }) => track.id === id && missing.length === 0,
      );
      if (action === undefined) return [];
      const { asks, leadsTo } = action.definition;
      const closing = 'closed' in leadsTo ? { closing: leadsTo.closed[0] ?? '' } : {};
      const answers = Object.fromEntries(
        asks.map((kindOf) => [kindOf, Object.keys(definition.facts[kindOf]?.codes ?? {})[0] ?? '']),
      );
      return [
        decide(
          definition,
          state,
          { do: 'take-action', track: id, action: action.action, answers: { ...answers, ...closing } },
          context,
        ),
      ];
    });
    expect(taken.length).toBeGreaterThan(0);
    for (const outcome of taken) expect(isRefusal(outcome) ? outcome : outcome.state.seq).toBeGreaterThan(state.seq);
  });

  it.each(events)('is told in words and replayed: $type', (row) => {
    const event = readEvent(row);
    const definition = definitions.find(({ workflow }) => workflow === 'youth-concern');
    if (definition === undefined) throw new Error('Beside the fixtures lies no youth-concern.');
    const { title } = describeEvent(event, definition, {});
    expect([title.sv, title.en].map((word) => word.length > 0)).toEqual([true, true]);
    const [any] = read;
    expect(any && evolve(any, event).seq).toBe(event.seq);
  });
});

describe('a definition that was kept before it had a vocabulary', () => {
  const kept = (name: string): Definition => readDefinition(join(FOLDER, 'version-1', `${name}.yaml`));

  it('is read with the names that the code then knew', () => {
    expect(kept('youth-concern').vocabulary).toEqual({
      acts: {
        'statutory-report': { fact: 'report.received', code: 'received' },
        'sspf-referral': { fact: 'referral.received', code: 'received' },
        'concern-talk': { fact: 'talk.requested', code: 'requested' },
        'offence-notice-from-15': { fact: 'offence.notice', code: 'from-15' },
        'offence-notice-under-15': { fact: 'offence.notice', code: 'under-15' },
      },
      feedbackWanted: { fact: 'feedback.requested', code: 'yes' },
      ownPart: { fact: 'own.referral', code: 'received' },
      consent: { fact: 'consent', inForce: 'in-force', declined: 'declined', withdrawn: 'withdrawn' },
      consentAsked: { fact: 'consent.asked', given: 'given', declined: 'declined' },
      mappingPart: { fact: 'mapping.part', code: 'given' },
      mappingDone: { fact: 'mapping', code: 'done' },
      commitment: { fact: 'commitment', open: 'open', kept: 'kept', dropped: 'dropped' },
      planAdopted: 'plan.adopted',
      goalsMet: { fact: 'goals', code: 'met' },
      concernTalk: { track: 'police', task: 'concern-talk' },
      talkHeld: 'talk.held',
      duplicate: 'duplicate',
    });
  });

  it('has no more of them than its facts', () => {
    const { acts, consent, ...rest } = kept('sig').vocabulary;
    expect([Object.keys(acts), consent?.fact]).toEqual([['sspf-referral'], 'consent']);
    const there = Object.entries(rest).flatMap(([part, names]) => (names === undefined ? [] : [part]));
    expect(there).toEqual(['commitment', 'planAdopted', 'goalsMet']);
  });

  it('has its first action that somebody takes as the primary one of a stage, and is the usual one by its name', () => {
    const { usual, tracks } = kept('sig');
    const { decision, plan } = tracks['social-services']?.stages ?? {};
    const primary = (stage = plan): string[] =>
      Object.entries(stage?.actions ?? {}).flatMap(([name, action]) => (action.primary ? [name] : []));
    expect([primary(decision), primary(plan)]).toEqual([['assess-again'], ['adopt-plan']]);
    expect([usual, kept('youth-concern').usual]).toEqual([false, true]);
  });
});

function fixturesOf(folder: string): { states: unknown[]; events: EventRow[]; definitions: Definition[] } {
  const json = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return {
    states: json('states.json'),
    events: json('events.json'),
    definitions: files.map((file) => readDefinition(join(folder, file))),
  };
}

/** The agencies that a case names, each of the kind that its tracks are for. */
function contextOf(state: CaseState, actor: Context['actor'], now: Instant): Context {
  const agencies = Object.fromEntries(
    Object.values(state.tracks).map(({ agency, definition }) => [agency, { kind: definition }]),
  );
  return { actor, now, calendar, agencies };
}

const lastMoment = (state: CaseState): Instant =>
  [...Object.values(state.facts).map(({ at }) => at), ...Object.values(state.tracks).map(({ entered }) => entered)]
    .sort()
    .at(-1) ?? '2026-01-01T00:00:00.000Z';
