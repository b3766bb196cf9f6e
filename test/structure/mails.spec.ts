import { readFileSync } from 'node:fs';
import { mails } from '#mail';
import { sourceFiles } from '../support/source-files.js';

it('each kind of e-mail is written by a program, which calls mails.<kind>.write', () => {
  const programs = sourceFiles().filter((file) => file.startsWith('apps/') && !file.includes('.spec.'));
  const code = programs.map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(Object.keys(mails)).toContain('reminder');
  expect(Object.keys(mails).filter((kind) => !code.includes(`mails.${kind}.`))).toEqual([]);
});
