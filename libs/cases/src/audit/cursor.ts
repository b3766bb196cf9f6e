import { invalid } from '#use-case';

/** A page of the audit goes on behind a row, by its number. */
export function readCursor(cursor: string | undefined): string | null {
  if (cursor === undefined) return null;
  if (/^\d{1,18}$/.test(cursor)) return cursor;
  throw invalid('/cursor', 'malformed', 'Take the cursor from the page before, or leave it out.');
}

/** One more than a page was asked for: whether there is a next one, and where it goes on. */
export function pageOf<T extends { id: string }>(found: T[], limit: number): { shown: T[]; next: string | null } {
  const shown = found.slice(0, limit);
  return { shown, next: found.length > limit ? (shown.at(-1)?.id ?? null) : null };
}
