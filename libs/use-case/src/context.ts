import type { Unit } from '#database';
import type { Rules } from '#workflow';

/** What a use case works with: the transaction, who acts, case time, and the rules. */
export type UseCaseContext = Unit & Rules;
