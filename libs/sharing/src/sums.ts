/** A number that is told, one that is few, or one that is kept back because it would give a few away. */
export type Cell = { told: number } | 'few' | 'hidden';

/** A number of persons or of what happened to them; not `shown` where it stands nowhere, and could yet be worked out. */
export type Counted = { n: number; shown: boolean };

/** That one number is the sum of the others, by name. */
export type Sum = { sum: string; parts: string[] };

/** What is told of each number; `unshown` of one that stands nowhere. */
export type Told = Map<string, Cell | 'unshown'>;
