import { messageIdOf } from './message-id.js';

const to = { agency: 'lindvik-polis', account: null };

describe('a Message-ID', () => {
  it('is the same for the same notice and addressee, and another for another', () => {
    expect(messageIdOf('n1', to)).toBe(messageIdOf('n1', { ...to }));
    const ids = [
      messageIdOf('n1', to),
      messageIdOf('n2', to),
      messageIdOf('n1', { agency: 'lindvik-polis', account: 'a' }),
    ];
    expect(new Set(ids).size).toBe(3);
  });

  it('says nothing of whom or what it is about', () => {
    expect(messageIdOf('n1', to)).toMatch(/^<[0-9a-f]{64}@samspel>$/);
  });
});
