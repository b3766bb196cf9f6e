/** What is opened for each fact finds them all: they are named, they stay, and no stage takes their tasks with it. */
import type { Definition } from './definition.js';
import type { Report } from './problem.js';
import { tasksOf } from './walk.js';

export function checkForEach(definition: Definition, report: Report): void {
  for (const { path, stage, task } of tasksOf(definition)) {
    const { forEach, when, rhythm, atOnceWhen, due } = task;
    if (atOnceWhen !== undefined && (forEach === undefined || due.from === 'entry'))
      report(
        `${path}/at once when`,
        'this needs "for each", and "due" that counts from a fact; add them, or remove it',
      );
    if (forEach === undefined) continue;
    const say = (message: string): void => report(`${path}/for each`, message);
    const awaited = when.find((one) => 'fact' in one && one.fact === forEach);
    const { about, lasts } = definition.facts[forEach] ?? {};
    if (stage !== undefined)
      say(
        'what comes back for each fact outlives stages; write it under the "tasks" of its track, or remove "for each"',
      );
    if (awaited === undefined) say(`"when" says which of its answers count; add there "${forEach} is …"`);
    else if ('sinceEntry' in awaited && awaited.sinceEntry)
      say(`each one counts, whatever stage it came in; remove "since entry" after "${forEach}" in "when"`);
    if ((about !== undefined && about !== 'case') || lasts !== undefined)
      say(`fact "${forEach}" ends or is replaced by a later one; name one about the case that stays`);
    if (rhythm.length > 0)
      report(`${path}/rhythm`, 'a talk that returns counts its own rounds; remove "rhythm", or "for each"');
  }
}
