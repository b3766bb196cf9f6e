import { run, type Unit } from '#database';

/** Ends the session that asks: its token opens nothing from here on. */
export async function signOut({ manager }: Unit): Promise<void> {
  await run(manager, 'select samspel.end_session()');
}
