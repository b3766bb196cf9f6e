import { Progress } from './progress.js';

describe('what is under way', () => {
  let now = 0;
  const progress = new Progress(() => now);
  const at = (seconds: number): number => {
    now = seconds;
    return progress.hangsFor();
  };

  it('hangs for as long as it has not got on, whatever else does', () => {
    progress.getsOn('timers');
    progress.getsOn('notices');
    expect(at(10)).toBe(10);
    progress.getsOn('notices');
    expect(at(30)).toBe(30);
  });

  it('hangs no more once it got on, or ended', () => {
    progress.getsOn('timers');
    expect(at(31)).toBe(21);
    progress.ends('notices');
    expect(at(35)).toBe(5);
    progress.ends('timers');
    expect(at(100)).toBe(0);
  });
});
