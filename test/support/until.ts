import { setTimeout as pause } from 'node:timers/promises';

/** Waits until this holds, looking every few milliseconds; a test that waits in vain says what for. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, withinMs = 30_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited ${withinMs / 1000} s in vain until ${what}.`);
    await pause(20);
  }
}
