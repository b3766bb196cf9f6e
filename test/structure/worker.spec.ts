import { readFileSync } from 'node:fs';
import { sourceFiles } from '../support/source-files.js';

it('whoever puts work in the queues is called by the dispatcher', () => {
  const worker = sourceFiles().filter((file) => file.startsWith('apps/worker/') && !file.includes('.spec.'));
  const code = worker.map((file) => readFileSync(file, 'utf8')).join('\n');
  const queuing = [...code.matchAll(/class (\w+) extends EnqueueDue\b/g)].map(([, name]) => name);
  expect(queuing).toEqual(expect.arrayContaining(['EnqueueMails', 'EnqueueTimers']));
  const dispatcher = readFileSync('apps/worker/src/dispatcher.ts', 'utf8');
  const held = [...dispatcher.matchAll(/private readonly (\w+): (\w+)/g)];
  const called = new Set(held.flatMap(([, field, name]) => (dispatcher.includes(`this.${field}.run(`) ? [name] : [])));
  expect(queuing.filter((name) => !called.has(name))).toEqual([]);
});
