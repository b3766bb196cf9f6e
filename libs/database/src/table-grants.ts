/**
 * What holds the api's role back from rows of a table:
 * - partition: an agency has its own; others' as far as consent lets them be read
 * - two-ends: the one who sent and the one who received
 * - town: engine rows, the directory and pledges, under any session of the municipality
 * - person: whoever is signed in
 * - reader: a view, read with the rights of who reads it
 * - functions: no grant at all; the owner's functions read and write it
 * - none: true of the whole installation and of nobody
 */
export type Wall = 'partition' | 'two-ends' | 'town' | 'person' | 'reader' | 'functions' | 'none';

/** What each role may do; in brackets the columns, where they are few. The role that signs in may do nothing on any table. */
type TableRule = { wall: Wall; api?: string; worker?: string };

/** A pledge's records: no person in them. */
const record: TableRule = { wall: 'town', api: 'delete, insert, select, update' };

/**
 * Every table and view, and who may do what there. Migrations grant it; a test holds this against the database, and says what is
 * missing here. Which columns and which policies: schema.sql.
 */
export const tableGrants: Record<string, TableRule> = {
  account: { wall: 'town', api: 'select (id, name)', worker: 'select (id, email)' },
  agency: { wall: 'town', api: 'select', worker: 'select' },
  applied_function: { wall: 'functions' },
  audit: { wall: 'functions' },
  audit_seal: { wall: 'functions', worker: 'select' },
  audit_unsealed: { wall: 'functions' },
  clock_walk: { wall: 'none', api: 'insert, select', worker: 'select, update' },
  commitment: { wall: 'partition', api: 'insert, select' },
  commitment_outcome: { wall: 'partition', api: 'insert, select' },
  concern_case: { wall: 'town', api: 'select, update (seq)', worker: 'select, update (seq)' },
  consent: { wall: 'partition', api: 'select' },
  custody_change: { wall: 'functions' },
  deputy: { wall: 'town', api: 'select' },
  disclosure: { wall: 'two-ends', api: 'select' },
  disclosure_review: { wall: 'partition', api: 'select' },
  disclosure_reason: { wall: 'partition', api: 'select' },
  draft: { wall: 'partition', api: 'delete, insert, select, update (body, revision, saved_at)' },
  duplicate: { wall: 'partition', api: 'insert, select, update (undone_at)' },
  duty: { wall: 'town', api: 'insert, select, update', worker: 'select' },
  event: { wall: 'town', api: 'select', worker: 'select' },
  forced_opening: { wall: 'partition', api: 'select' },
  handoff_offer: { wall: 'two-ends', api: 'insert (…), select' },
  heartbeat: { wall: 'none', api: 'select', worker: 'delete, insert, select, update' },
  holiday: { wall: 'functions' },
  idempotency: { wall: 'person', api: 'select, update (result)' },
  installation: { wall: 'none', api: 'select', worker: 'select, update (case_time_offset_ms)' },
  lock_out: { wall: 'partition', api: 'select' },
  mail: { wall: 'town', api: 'select', worker: 'insert, select, update' },
  mapping: { wall: 'partition', api: 'insert, select, update' },
  membership: {
    wall: 'town',
    api: 'select (…)',
    worker: 'select (id, account, agency, roles)',
  },
  migration: { wall: 'functions' },
  municipality: { wall: 'town', api: 'select', worker: 'select' },
  note: { wall: 'partition', api: 'insert, select, update (transferred, diary_number)' },
  notice: { wall: 'town', api: 'select', worker: 'insert, select, update (addressed_at)' },
  party: { wall: 'town', api: 'select', worker: 'select' },
  plan: { wall: 'partition', api: 'insert, select, update' },
  pledge: { wall: 'town', api: 'insert, select, update', worker: 'select (id, municipality, title, from_day, to_day)' },
  pledge_activity: {
    wall: 'town',
    api: 'delete, insert, select, update',
    worker: 'select (pledge, status, counts, commitments)',
  },
  pledge_commitment: { wall: 'town', api: 'delete, insert, select, update', worker: 'select (…)' },
  pledge_contact: record,
  pledge_event: record,
  pledge_evidence: record,
  pledge_focus_area: record,
  pledge_follow_up: { wall: 'town', api: 'insert, select, update' },
  pledge_group: record,
  pledge_indicator: record,
  pledge_measure: record,
  pledge_picture: { wall: 'town', api: 'insert, select' },
  pledge_place: { wall: 'town', api: 'insert, select, update' },
  pledge_tips: record,
  pledge_wish: record,
  prepared_share: { wall: 'partition', api: 'select' },
  protected_reader: { wall: 'partition', api: 'select' },
  referral: { wall: 'partition', api: 'insert, select' },
  registration: { wall: 'partition', api: 'insert, select' },
  session: { wall: 'functions' },
  setting: { wall: 'town', api: 'select', worker: 'select' },
  sweep_round: { wall: 'none', worker: 'select, update' },
  talk: { wall: 'partition', api: 'insert, select, update' },
  timer: { wall: 'town', api: 'select', worker: 'select' },
  unit: { wall: 'town', api: 'select' },
  unswept: { wall: 'functions', worker: 'delete, select' },
  workflow_version: { wall: 'none', api: 'insert, select', worker: 'insert, select' },
  young_person: { wall: 'partition', api: 'insert, select (…), update (…)' },
  case_date: { wall: 'reader', api: 'select', worker: 'select' },
  case_fact_event: { wall: 'reader', api: 'select' },
  case_handoff: { wall: 'reader', api: 'select' },
  case_handoff_event: { wall: 'reader', api: 'select' },
  case_task_event: { wall: 'reader', api: 'select' },
  case_track: { wall: 'reader', api: 'select' },
  case_track_event: { wall: 'reader', api: 'select' },
};
