import type { CaseState } from './state.js';

/** The state with its parts by id: a database keeps no order of keys, and what follows must not hang on one. */
export function inOrder(state: CaseState): CaseState {
  const { tracks, tasks, facts, handoffs } = state;
  if ([tracks, tasks, facts, handoffs].every(isInOrder)) return state;
  return { ...state, tracks: byId(tracks), tasks: byId(tasks), facts: byId(facts), handoffs: byId(handoffs) };
}

function isInOrder(parts: Record<string, unknown>): boolean {
  let last = '';
  for (const id in parts) {
    if (id < last) return false;
    last = id;
  }
  return true;
}

function byId<Part>(parts: Record<string, Part>): Record<string, Part> {
  return Object.fromEntries(Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1)));
}
