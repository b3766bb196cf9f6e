/** What programs sign in as; the api has two. Beside them there is the schema's owner, who may call every function. */
export const PROGRAM_ROLES = ['samspel_api', 'samspel_auth', 'samspel_worker'] as const;
export type ProgramRole = (typeof PROGRAM_ROLES)[number];

export type FunctionRule = {
  name: string;
  /** Who may call it, beside the functions that run as the owner. Granted from here, and nowhere else. */
  callers: ProgramRole[];
  /** Runs as the schema's owner, whom row-level security lets pass, and not as its caller. */
  definer: boolean;
  /** Why it does, or why whoever calls it may. */
  why: string;
};

const api: ProgramRole[] = ['samspel_api'];
const auth: ProgramRole[] = ['samspel_auth'];
const worker: ProgramRole[] = ['samspel_worker'];
const both: ProgramRole[] = ['samspel_api', 'samspel_worker'];
const nobody: ProgramRole[] = [];

/**
 * Every function of the schema, who may call it and whose rights it has. In the order they are made: what is called by a function
 * in plain SQL comes before it. Tests hold it against the files in `functions/` and against the database.
 */
export const functionTable: FunctionRule[] = [
  { name: 'roles_today', callers: nobody, definer: true, why: 'reads who stands in for a head, for functions' },
  { name: 'actor', callers: api, definer: true, why: 'reads the session, which no role may read' },
  { name: 'my_agency', callers: api, definer: true, why: 'the same, for policies' },
  { name: 'my_municipality', callers: api, definer: true, why: 'the same, for policies' },
  { name: 'my_unit', callers: api, definer: true, why: 'the same, for policies' },
  { name: 'case_day', callers: api, definer: false, why: 'today in case time, which is secret to nobody' },
  {
    name: 'count_setting',
    callers: nobody,
    definer: true,
    why: 'a trigger; counts on a row that no program may change',
  },
  {
    name: 'end_sessions',
    callers: nobody,
    definer: true,
    why: 'a trigger; ends sessions that are nobody’s to see',
  },
  {
    name: 'setting_as_of',
    callers: nobody,
    definer: false,
    why: 'for functions that ask what is set; a program reads the rows',
  },
  {
    name: 'reads_cases',
    callers: api,
    definer: true,
    why: 'reads who stands in for a head; whom a case may be given to, or waits for',
  },
  {
    name: 'office_hours',
    callers: both,
    definer: true,
    why: 'the worker counts hours while a town’s office is closed, and reads no setting',
  },
  {
    name: 'office_closed_since',
    callers: api,
    definer: true,
    why: 'reads the holidays, for functions and for whoever asks when it is',
  },
  {
    name: 'working_at',
    callers: worker,
    definer: true,
    why: 'reads who stands in for a head; the worker mails whoever has a role today',
  },
  { name: 'heads', callers: api, definer: true, why: 'reads the session, and who stands in for a head' },
  { name: 'may_assign', callers: api, definer: true, why: 'the same' },
  {
    name: 'assign_member',
    callers: api,
    definer: true,
    why: 'writes who works where, for the head and the administrator',
  },
  { name: 'name_deputy', callers: api, definer: true, why: 'the same of who stands in' },
  { name: 'end_deputy', callers: api, definer: true, why: 'the same' },
  { name: 'agency_may', callers: api, definer: true, why: 'what is set for the acting agency’s kind, for policies' },
  { name: 'on_duty', callers: api, definer: true, why: 'reads the session, which no role may read, for policies' },
  { name: 'seen_by_duty', callers: nobody, definer: true, why: 'reads every case of a town, for policies' },
  {
    name: 'shut_cases',
    callers: api,
    definer: true,
    why: 'reads the session, which no role may read, for policies',
  },
  { name: 'broke_glass', callers: api, definer: true, why: 'reads who opened by force, for policies' },
  { name: 'may_read', callers: api, definer: true, why: 'tells policies whether a record that they hide is there' },
  {
    name: 'answer_failed_mail',
    callers: api,
    definer: true,
    why: 'plans a mail of the acting agency anew, or notes who saw to it; no role of the api may write the ledger',
  },
  {
    name: 'alert',
    callers: nobody,
    definer: true,
    why: 'writes a notice, which no role of the api may; others ask first who did what',
  },
  {
    name: 'break_glass',
    callers: api,
    definer: true,
    why: 'opens what policies hide within the actor’s own agency, and tells the head',
  },
  { name: 'review_opening', callers: api, definer: true, why: 'writes what the head found, for the head alone' },
  { name: 'name_readers', callers: api, definer: true, why: 'writes who reads, for the head alone' },
  {
    name: 'note_unswept',
    callers: nobody,
    definer: true,
    why: 'a trigger; whoever writes a case need not know of the sweep',
  },
  {
    name: 'keep_out',
    callers: nobody,
    definer: true,
    why: 'a trigger; asks for the session whatever the right of who writes',
  },
  { name: 'lock_out', callers: api, definer: true, why: 'writes who is kept out of a case, for the head alone' },
  { name: 'let_in_again', callers: api, definer: true, why: 'the same' },
  {
    name: 'locked_out',
    callers: both,
    definer: true,
    why: 'ids of those whom no mail of a case goes to; the row says why, which is the head’s',
  },
  { name: 'joined', callers: api, definer: true, why: 'reads the consents of all parties, for policies' },
  {
    name: 'consent_between',
    callers: nobody,
    definer: true,
    why: 'reads the consents of all parties; others ask first who wants to know',
  },
  {
    name: 'consented_kinds',
    callers: nobody,
    definer: true,
    why: 'the same, of which kinds of data they are about',
  },
  {
    name: 'uninvited',
    callers: worker,
    definer: true,
    why: 'reads consents, protected identities and lock-outs; tells the worker that it is to write to somebody no more',
  },
  {
    name: 'consent_about',
    callers: nobody,
    definer: true,
    why: 'the same, of a consent that is about all that is chosen',
  },
  {
    name: 'ground_misfit',
    callers: nobody,
    definer: true,
    why: 'asks where a case stands and how old somebody is; others ask first who wants to know',
  },
  {
    name: 'goes_at_once',
    callers: nobody,
    definer: true,
    why: 'asks what is set as of a town; others ask first who wants to know',
  },
  {
    name: 'waits_for_another',
    callers: nobody,
    definer: true,
    why: 'asks whether an agency has somebody with a protected identity; others ask first who wants to know',
  },
  {
    name: 'other_readers',
    callers: nobody,
    definer: true,
    why: 'reads who wrote what was referred, and who stands in; others ask first who wants to know',
  },
  { name: 'reads_alone', callers: api, definer: true, why: 'the same of the acting agency, as a yes or a no' },
  { name: 'may_approve', callers: api, definer: true, why: 'the same of what waits' },
  {
    name: 'working_day_after',
    callers: nobody,
    definer: true,
    why: 'reads the holidays, for functions',
  },
  {
    name: 'prepare_share',
    callers: nobody,
    definer: true,
    why: 'writes what waits for another reader, and tells them; others ask first whether it may be told',
  },
  {
    name: 'approve',
    callers: nobody,
    definer: true,
    why: 'writes another reader’s yes, for what tells it in the same breath',
  },
  {
    name: 'answer_share',
    callers: api,
    definer: true,
    why: 'writes another reader’s no, or that it was taken back',
  },
  {
    name: 'end_shares',
    callers: nobody,
    definer: true,
    why: 'ends what no program may write, as what it stood on ends',
  },
  {
    name: 'share_answered',
    callers: nobody,
    definer: true,
    why: 'a trigger; takes back a notice, which no role of the api may',
  },
  {
    name: 'review_disclosure',
    callers: api,
    definer: true,
    why: 'writes what another reader, or the head, found of what went at once',
  },
  {
    name: 'gone_at_once',
    callers: api,
    definer: true,
    why: 'says who may look at what went at once, by the readers of each case; ids alone',
  },
  {
    name: 'shares_for_head',
    callers: api,
    definer: true,
    why: 'tells the head who is no reader that something waits; ids and dates alone',
  },
  {
    name: 'keep_four_eyes',
    callers: nobody,
    definer: true,
    why: 'a trigger; asks for another reader whatever the right of who writes',
  },
  {
    name: 'prepare_offer',
    callers: api,
    definer: true,
    why: 'writes what waits for another reader of the acting agency',
  },
  {
    name: 'chosen_misfit',
    callers: nobody,
    definer: true,
    why: 'asks where a case stands and how old somebody is; others ask first who wants to know',
  },
  { name: 'enter', callers: api, definer: true, why: 'looks up the session that a transaction is to run under' },
  { name: 'sign_in', callers: auth, definer: true, why: 'reads a password’s hash, which no role may read' },
  { name: 'open_session', callers: auth, definer: true, why: 'makes a session, for whomever it is asked' },
  { name: 'end_session', callers: api, definer: true, why: 'ends the session that asks, and no other' },
  {
    name: 'demo_accounts',
    callers: api,
    definer: true,
    why: 'accounts before anybody is signed in; none outside a demo',
  },
  { name: 'guardians_told', callers: nobody, definer: false, why: 'takes a list apart; reads nothing' },
  {
    name: 'guardians_freed',
    callers: nobody,
    definer: true,
    why: 'reads the consents of all parties; others ask first who wants to know',
  },
  {
    name: 'offered_fields',
    callers: api,
    definer: true,
    why: 'reads the consents of all parties; tells the two ends of an offer what it would bring',
  },
  { name: 'guardians_merged', callers: nobody, definer: false, why: 'puts two lists together; reads nothing' },
  { name: 'guardians_beside', callers: nobody, definer: false, why: 'compares two lists; reads nothing' },
  {
    name: 'leave_out_frozen',
    callers: nobody,
    definer: true,
    why: 'writes an agency’s record by what it was told; what freezes and what copies ask for it',
  },
  {
    name: 'picked_fields',
    callers: nobody,
    definer: true,
    why: 'reads an agency’s record and texts; others ask first whose',
  },
  {
    name: 'told_fields',
    callers: nobody,
    definer: true,
    why: 'reads an agency’s record and texts as one receiver is told of them; others ask first whose',
  },
  {
    name: 'review_after',
    callers: nobody,
    definer: true,
    why: 'writes what is to be looked at, and tells whoever may; what copies asks for it',
  },
  {
    name: 'copy_fields',
    callers: nobody,
    definer: true,
    why: 'writes into another agency’s partition; others ask first whether it may',
  },
  {
    name: 'tell_chosen',
    callers: nobody,
    definer: true,
    why: 'copies what was chosen; others ask first who may',
  },
  { name: 'disclose', callers: api, definer: true, why: 'copies what the acting agency chooses of its own record' },
  { name: 'disclose_on_consent', callers: api, definer: true, why: 'the same, of what a consent is about' },
  {
    name: 'freeze_disclosure',
    callers: api,
    definer: true,
    why: 'shuts what the acting agency told the wrong receiver, and tells the data protection officers',
  },
  {
    name: 'readings_of_disclosure',
    callers: api,
    definer: true,
    why: 'reads the audit of one case for who froze what it told; no role may read the table',
  },
  {
    name: 'tell_prepared',
    callers: api,
    definer: true,
    why: 'copies what waited, as another reader of the acting agency approves it',
  },
  {
    name: 'preview_share',
    callers: api,
    definer: true,
    why: 'shows a reader of the acting agency what that would copy',
  },
  {
    name: 'preview_disclosure',
    callers: api,
    definer: true,
    why: 'shows a party of its own what the one before would copy',
  },
  { name: 'bring_in', callers: api, definer: true, why: 'the same to an agency that becomes a party by it' },
  {
    name: 'disclose_accepted',
    callers: api,
    definer: true,
    why: 'copies what an offer promised the agency that accepted it',
  },
  {
    name: 'offered_young_person',
    callers: api,
    definer: true,
    why: 'shows the agency that is asked whom consent lets it be asked about',
  },
  {
    name: 'record_consent',
    callers: api,
    definer: true,
    why: 'writes what policies stand on: a yes opens its recorder’s own, a no closes what it names',
  },
  { name: 'confirm_consents', callers: api, definer: true, why: 'opens what is the acting agency’s own, and no more' },
  { name: 'standing_noes', callers: api, definer: true, why: 'says who of the family said no, to parties alone' },
  {
    name: 'resting_on_guardians',
    callers: api,
    definer: true,
    why: 'reads the consents of all parties; tells an agency those it knows of',
  },
  { name: 'change_custody', callers: api, definer: true, why: 'ends what no program may write' },
  {
    name: 'consents_lacking',
    callers: api,
    definer: true,
    why: 'reads the consents of all parties; ids alone, to parties',
  },
  { name: 'copy_young_person', callers: api, definer: true, why: 'carries the link along, which no role may read' },
  { name: 'episodes', callers: api, definer: true, why: 'follows the link from the acting agency’s own record' },
  { name: 'concern_talks_held', callers: api, definer: true, why: 'counts talks that its caller may not read' },
  {
    name: 'put_timers',
    callers: worker,
    definer: true,
    why: 'the sweep puts dates right; others ask first whose they are',
  },
  { name: 'open_case', callers: api, definer: true, why: 'writes engine rows, which no role may write' },
  {
    name: 'write_decision',
    callers: both,
    definer: true,
    why: 'writes engine rows, for a party, a receiver and the worker',
  },
  { name: 'note_answer', callers: api, definer: true, why: 'writes on an offer that the acting agency declined' },
  {
    name: 'write_record_timers',
    callers: both,
    definer: true,
    why: 'sets the dates of a record of the municipality’s own',
  },
  {
    name: 'write_audit',
    callers: api,
    definer: true,
    why: 'writes a row in the name of the session that asks; no role may write the table',
  },
  { name: 'unsealed_audit', callers: worker, definer: true, why: 'reads rows to seal, which no role may read' },
  {
    name: 'seal_audit',
    callers: worker,
    definer: true,
    why: 'keeps a seal behind the last one; no role may write the table',
  },
  { name: 'unsealed_for', callers: api, definer: true, why: 'says how long the oldest row waits, and nothing of it' },
  {
    name: 'access_log',
    callers: api,
    definer: true,
    why: 'reads the audit of one case for a party to it; no role may read the table',
  },
  {
    name: 'read_audit',
    callers: api,
    definer: true,
    why: 'reads the audit of a town for its data protection officer, whose role it asks for',
  },
  {
    name: 'hold_mail',
    callers: worker,
    definer: true,
    why: 'holds mail after a restore; only the operator, as the owner, lets it go',
  },
  {
    name: 'forget_served',
    callers: worker,
    definer: true,
    why: 'deletes keys and notices that nobody else may delete',
  },
  { name: 'drop_drafts', callers: worker, definer: true, why: 'drops what it may not read, and reads who works where' },
];
