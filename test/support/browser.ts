import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const require = createRequire(import.meta.url);

/** A browser that may be here. */
type Candidate = { name: string; options: () => LaunchOptions | Promise<LaunchOptions> };

/** Nothing but what the tests ask of it: no look for updates, no word home. Chromium has no sandbox for root. */
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * Starts a browser without a window: the machine's own Chrome, Chromium or Edge, else the Chromium that lies in an npm
 * package. Throws an error that says what was tried and what to install.
 */
export async function openBrowser(): Promise<Browser> {
  const failed: string[] = [];
  for (const { name, options } of [...onPath(), ...installed, packaged]) {
    try {
      return await chromium.launch({ args: ARGS, ...(await options()) });
    } catch (error) {
      failed.push(`  ${name}: ${error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)}`);
    }
  }
  throw new Error(
    `No browser could be started. Install Chrome or Chromium so that it is on PATH, as in "apt-get install chromium". Tried:\n${failed.join('\n')}`,
  );
}

function onPath(): Candidate[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return ['google-chrome', 'chromium', 'chromium-browser']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => existsSync(path))
    .map((path) => ({ name: path, options: () => ({ executablePath: path }) }));
}

/** Where the installers for Linux, macOS and Windows put them; Playwright knows the places. */
const installed: Candidate[] = ['chrome', 'msedge'].map((channel) => ({ name: channel, options: () => ({ channel }) }));

const packaged: Candidate = {
  name: '@sparticuz/chromium',
  options: async () => {
    if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('is for Linux on x64 alone');
    const home = await unpacked();
    return {
      executablePath: join(home, 'chromium'),
      // It needs NSS, NSPR and a font, which a bare machine lacks, and brings them.
      env: { ...process.env, LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
    };
  },
};

/** The package's own names a fixed folder. */
const FONTS_CONF = '<fontconfig><dir prefix="relative">fonts</dir></fontconfig>';

/**
 * The folder with the packaged browser. The package unpacks to TMPDIR, takes any `chromium` that it finds there for its
 * own, and unpacks the libraries only where it believes to be in the cloud; so it is run apart, in an empty folder.
 */
async function unpacked(): Promise<string> {
  // Within the package, so that another version begins anew.
  const home = join(dirname(require.resolve('@sparticuz/chromium')), '../../unpacked');
  if (existsSync(home)) return home;
  const half = await mkdtemp(`${home}-`);
  try {
    const program = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
    execFileSync(process.execPath, ['--eval', program], {
      env: { ...process.env, NODE_OPTIONS: '', TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    });
    await writeFile(join(half, 'fonts.conf'), FONTS_CONF);
    await rename(half, home).catch((error: unknown) => {
      // Another process of the tests was as quick.
      if (!existsSync(home)) throw error;
    });
  } finally {
    await rm(half, { recursive: true, force: true });
  }
  return home;
}
