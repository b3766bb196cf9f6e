import { referred, TUESDAY } from './support/openings.js';
import { Story } from './support/story.js';

const bringIn = {
  do: 'bring-in',
  track: 'social-services',
  stage: 'support',
  entered: '2026-08-18T08:00:00.000Z',
  agency: 'social',
} as const;

describe('bringing in a running case from paper', () => {
  it('stands mid-stage with its real dates, and belongs to whoever brought it', () => {
    const story = new Story(TUESDAY).does('socialWorker', bringIn);
    expect(story.state.tracks['social-services']).toMatchObject({
      agency: 'social',
      person: 'Sara',
      stage: 'support',
      entered: '2026-08-18T08:00:00.000Z',
    });
    expect(story.dates('track:social-services')).toEqual({
      statutory: '2026-09-29',
      due: '2026-09-29',
      next: '2026-09-26T07:00:00.000Z',
    });
    expect(story.state.status).toBe('open');
  });

  it('brings the tasks of its stage, with dates counted from then', () => {
    const story = new Story(TUESDAY).does('coordinator', {
      ...bringIn,
      track: 'coordination',
      stage: 'follow-up',
      entered: '2026-09-01T08:00:00.000Z',
      agency: 'coordination',
    });
    expect(story.dates('task:coordination.follow-up-talk').due).toBe('2026-09-15');
  });

  it('that is already late speaks at once', () => {
    const story = new Story(TUESDAY).does('socialWorker', { ...bringIn, entered: '2026-05-04T08:00:00.000Z' });
    expect(story.dates('track:social-services')).toEqual({ statutory: '2026-06-15', due: '2026-06-15', next: TUESDAY });
    story.catchUp();
    expect(story.hears()).toEqual(['2026-09-08 deadline track:social-services rung 2 → social (Sara), social head']);
  });

  it('is done at one’s own agency, at a stage that is there, with a date that has been', () => {
    const story = new Story(TUESDAY);
    const nothing = { refused: 'not-yours', missing: [] };
    expect(story.refused('headOfUnit', bringIn)).toEqual(nothing);
    expect(story.refused('northWorker', bringIn)).toEqual(nothing);
    expect(story.refused('stranger', { ...bringIn, agency: 'elsewhere' })).toEqual(nothing);
    expect(story.refused('officer', { ...bringIn, agency: 'police' })).toEqual(nothing);
    expect(story.refused('socialWorker', { ...bringIn, track: 'constructor' })).toEqual(nothing);
    expect(story.refused('socialWorker', { ...bringIn, stage: 'constructor' })).toMatchObject({
      refused: 'input',
      missing: [{ field: 'stage' }],
    });
    for (const entered of ['2026-09-08T08:00:00.001Z', '2024-09-06T08:00:00.000Z', '', '2026-02-30T08:00:00.000Z']) {
      expect(story.refused('socialWorker', { ...bringIn, entered })).toMatchObject({
        refused: 'input',
        missing: [{ field: 'entered' }],
      });
    }
  });

  it('does not double a track that runs; several schools may each bring theirs', () => {
    const story = new Story(TUESDAY).does('socialWorker', bringIn);
    expect(story.refused('socialWorker', bringIn)).toEqual({ refused: 'not-yours', missing: [] });
    const school = { ...bringIn, track: 'school', stage: 'assess', entered: TUESDAY } as const;
    story.does('welfare', { ...school, agency: 'birch' }).does('oakWelfare', { ...school, agency: 'oak' });
    expect(story.refused('welfare', { ...school, agency: 'birch' })).toEqual({ refused: 'not-yours', missing: [] });
    expect(story.stages()).toEqual({ 'social-services': 'support', school: 'assess', 'school~2': 'assess' });
  });

  it('answers a slip of the pen alike, whether or not another office has the track', () => {
    for (const story of [new Story(TUESDAY), new Story(TUESDAY).does('socialWorker', bringIn)]) {
      const slip = { ...bringIn, agency: 'social-north', stage: 'suport' };
      expect(story.refused('northWorker', slip)).toMatchObject({ refused: 'input', missing: [{ field: 'stage' }] });
    }
  });

  it('counts a fact that was recorded before: a case goes on with what it has', () => {
    const story = referred().does('socialWorker', bringIn);
    expect(story.stages()).toEqual({ coordination: 'offer-and-consent', 'social-services': 'support' });
  });
});
