import { answerOf, api } from '../../api/client.js';
import { isProblem, Problem } from '../../api/problem.js';
import { sessionEnded } from '../../api/session-end.js';
import { Keeper } from './keeper.js';
import type { Shelf } from './keeper.js';
import { keyOf } from './place.js';
import type { Place } from './place.js';

/** What is written and whose it is: in memory alone, and gone with the account. */
const keepers = new Map<string, Keeper>();
const own = { id: '', name: '' };

export function keeperOf(place: Place): Keeper {
  const key = keyOf(place);
  const known = keepers.get(key);
  if (known !== undefined) return known;
  const keeper = new Keeper(shelfOf(place));
  keepers.set(key, keeper);
  return keeper;
}

/** Whoever is signed in now: of what somebody else had begun to write nothing is left on the page. */
export function belongTo({ id, name }: { id: string; name: string }): void {
  if (own.id !== id) forgetDrafts();
  Object.assign(own, { id, name });
}

export function forgetDrafts(): void {
  keepers.clear();
  Object.assign(own, { id: '', name: '' });
}

/** Whether something that is written is in memory alone. */
export const isUnsaved = (): boolean => [...keepers.values()].some((keeper) => keeper.now().unsaved !== false);

/** Whose text is in memory, where the session ended while somebody wrote. */
export const whoseIsKept = (): string | undefined =>
  [...keepers.values()].some((keeper) => keeper.now().text !== undefined) ? own.name : undefined;

/** Saves at once what waits to be saved; the page may be on its way out. */
export function saveDrafts(leaving = false): Promise<unknown> {
  return Promise.all([...keepers.values()].map((keeper) => keeper.save(leaving)));
}

/** A browser sends 64 kB for a page that is gone, all requests together. */
const KEPT_ALIVE = 15_000;

function shelfOf({ form, about, reference }: Place): Shelf {
  const writer = own.id;
  const place = { form, ...(about && { about }), ...(reference && { reference }) };
  return {
    find: async () => {
      // Of a case's own draft, and of none.
      const found = await orEnded(answerOf(api.GET('/drafts', { params: { query: place } })));
      return found.find((each) => each.about === (about ?? '') && each.reference === (reference ?? null));
    },
    // It goes on where the page ends meanwhile, as far as a browser lets it.
    save: (draft) =>
      orEnded(
        answerOf(
          api.PUT('/drafts', { body: { ...place, ...draft, writer }, keepalive: draft.text.length < KEPT_ALIVE }),
        ),
      ),
    drop: async (id) => {
      await api.DELETE('/drafts/{id}', { params: { path: { id } } });
    },
    whyFailed: (error) => {
      if (isProblem(error, 'conflict')) return 'overtaken';
      if (isProblem(error, 'no-session')) return 'no-session';
      return !(error instanceof Problem) || error.unanswered || error.code === 'too-many' ? 'unanswered' : 'refused';
    },
    newId: () => crypto.randomUUID(),
    later: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  };
}

async function orEnded<Data>(answer: Promise<Data>): Promise<Data> {
  try {
    return await answer;
  } catch (error) {
    if (isProblem(error, 'no-session')) sessionEnded();
    throw error;
  }
}

window.addEventListener('online', () => void saveDrafts());
window.addEventListener('pagehide', () => void saveDrafts(true));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void saveDrafts();
});
