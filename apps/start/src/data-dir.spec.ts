import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDataDir } from './data-dir.js';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'samspel-data-'))));
afterAll(() => rm(folder, { recursive: true }));

test('the data folder is made with all that leads to it, closed to others, and taken as it is after that', async () => {
  const dir = join(folder, 'a', 'b');
  await makeDataDir(dir);
  await makeDataDir(dir);
  expect((await stat(dir)).mode & 0o777).toBe(0o700);
});

test('a file is none', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(makeDataDir(file)).rejects.toThrow(`${file} is a file, not a folder.`);
  await expect(makeDataDir(join(file, 'in'))).rejects.toThrow(/can't be made or written to \(ENOTDIR\)/);
});

test('where nobody may make a folder it is said, and nothing hangs', async () => {
  await expect(makeDataDir('/proc/samspel/data')).rejects.toThrow(/Set SAMSPEL_DATA to a folder that you may write in/);
});
