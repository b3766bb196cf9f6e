import type { Work } from '../work.js';

/** Ends the session that asks: its token opens nothing from here on. */
export async function signOut({ manager }: Work): Promise<void> {
  await manager.query('select samspel.end_session()');
}
