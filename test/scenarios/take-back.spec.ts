import type { CaseState } from '#workflow';
import { referred, reported } from './support/openings.js';
import { replayAgrees } from './support/promises.js';

const asDuplicate = (track: string) => ({ do: 'close-duplicate' as const, track });

/** Where a track stands and since when, as whoever closed it by a slip reads it in the history. */
function partOf({ tracks }: CaseState, id: string): { track: string; stage: string; entered: string } {
  const { definition = '', stage = '', entered = '' } = tracks[id] ?? {};
  return { track: definition, stage, entered };
}

describe('a part that was closed by a slip', () => {
  it('stands where it stood, with its own dates, and the case opens again', () => {
    const story = reported().acts('socialWorker', 'social-services', 'assess-protection', {
      protection: 'no-danger',
      assessor: 'qualified',
    });
    const { due } = story.dates('track:social-services');
    const parts = [partOf(story.state, 'social-services')];
    story.until('2026-09-10T08:00:00.000Z').does('socialWorker', asDuplicate('social-services'));
    expect(story.state.status).toBe('closed');
    story.until('2026-09-15T08:00:00.000Z').does('socialWorker', { do: 'take-back', parts });
    expect(story.state.status).toBe('open');
    expect(story.stages()).toEqual({ 'social-services~2': 'preliminary-assessment' });
    expect(story.dates('track:social-services~2').due).toBe(due);
    replayAgrees(story);
  });

  it('is taken back while others go on, and they are left alone', () => {
    const story = referred().records('officer', 'report.received', 'received');
    story.finishes('socialWorker', 'social-services.register-report');
    const parts = [partOf(story.state, 'social-services')];
    const others = story.state.tracks['coordination'];
    story.does('socialWorker', asDuplicate('social-services')).does('socialWorker', { do: 'take-back', parts });
    expect(story.state.tracks['coordination']).toEqual(others);
    expect(story.events.filter(({ type }) => type === 'case-opened')).toHaveLength(1);
  });

  it.each([
    ['2026-09-16T21:59:00.000Z', true],
    // The seventeenth in Sweden, and still the sixteenth in Greenwich.
    ['2026-09-16T22:30:00.000Z', false],
  ] as const)('at %s: that a consent to the 16th is reminded of again is %s', (now, isReminded) => {
    const story = referred().agrees('coordinator', ['coordination', 'birch'], { to: '2026-09-16' });
    const parts = [partOf(story.state, 'coordination')];
    story.does('coordinator', asDuplicate('coordination'));
    story.downUntil(now).does('coordinator', { do: 'take-back', parts });
    expect(story.timers().some((timer) => timer.includes('fact:consent~1'))).toBe(isReminded);
  });

  it('is the agency’s own, and taken back by those who act on it', () => {
    const story = reported();
    const parts = [partOf(story.state, 'social-services')];
    story.does('socialWorker', asDuplicate('social-services'));
    const nothing = { refused: 'not-yours', missing: [] };
    for (const who of ['officer', 'headOfUnit', 'stranger'] as const)
      expect(story.refused(who, { do: 'take-back', parts })).toEqual(nothing);
    expect(story.refused('socialWorker', { do: 'take-back', parts: [] })).toMatchObject({ refused: 'input' });
    expect(story.refused('socialWorker', { do: 'record-fact', kind: 'report.received', code: 'received' })).toEqual({
      refused: 'closed',
      missing: [],
    });
  });
});
