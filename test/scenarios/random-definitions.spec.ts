import fc from 'fast-check';
import { check, decide, type Definition, isRefusal, type Requirement } from '#workflow';
import { holdsAlways } from './support/always.js';
import { randomTown, secretiveTown, type Town } from './support/definition/random-definition.js';
import { offersWhatItAllows } from './support/offered.js';
import { keepsThePromise, lateIsHeard, replayAgrees } from './support/promises.js';
import { decidesTheSameTwice } from './support/pure.js';
import { keepsSecrets, namesWhatIsSeen } from './support/secrets.js';
import { Story } from './support/story.js';
import { type Step, steps } from './support/walk/step.js';
import { type Look, walk } from './support/walk/walk.js';

const START = '2026-09-08T08:00:00.000Z';
type Tale = { town: Town; path: Step[] };
const tales = (towns: fc.Arbitrary<Town>): fc.Arbitrary<Tale> => fc.record({ town: towns, path: steps(15, 40) });

function told({ town: { definition, agencies, folk }, path }: Tale, look?: Look): Story {
  return walk(new Story(START, definition, agencies, folk), path, look);
}

/** What the definitions hold and what happens in them: a narrow drawing would let faults live. */
const wanted = [
  'handoff open',
  'handoff transfer',
  'step by itself',
  'commitment ends',
  'commitment late',
  'talk of a rhythm',
  'task of another agency',
  'task that waits',
  'task for each',
  'second round of a stage',
  'second track of a kind',
  'track of several openings',
  'own part',
  'extended',
  'parked',
  'talk missed',
  'lasting fact ends',
  'offer timed out',
  'four eyes',
  'secret required',
  'secret refused',
  'waited for',
];

describe('whatever a definition says that the checker accepts, and whatever anybody does', () => {
  it('the promise is kept after every decision, nothing late is unheard, and the events tell the state', () => {
    holdsAlways('random definitions keep the promise', tales(randomTown), 300, (tale) => {
      const story = told(tale, keepsThePromise);
      replayAgrees(story);
      lateIsHeard(story);
    });
  });

  it('deciding is pure and total', () => {
    holdsAlways('random definitions decide the same twice', tales(randomTown), 150, (tale) =>
      told(tale, decidesTheSameTwice),
    );
  });

  it('what is offered is exactly what is not refused', () => {
    holdsAlways('random definitions offer what they allow', tales(randomTown), 150, (tale) =>
      told(tale, offersWhatItAllows),
    );
  });

  it('nobody learns from a refusal what they may not see', () => {
    holdsAlways('random definitions keep their secrets', tales(randomTown), 150, (tale) => told(tale, keepsSecrets));
  });

  it('what is required and may be seen by nobody is only waited for', () => {
    let waited = 0;
    holdsAlways('secretive definitions name no secret', tales(secretiveTown), 100, (tale) =>
      told(tale, (story, who, command, each) => {
        namesWhatIsSeen(story, who, command, each);
        const outcome = decide(story.definition, story.state, command, story.context(who));
        if (isRefusal(outcome) && outcome.missing.some(({ need }) => need === 'waits')) waited += 1;
      }),
    );
    expect(waited).toBeGreaterThan(0);
  });

  it('the definitions are wide, the checker accepts them, and they are walked far', () => {
    const seen = new Set<string>();
    const note = (what: string, isSo: boolean) => isSo && seen.add(what);
    for (const tale of fc.sample(tales(randomTown), { numRuns: 300, seed: 1930 })) {
      expect(check(tale.town.definition)).toEqual([]);
      const story = told(tale, (before, who, command) => {
        const outcome = decide(before.definition, before.state, command, before.context(who));
        const missing = isRefusal(outcome) ? outcome.missing : [];
        note(
          'four eyes',
          missing.some(({ need }) => need === 'other-person'),
        );
        note(
          'waited for',
          missing.some(({ need }) => need === 'waits'),
        );
        for (const each of missing)
          note('secret refused', each.need === 'fact' && isSecret(before.definition, each.kind));
      });
      inDefinition(tale.town.definition, note);
      inStory(story, note);
    }
    expect(wanted.filter((what) => !seen.has(what))).toEqual([]);
  });
});

type Note = (what: string, isSo: boolean) => unknown;

/** Some kind of agency may not see it. */
function isSecret({ facts, agencies }: Definition, kind: string): boolean {
  const seenBy = facts[kind]?.seenBy ?? [];
  return seenBy !== 'all' && Object.keys(agencies).some((each) => !seenBy.includes(each));
}

function inDefinition(definition: Definition, note: Note): void {
  const named = (each: Requirement): string[] => ('anyOf' in each ? each.anyOf.flatMap(named) : [each.fact]);
  for (const track of Object.values(definition.tracks)) {
    note(
      'track of several openings',
      track.opensOn.facts.length > 1 || (track.opensOn.handoff && track.opensOn.facts.length > 0),
    );
    for (const { actions } of Object.values(track.stages)) {
      const required = Object.values(actions).flatMap(({ requires }) => requires.flatMap(named));
      note(
        'secret required',
        required.some((fact) => isSecret(definition, fact)),
      );
    }
  }
}

function inStory({ events, definition, state, notices }: Story, note: Note): void {
  for (const event of events) {
    if (event.type === 'handoff-accepted') note(`handoff ${event.handoff.kind}`, true);
    if (event.type === 'stage-entered') note('step by itself', event.by === 'system');
    if (event.type === 'stage-entered') note('second round of a stage', event.track.visit > 4);
    if (event.type === 'track-opened') note('second track of a kind', event.track.id.includes('~'));
    if (event.type === 'track-extended') note('extended', true);
    if (event.type === 'track-parked') note('parked', true);
    if (event.type === 'task-missed') note('talk missed', true);
    if (event.type === 'task-opened') {
      const { task } = event;
      const { [task.track]: track } = state.tracks;
      note('talk of a rhythm', task.round > 1);
      note('task of another agency', track !== undefined && track.agency !== task.agency);
      note('offer timed out', task.afterHandoff !== undefined && event.by === 'system');
      const owner = definition.tracks[track?.definition ?? ''];
      note('task for each', task.fact !== undefined && task.id.includes('~'));
      note('task that waits', (owner?.tasks[task.definition]?.when.length ?? 0) > 0);
    }
    if (event.type === 'fact-recorded') {
      note('own part', event.fact.kind === 'begun.itself');
      note('commitment ends', event.fact.kind === 'pledge' && event.fact.code === 'no');
    }
    if (event.type === 'fact-over') note('lasting fact ends', event.kind === 'lasting' && event.by === 'system');
  }
  note(
    'commitment late',
    notices.some(({ at, notice }) => notice.thing.startsWith('fact:pledge') && notice.due < at.slice(0, 10)),
  );
}
