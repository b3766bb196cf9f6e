import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { EntityManager } from 'typeorm';
import { run } from '#database';
import { DEMO_PASSWORD, type DemoTown } from './directory.js';

/** Writes a town's agencies and people. They belong to the installation, not to a case: the owner's role alone may. */
export async function loadDirectory(manager: EntityManager, { id, name, agencies, people }: DemoTown): Promise<void> {
  await run(manager, 'insert into samspel.municipality (id, name) values ($1, $2)', [id, name]);
  for (const agency of agencies) {
    await run(
      manager,
      'insert into samspel.agency (id, municipality, kind, name, mailbox) values ($1, $2, $3, $4, $5)',
      [agency.id, id, agency.kind, agency.name, `funktion-${agency.id.slice(id.length + 1)}@${id}.example`],
    );
    for (const unit of agency.units ?? [])
      await run(manager, 'insert into samspel.unit (id, agency, name, keeps_own, duty) values ($1, $2, $3, $4, $5)', [
        unit.id,
        agency.id,
        unit.name,
        unit.is === 'keeping-its-own',
        unit.is === 'on-duty',
      ]);
  }
  const passwordHash = await hash(DEMO_PASSWORD);
  for (const person of people) {
    const account = randomUUID();
    await run(manager, 'insert into samspel.account (id, name, email, password_hash) values ($1, $2, $3, $4)', [
      account,
      person.name,
      person.email,
      passwordHash,
    ]);
    for (const { agency, roles, unit } of person.memberships) {
      const membership = [randomUUID(), account, agency, roles, unit];
      await run(
        manager,
        'insert into samspel.membership (id, account, agency, roles, unit) values ($1, $2, $3, $4, $5)',
        membership,
      );
    }
  }
}
