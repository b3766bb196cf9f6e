/** What of the environment the routes need. */
export type Settings = { publicUrl: string; mailCatcherUrl: string | undefined };
export const SETTINGS = Symbol('settings');
