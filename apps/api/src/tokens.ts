/** The connection, by its name, that only sign-in has. */
export const SIGN_IN = 'sign-in';

/** What of the environment the routes need. */
export type Addresses = { publicUrl: string; mailCatcherUrl: string | undefined };
export const ADDRESSES = Symbol('addresses');

/** Where the program meets the world: under which names, behind which proxies, and how much of it it takes. */
export type Edge = {
  /** Host names that it is reached by beside that of its public address. */
  alsoAt: string[];
  /** Addresses and networks whose word for where a request came from is taken. */
  trustedProxies: string[];
  /** Whoever shows it reads the metrics; without one nobody does. */
  metricsToken: string | undefined;
  /** How long a request may take to come in. */
  requestSeconds: number;
  /** How often one session may change something, and search. */
  writesPerMinute: number;
  searchesPerMinute: number;
};
export const EDGE = Symbol('edge');
