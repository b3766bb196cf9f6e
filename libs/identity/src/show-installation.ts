import type { DataSource } from 'typeorm';
import type { Definitions, Title } from '#workflow';
import type { DemoAccount, Installation } from './installation.js';
import { workerAlive } from './worker-alive.js';

/** What anybody may know before signing in. Accounts and the mail catcher's address are told in a demo alone. */
export async function showInstallation(
  source: DataSource,
  definitions: Definitions,
  mailCatcherUrl: string | undefined,
): Promise<Installation> {
  const [installation]: { demo: boolean }[] = await source.query('select demo from samspel.installation');
  const demo = installation?.demo === true;
  return {
    demo,
    mailCatcherUrl: demo ? (mailCatcherUrl ?? null) : null,
    accounts: demo ? await demoAccounts(source, definitions) : [],
    workerAlive: await workerAlive(source),
  };
}

async function demoAccounts(source: DataSource, definitions: Definitions): Promise<DemoAccount[]> {
  const rows: (Omit<DemoAccount, 'role'> & { role: string })[] = await source.query(
    'select * from samspel.demo_accounts()',
  );
  return rows.map(({ role, ...account }) =>
    Object.assign(account, { role: roleTitle(definitions, account.kind, role) }),
  );
}

/** A role's title in the first definition that knows it; its own name where none does. */
function roleTitle(definitions: Definitions, kind: string, role: string): Title {
  const titles = definitions.list().map((definition) => definition.agencies[kind]?.roles[role]);
  return titles.find((title) => title !== undefined) ?? { sv: role, en: role };
}
