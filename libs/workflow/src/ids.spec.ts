import { factId, nameOf, readThing, taskId, trackId } from './ids.js';

describe('the id of a thing', () => {
  it('bears the bare name the first time, and its number when it comes back', () => {
    expect([trackId('school', 0), trackId('school', 1)]).toEqual(['school', 'school~2']);
    expect(taskId(trackId('police', 1), 'concern-talk', 2)).toBe('police~2.concern-talk~3');
    expect([factId('consent', 0), factId('consent', 9)]).toEqual(['consent~1', 'consent~10']);
    expect(nameOf('school~2')).toBe('school');
  });

  it.each([
    ['track:police~2', { kind: 'track', id: 'police~2', name: 'police' }],
    [
      'task:police~2.concern-talk~3',
      { kind: 'task', id: 'police~2.concern-talk~3', track: 'police', name: 'concern-talk' },
    ],
    ['task:police.first.talk', { kind: 'task', id: 'police.first.talk', track: 'police', name: 'first.talk' }],
    ['handoff:7c1~2', { kind: 'handoff', id: '7c1~2' }],
    ['fact:mapping.part~4', { kind: 'fact', id: 'mapping.part~4', name: 'mapping.part' }],
  ])('%s says what it names', (thing, named) => {
    expect(readThing(thing)).toEqual(named);
  });

  it.each(['pledge:1', 'consent~1', ''])('"%s" is no thing of a case, and no fact by default', (thing) => {
    expect(() => readThing(thing)).toThrow('is no thing of a case');
  });
});
