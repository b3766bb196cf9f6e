import { caseWith, title, track } from './case.fixture.js';
import { scoreOf } from './score-layout.js';

/** A Tuesday, ten in the morning. */
const now = '2026-11-24T09:00:00.000Z';

describe('the score of a case', () => {
  it('shows six weeks from this one where the case is new, with today in the first', () => {
    const { weeks, today } = scoreOf(caseWith({ now, tracks: [track()] }));
    expect(weeks.map(({ week }) => week)).toEqual([48, 49, 50, 51, 52, 53]);
    expect(today).toBeGreaterThan(0);
    expect(today).toBeLessThan(100 / 6);
  });

  it('reaches three weeks back at most, over a change of clock too', () => {
    const entered = '2026-09-01T08:00:00.000Z';
    const { weeks, today } = scoreOf(caseWith({ now, tracks: [track({ entered })] }));
    expect([weeks.length, weeks[0]?.week]).toEqual([7, 45]);
    expect(today).toBeGreaterThan((100 / 7) * 3);
    const autumn = scoreOf(
      caseWith({ now: '2026-10-27T09:00:00.000Z', tracks: [track({ entered, due: '2026-11-01' })] }),
    );
    expect(autumn.weeks.map(({ left }) => Math.round(left))).toEqual([0, 14, 29, 43, 57, 71, 86]);
  });

  it('draws what a track has been through, where it stands and what comes, in that order and within the picture', () => {
    const passed = [
      { stage: 'first', title, from: '2026-11-09T08:00:00.000Z', to: '2026-11-16T08:00:00.000Z' },
      { stage: 'second', title, from: '2026-11-16T08:00:00.000Z', to: '2026-11-16T08:05:00.000Z' },
    ];
    const ahead = [{ stage: 'next', title }];
    const entered = '2026-11-16T08:05:00.000Z';
    const [lane] = scoreOf(caseWith({ now, tracks: [track({ entered, passed, ahead, due: '2026-11-29' })] })).lanes;
    const segments = lane?.segments ?? [];
    expect(segments.map(({ look }) => look)).toEqual(['past', 'past', 'now', 'ahead']);
    for (const [index, { left, width }] of segments.entries()) {
      expect(width).toBeGreaterThan(1);
      expect(left).toBeGreaterThanOrEqual(index === 0 ? 0 : (segments[index - 1]?.left ?? 0));
      expect(left + width).toBeLessThanOrEqual(100);
    }
  });

  it('pins the next date while the picture reaches it', () => {
    const pinOf = (due: string) => scoreOf(caseWith({ now, tracks: [track({ due })] })).lanes[0]?.pin ?? null;
    expect(pinOf('2026-11-29')).toBeCloseTo(100 / 6, 1);
    expect(pinOf('2027-05-19')).toBeNull();
  });
});
