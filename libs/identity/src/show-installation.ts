import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { workerAlive } from '#clockwork';
import { dayOf } from '#calendar';
import { caseTimeOf, loadSettings, row, rows } from '#database';
import type { Role } from '#settings';
import type { Definition, Definitions, Title } from '#workflow';
import { DemoAccount, type Installation } from './installation.js';
import { listAgencyKinds } from './list-agency-kinds.js';

const Kind = z.object({ demo: z.boolean() });
const AccountRow = DemoAccount.extend({ role: z.string(), unit: z.string().nullable() });

/** What anybody may know before signing in. Accounts and the mail catcher's address are told in a demo alone. */
export async function showInstallation(
  source: DataSource,
  definitions: Definitions,
  mailCatcherUrl: string | undefined,
): Promise<Installation> {
  const installation = await row(source, Kind, 'select demo from samspel.installation');
  const demo = installation?.demo === true;
  const settings = await loadSettings(source);
  const today = dayOf(await caseTimeOf(source));
  return {
    demo,
    mailCatcherUrl: demo ? (mailCatcherUrl ?? null) : null,
    accounts: demo ? await demoAccounts(source, definitions, settings.of('roles', null, today)) : [],
    agencyKinds: listAgencyKinds(settings.of('agency-kinds', null, today), definitions),
    workerAlive: await workerAlive(source),
  };
}

async function demoAccounts(source: DataSource, definitions: Definitions, set: Role[]): Promise<DemoAccount[]> {
  const accounts = await rows(
    source,
    AccountRow,
    'select email, name, agency, kind, municipality, role, unit from samspel.demo_accounts()',
  );
  return accounts.map(({ role, unit, agency, ...account }) => ({
    ...account,
    // The head of a unit is no head of the whole, such as a principal is of a school.
    ...(role === 'head' && unit !== null
      ? { agency: `${unit}, ${agency}`, role: roleTitle([], set, account.kind, role) }
      : { agency, role: roleTitle(definitions.list(), set, account.kind, role) }),
  }));
}

/** A role's title in the first definition that knows it, as a school's head is its principal; else what is set; its own name where nothing is. */
function roleTitle(definitions: Definition[], set: Role[], kind: string, role: string): Title {
  const titles = definitions.map((definition) => definition.agencies[kind]?.roles[role]);
  return (
    titles.find((title) => title !== undefined) ??
    titleOf(set.find((each) => each.role === role)) ?? { sv: role, en: role }
  );
}

function titleOf(role: Role | undefined): Title | undefined {
  return role && { sv: role.sv.toLocaleLowerCase('sv'), en: role.en.toLowerCase() };
}
