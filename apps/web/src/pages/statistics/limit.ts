import { createContext } from 'react';

/** Fewer than these are few, as the answer says. */
export const Limit = createContext(0);
