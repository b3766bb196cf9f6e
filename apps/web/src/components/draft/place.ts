import type { DraftView } from '../../api/api-types.js';

/** Where something is written: in which form, about what within it, and in which case. */
export interface Place {
  form: DraftView['form'];
  about?: string | undefined;
  reference?: string | undefined;
}

export const keyOf = ({ form, about = '', reference = '' }: Place): string => `${form} ${reference} ${about}`;
