/** What comes in is registered by whoever received it, on its track, and who sent it may learn that. */
import type { Definition } from './definition.js';
import type { Report } from './problem.js';
import { tasksOf } from './walk.js';

export function checkRegister(definition: Definition, report: Report): void {
  const { receipt } = definition.vocabulary;
  const registers = tasksOf(definition).filter(({ task }) => task.kind === 'register');
  for (const { path, stage, task } of registers) {
    if (receipt === undefined)
      report(
        path,
        'nothing says what its sender learns; write "receipt:" under "vocabulary", or remove "kind: register"',
      );
    if (stage !== undefined || task.of !== 'track')
      report(path, 'what came in is the track\'s to register; write it under the "tasks" of its track, without "of"');
    if (task.asks.length + task.rhythm.length > 0 || task.missed !== undefined)
      report(path, 'to register asks for a number alone; remove "asks", "rhythm" and "missed"');
  }
  if (receipt !== undefined && registers.length === 0)
    report('vocabulary/receipt', 'no task registers anything; write "kind: register" at one, or remove "receipt"');
}
