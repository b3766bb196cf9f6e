import { compile } from '../../libs/workflow/src/definition/compile.js';
import { possible } from '#workflow';
import { TUESDAY } from './support/openings.js';
import { replayAgrees } from './support/promises.js';
import { Story } from './support/story.js';
import { agencies, readDefinition } from './support/town.js';

const definition = readDefinition('test/definitions/ok/steps-by-themselves.yaml');
const begun = () =>
  new Story(TUESDAY, definition, agencies)
    .records('officer', 'referral.received', 'received')
    .until('2026-09-10T08:00:00.000Z');

describe('a step that is taken by itself', () => {
  it('is taken as soon as what it requires holds, and is nobody’s doing', () => {
    const story = begun().records('welfare', 'family.asked', 'agrees');
    expect(story.stages()).toEqual({ coordination: 'preparing' });
    expect(story.events.slice(-2)).toMatchObject([
      { type: 'fact-recorded', by: 'Bo', actingFor: 'birch' },
      { type: 'stage-entered', action: 'begin', by: 'system' },
    ]);
    expect(story.events.at(-1)).not.toHaveProperty('actingFor');
    expect(story.dates('track:coordination').due).toBe('2026-10-01');
  });

  it('leads on to the next at once, and what it records opens what it opens', () => {
    const story = begun().records('welfare', 'picture.given', 'given');
    expect(story.stages()).toEqual({ coordination: 'offer' });
    story.hears();
    story.records('welfare', 'family.asked', 'agrees');
    expect(story.stages()).toEqual({ coordination: 'meeting', support: 'support' });
    expect(Object.values(story.state.facts).at(-1)).toMatchObject({
      kind: 'meeting.called',
      by: 'system',
      agency: 'coordination',
    });
    expect(story.hears()).toEqual(['2026-09-10 task track:support news → coordination']);
    replayAgrees(story);
  });

  it('waits for the tasks that hold its stage, and is taken when the last is done', () => {
    const story = begun().records('welfare', 'family.asked', 'agrees');
    story.records('welfare', 'interpreter.needed', 'needed').records('welfare', 'picture.given', 'given');
    expect(story.stages()).toEqual({ coordination: 'preparing' });
    story.finishes('coordinator', 'coordination.interpreter');
    expect(story.stages()).toEqual({ coordination: 'meeting', support: 'support' });
  });

  it('is offered to nobody, and cannot be taken by hand', () => {
    const story = begun().records('welfare', 'family.asked', 'agrees');
    const offered = possible(definition, story.state, story.context('coordinator')).actions;
    expect(offered.map(({ action }) => action)).toEqual(['close']);
    expect(story.refused('coordinator', { do: 'take-action', track: 'coordination', action: 'call' })).toEqual({
      refused: 'not-yours',
      missing: [],
    });
  });

  it('is no second pair of eyes: whoever set it off did not decide it', () => {
    const story = begun().records('welfare', 'family.asked', 'agrees');
    const both = { person: 'Bo', agency: 'coordination', kind: 'coordination', roles: ['coordinator'] };
    story.records('welfare', 'picture.given', 'given').acts(both, 'coordination', 'prepare-anew');
    // The picture is there already, so the next meeting is called at once.
    expect(story.stages()).toMatchObject({ coordination: 'meeting' });
  });

  it('counts what its stage needs afresh when it comes round again', () => {
    const story = begun().records('welfare', 'family.asked', 'agrees').records('welfare', 'picture.given', 'given');
    story.until('2026-09-15T08:00:00.000Z').acts('coordinator', 'coordination', 'offer-anew');
    expect(story.stages()).toMatchObject({ coordination: 'offer' });
    story.until('2026-09-16T08:00:00.000Z').records('oakWelfare', 'family.asked', 'agrees');
    expect(story.stages()).toMatchObject({ coordination: 'meeting' });
  });
});

describe('a task that waits for a fact', () => {
  const preparing = () => begun().records('welfare', 'family.asked', 'agrees');

  it('counts from when it opened, not from when its stage began', () => {
    const story = preparing().until('2026-09-18T08:00:00.000Z').records('welfare', 'interpreter.needed', 'needed');
    expect(story.dates('task:coordination.interpreter').due).toBe('2026-09-23');
    story.records('welfare', 'interpreter.needed', 'needed');
    expect(story.tasks()).toEqual(['coordination.interpreter']);
  });

  it('opens again when its stage comes round and the fact is recorded anew, and not before', () => {
    const story = preparing().records('welfare', 'interpreter.needed', 'needed');
    story.finishes('coordinator', 'coordination.interpreter').records('welfare', 'interpreter.needed', 'needed');
    expect(story.tasks()).toEqual([]);
    story.until('2026-09-14T08:00:00.000Z').records('welfare', 'picture.given', 'given');
    const later = structuredClone(definition);
    const call = later.tracks['coordination']?.stages['preparing']?.actions['call'];
    if (call === undefined) throw new Error('the definition has no call');
    // Somebody calls the second meeting, so that the stage is stayed in.
    call.automatic = false;
    const again = new Story(TUESDAY, compile(later), agencies);
    again.state = story.state;
    again.now = '2026-09-15T08:00:00.000Z';
    again.acts('coordinator', 'coordination', 'prepare-anew');
    expect(again.tasks()).toEqual([]);
    again.until('2026-09-16T08:00:00.000Z').records('welfare', 'interpreter.needed', 'needed');
    expect(again.tasks()).toEqual(['coordination.interpreter~2']);
    expect(again.dates('task:coordination.interpreter~2').due).toBe('2026-09-21');
  });
});
