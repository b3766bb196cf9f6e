import type { Work } from '../work.js';

/** The role of whoever answers for an agency. */
const HEAD = 'head';

export const isHead = ({ actor }: Pick<Work, 'actor'>): boolean => actor.roles.includes(HEAD);
