import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { workerAlive } from '#clockwork';
import { dayOf } from '#calendar';
import { caseTimeOf, loadSettings, row, rows } from '#database';
import type { Definitions, Title } from '#workflow';
import { DemoAccount, type Installation } from './installation.js';
import { listAgencyKinds } from './list-agency-kinds.js';

const Kind = z.object({ demo: z.boolean() });
const AccountRow = DemoAccount.extend({ role: z.string() });

/** What anybody may know before signing in. Accounts and the mail catcher's address are told in a demo alone. */
export async function showInstallation(
  source: DataSource,
  definitions: Definitions,
  mailCatcherUrl: string | undefined,
): Promise<Installation> {
  const installation = await row(source, Kind, 'select demo from samspel.installation');
  const demo = installation?.demo === true;
  const settings = await loadSettings(source);
  return {
    demo,
    mailCatcherUrl: demo ? (mailCatcherUrl ?? null) : null,
    accounts: demo ? await demoAccounts(source, definitions) : [],
    agencyKinds: listAgencyKinds(settings.of('agency-kinds', null, dayOf(await caseTimeOf(source))), definitions),
    workerAlive: await workerAlive(source),
  };
}

async function demoAccounts(source: DataSource, definitions: Definitions): Promise<DemoAccount[]> {
  const accounts = await rows(
    source,
    AccountRow,
    'select email, name, agency, kind, municipality, role from samspel.demo_accounts()',
  );
  return accounts.map(({ role, ...account }) =>
    Object.assign(account, { role: roleTitle(definitions, account.kind, role) }),
  );
}

/** Roles of those who have no part in any workflow. */
const APART: Record<string, Title> = {
  administrator: { sv: 'systemförvaltare', en: 'administrator' },
  'data-protection-officer': { sv: 'dataskyddsombud', en: 'data protection officer' },
};

/** A role's title in the first definition that knows it; its own name where none does. */
function roleTitle(definitions: Definitions, kind: string, role: string): Title {
  const titles = definitions.list().map((definition) => definition.agencies[kind]?.roles[role]);
  return titles.find((title) => title !== undefined) ?? APART[role] ?? { sv: role, en: role };
}
