import { DEMO_PASSWORD, towns } from './demo/directory.js';
import { clusterOf } from './postgres-home.js';
import type { Addresses } from './start-samspel.js';

/** What to say when everything runs: where it is, and who one can be. */
export function greeting({ app, inbox }: Addresses, dataDir: string): string {
  const accounts = towns.map(({ id, people }) => {
    const domain = `@${id}.example`;
    return `  ${people.map(({ email }) => email.replace(domain, '')).join(', ')} ${domain}`;
  });
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
    `Demo accounts, all with the password ${DEMO_PASSWORD}:`,
    ...accounts,
    '',
    'ready (Ctrl-C stops)',
  ].join('\n');
}
