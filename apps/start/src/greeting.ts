import { clusterOf } from './postgres-home.js';
import type { Addresses } from './start-samspel.js';

/** The accounts that the demo data has, by municipality. */
const ACCOUNTS = {
  'lindvik.example': ['polis', 'soc', 'skola', 'fritid', 'samordnare', 'chef', 'admin'],
  'grannby.example': ['polis', 'soc', 'samordnare'],
};

/** What to say when everything runs: where it is, and who one can be. */
export function greeting({ app, inbox }: Addresses, dataDir: string): string {
  const accounts = Object.entries(ACCOUNTS).map(
    ([domain, names]) => `  ${names.map((name) => `${name}@${domain}`).join('  ')}`,
  );
  const cluster = clusterOf(dataDir);
  return [
    '',
    `Samspel      ${app}`,
    `Mail inbox   ${inbox}`,
    `Data         ${dataDir}  (cleared by: npm run reset)`,
    ...(cluster.startsWith(dataDir)
      ? []
      : [`Database     ${cluster}  (PostgreSQL can't run as root, nor enter root's folders)`]),
    '',
    'Demo accounts, all with the password samspel-demo:',
    ...accounts,
    '',
    'ready (Ctrl-C stops)',
  ].join('\n');
}
