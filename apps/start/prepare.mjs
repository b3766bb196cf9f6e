// Makes a fresh clone ready to run: checks Node, installs, builds; each only when needed. Plain Node without
// dependencies, because nothing else is there yet. Usage: node apps/start/prepare.mjs [built program to run then]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const installStamp = 'node_modules/.samspel-installed';
const buildStamp = 'dist/.samspel-built';
const sources = ['apps', 'libs', 'config', 'test', 'package.json', 'package-lock.json', 'tsconfig.json', '.swcrc'];

process.chdir(root);
checkNode();
if (!isInstalled()) {
  run('Installing packages (about a minute the first time)', [
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  writeFileSync(installStamp, hashOf(['package-lock.json']));
}
const wanted = hashOf(sources);
if (read(buildStamp) !== wanted || !existsSync('dist/web/index.html')) {
  run('Building', ['run', '--silent', 'build']);
  writeFileSync(buildStamp, wanted);
}
const program = process.argv[2];
if (program) {
  // In this very process, so that a signal for `npm start` reaches the program; which finds its arguments as usual.
  process.argv.splice(1, 1);
  await import(pathToFileURL(path.resolve(program)).href);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Samspel needs Node 20.19 or newer, and this is ${process.versions.node}. See https://nodejs.org`);
}

/** True when what is installed is what package-lock.json asks for, whether we or somebody by hand installed it. */
function isInstalled() {
  const installed = read('node_modules/.package-lock.json');
  if (installed === undefined) return false;
  if (read(installStamp) === hashOf(['package-lock.json'])) return true;
  const there = JSON.parse(installed).packages;
  const asked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  return (
    Object.entries(asked).every(
      ([name, { version, optional }]) => name === '' || optional || there[name]?.version === version,
    ) && Object.entries(there).every(([name, { version }]) => asked[name]?.version === version)
  );
}

/** A fingerprint of the files' names and contents; times are of no use after a checkout. */
function hashOf(names) {
  const hash = createHash('sha256');
  for (const name of names) {
    for (const file of filesOf(name)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(name) {
  if (!existsSync(name)) return [];
  if (statSync(name).isFile()) return [name];
  return readdirSync(name)
    .filter((entry) => !entry.startsWith('.'))
    .sort()
    .flatMap((entry) => filesOf(path.join(name, entry)));
}

function run(what, npmArguments) {
  console.log(`${what} …`);
  // On Windows npm is a .cmd file, which only a shell can start.
  const { status, signal, error } = spawnSync('npm', npmArguments, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  stop(
    `${what}: "npm ${npmArguments.join(' ')}" failed (${error?.message ?? signal ?? `code ${status}`}); its words are above.`,
  );
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function stop(reason) {
  console.error(reason);
  process.exit(1);
}
