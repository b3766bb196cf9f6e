import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import type { IdentityKeys } from './identity-keys.js';
import { rows, run } from './rows.js';

/** How many rows are read and written at a time: a large town has some ten thousand. */
const AT_ONCE = 500;

/** Where guardians stand, and which of them still have a phone in clear. */
const PLACES = {
  young_person: { value: 'guardians', inClear: "guardians @? '$[*].phone'", put: '$2::jsonb' },
  disclosure: {
    value: "snapshot -> 'guardians'",
    inClear: "snapshot -> 'guardians' @? '$[*].phone'",
    put: "snapshot || jsonb_build_object('guardians', $2::jsonb)",
  },
} as const;

const Old = z.object({
  id: z.string(),
  municipality: z.string(),
  guardians: z.array(z.looseObject({ name: z.string(), phone: z.string().optional() })),
});

/** Guardians' phones were kept in clear before there were keys. Run at each `migrate`; once they are encrypted it finds none. */
export async function encryptOldContacts(source: DataSource, keys: IdentityKeys): Promise<void> {
  let some = true;
  while (some) some = await source.transaction((manager) => encryptSome(manager, keys));
}

async function encryptSome(manager: EntityManager, keys: IdentityKeys): Promise<boolean> {
  let some = false;
  for (const [table, { value, inClear, put }] of Object.entries(PLACES)) {
    const column = table === 'disclosure' ? 'snapshot' : 'guardians';
    const found = await rows(
      manager,
      Old,
      `select id, municipality, ${value} as guardians from samspel.${table} where ${inClear} limit ${AT_ONCE} for update`,
    );
    for (const { id, municipality, guardians } of found) {
      const encrypted = guardians.map(({ phone, ...guardian }) =>
        phone === undefined
          ? guardian
          : { ...guardian, contact: keys.encrypt(municipality, 'guardian-contact', JSON.stringify({ phone })) },
      );
      await run(manager, `update samspel.${table} set ${column} = ${put} where id = $1`, [
        id,
        JSON.stringify(encrypted),
      ]);
    }
    some ||= found.length > 0;
  }
  return some;
}
