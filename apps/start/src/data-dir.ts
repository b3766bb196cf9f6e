// What lies in the data folder, besides PostgreSQL's own (postgres-home.ts).
export const SECRETS = 'secrets.json';
export const LOCK = 'starter.pid';
export const LOGS = 'logs';
export const MAIL = 'mail';
/** Written when the demo data is complete: without it a start begins afresh. */
export const DEMO_LOADED = 'demo-loaded';
