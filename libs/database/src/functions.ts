import { readFileSync } from 'node:fs';

/**
 * The functions of the schema, a file each in `functions/`, which is the whole truth about it: its words, and who may call it.
 * In the order they are made: what is called by a function in plain SQL comes before it.
 */
const functions = [
  'actor',
  'my_agency',
  'my_municipality',
  'case_day',
  'count_setting',
  'setting_as_of',
  'agency_may',
  'consented',
  'enter',
  'sign_in',
  'open_session',
  'end_session',
  'demo_accounts',
  'copy_fields',
  'disclose',
  'disclose_accepted',
  'disclose_referred',
  'copy_young_person',
  'episodes',
  'names_young_person',
  'concern_talks_held',
  'put_timers',
  'open_case',
  'write_decision',
  'note_answer',
  'write_record_timers',
];

export type FunctionFile = { name: string; sql: string };

export function functionFiles(): FunctionFile[] {
  return functions.map((name) => ({
    name,
    sql: readFileSync(new URL(`./functions/${name}.sql`, import.meta.url), 'utf8'),
  }));
}
