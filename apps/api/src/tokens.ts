/** What of the environment the routes need. */
export type Addresses = { publicUrl: string; mailCatcherUrl: string | undefined };
export const ADDRESSES = Symbol('addresses');
