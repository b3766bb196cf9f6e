import { waitsForAnother } from './four-eyes.js';

describe('what is told of somebody', () => {
  it.each([
    [true, {}, true],
    [true, { acute: false }, true],
    // SoL 19 kap. 1 §, LUL 6 and 34 §, OSL 10 kap. 20 §.
    [true, { acute: true }, false],
    [false, {}, false],
    [null, {}, false],
  ])('waits for a second reader where the identity is protected and the ground lets it wait: %j, %j', (...asked) => {
    const [isProtected, ground, waits] = asked;
    expect(waitsForAnother(isProtected, ground)).toBe(waits);
  });
});
