import { readDefinitions } from '#config/workflows';
import { queueOf } from './queue-of.js';

const definition = readDefinitions('config/workflows')
  .map((each) => each.definition)
  .find(({ workflow }) => workflow === 'youth-concern');

describe('the queue of a timer', () => {
  it.each([
    ['handoff:7c1', 'social-services', 'school', 'handoffs'],
    ['task:police.concern-talk', 'police', 'concern-talk', 'talks'],
    ['task:police~2.concern-talk', 'police~2', 'concern-talk', 'talks'],
    ['task:coordination.follow-up-talk~3', 'coordination', 'follow-up-talk', 'talks'],
    ['task:coordination.ask-consent', 'coordination', 'ask-consent', 'reminders'],
    ['track:police', 'police', 'talk-planned', 'reminders'],
    ['fact:consent', 'coordination', 'consent', 'reminders'],
  ])('of %s on %s', (thing, track, name, queue) => {
    expect(queueOf({ thing, track, definition: name }, definition)).toBe(queue);
  });

  it('is reminders where the definition is not at hand', () => {
    expect(queueOf({ thing: 'task:police.concern-talk', track: 'police', definition: 'concern-talk' }, undefined)).toBe(
      'reminders',
    );
  });
});
