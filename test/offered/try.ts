import type { z } from 'zod';
import type { MissingView } from '#cases';

/** Something that a screen offers, as its form sends it; or that it shows as shut, with what is said to stand in the way. */
export type Try = {
  what: string;
  method: 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  revision?: number;
  shut?: z.output<typeof MissingView>[];
};
