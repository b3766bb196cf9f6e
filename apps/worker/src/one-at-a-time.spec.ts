import { oneAtATime } from './one-at-a-time.js';

/** Work that ends when it is told to. */
function held() {
  const ends: (() => void)[] = [];
  let begun = 0;
  const work = async (): Promise<void> => {
    begun += 1;
    await new Promise<void>((resolve) => ends.push(resolve));
  };
  return { work, ends, begun: () => begun };
}

describe('one at a time', () => {
  it('makes one more run of everything that is asked for meanwhile', async () => {
    const { work, ends, begun } = held();
    const ask = oneAtATime(work);
    const first = ask();
    await Promise.resolve();
    await Promise.resolve();
    const later = [ask(), ask(), ask()];
    expect(begun()).toBe(1);
    ends.shift()?.();
    await first;
    await Promise.resolve();
    expect(begun()).toBe(2);
    ends.shift()?.();
    await Promise.all(later);
    expect(begun()).toBe(2);
  });

  it('answers with a run that began after the question', async () => {
    let state = 'before';
    const seen: string[] = [];
    const ask = oneAtATime(async () => void seen.push(state));
    const first = ask();
    await first;
    state = 'after';
    await ask();
    expect(seen).toEqual(['before', 'after']);
  });
});
