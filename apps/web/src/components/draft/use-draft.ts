import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import type { SentDraft } from '../../api/commands.js';
import type { Kept, Keeper } from './keeper.js';
import { keeperOf } from './keepers.js';
import { filled, isLike } from './like.js';
import { keyOf } from './place.js';
import type { Place } from './place.js';

/** What a form holds, and what it began from. */
interface Body<Values> {
  values: Values;
  since: { revision: number; values: Values };
}

/** What is written in a form: kept while it is written, found again, and gone when it is sent. */
export interface Draft<Values> {
  values: Values;
  set: (change: Partial<Values>) => void;
  /** One field of the form and the way to change it, as useState has them. */
  field: <Name extends keyof Values>(name: Name) => [Values[Name], (value: Values[Name]) => void];
  /** Something is written, beyond what the form began with. */
  written: boolean;
  kept: Kept;
  keeper: Keeper;
  /** The revision of what it is written upon, which the form sends along. */
  revision: number;
  /** What somebody else has made of it since. */
  theirs: Values | undefined;
  /** Goes on with one's own, having seen theirs. */
  keepMine: () => void;
}

/**
 * The state of a form, kept as its writer's draft: what was `useState` is a field of it. `initial` is what the form shows where nothing is
 * written, and `revision` that of what it shows there, where others may change that meanwhile.
 */
export function useDraft<Values extends object>(place: Place, initial: Values, revision = 0): Draft<Values> {
  const key = keyOf(place);
  // A place is its key, whatever object says it.
  // eslint-disable-next-line react/exhaustive-deps
  const keeper = useMemo(() => keeperOf(place), [key]);
  const kept = useSyncExternalStore(keeper.heard, keeper.now);
  useEffect(() => {
    void keeper.look();
    return () => void keeper.save();
  }, [keeper]);

  const body = bodyOf(initial, kept.text);
  const values = body?.values ?? initial;
  const since = body?.since ?? { revision, values: initial };
  const set = (change: Partial<Values>) => {
    // Two fields may change in one breath, before the form is drawn anew.
    const now = bodyOf(initial, keeper.now().text);
    const next: Body<Values> = { values: { ...(now?.values ?? initial), ...change }, since: now?.since ?? since };
    keeper.write(isSame(next.values, next.since.values) ? undefined : JSON.stringify(next));
  };
  return {
    values,
    set,
    field: (name) => [
      values[name],
      (value) => {
        const change: Partial<Values> = {};
        change[name] = value;
        set(change);
      },
    ],
    written: body !== undefined,
    kept,
    keeper,
    revision: since.revision,
    theirs: since.revision === revision || isSame(since.values, initial) ? undefined : initial,
    keepMine: () => keeper.write(JSON.stringify({ values, since: { revision, values: initial } })),
  };
}

/** Opens a form that is shut on its page where somebody has begun to write in it. */
export function useOpenBegun(place: Place, open: () => void): void {
  const key = keyOf(place);
  const opening = useEffectEvent(open);
  // eslint-disable-next-line react/exhaustive-deps
  const keeper = useMemo(() => keeperOf(place), [key]);
  useEffect(() => {
    void keeper.look().then(() => {
      if (keeper.now().text !== undefined) opening();
    });
  }, [keeper]);
}

/** What a form sends is sent as its draft: once, and the draft is gone with it. */
export function useSentAs<Sending extends { draftRef: RefObject<SentDraft | null> }>(
  { keeper }: Pick<Draft<object>, 'keeper'>,
  sending: Sending,
): Sending {
  const { draftRef } = sending;
  useEffect(() => {
    draftRef.current = keeper;
  }, [draftRef, keeper]);
  return sending;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function bodyOf<Values>(initial: Values, text: string | undefined): Body<Values> | undefined {
  if (text === undefined) return undefined;
  const example: Body<Values> = { values: initial, since: { revision: 0, values: initial } };
  const found = filled(example, readJson(text));
  return isLike(example, found) ? found : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
