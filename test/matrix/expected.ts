import type { Permission } from '#sharing';

/** The roles of config/settings/roles.yaml, said once more and by hand. */
export const roles = [
  'coordinator',
  'social-worker',
  'officer',
  'student-welfare',
  'field-worker',
  'head',
  'teacher',
  'pledge-keeper',
  'data-protection-officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** How whoever asks stands to what is asked for. */
export const relations = [
  'own agency',
  'own unit',
  'named reader',
  'unnamed reader',
  'other agency, with consent',
  'other agency, without consent',
  'agency not on the case',
  'other town',
  'signed out',
  'no roles',
] as const;
export type Relation = (typeof relations)[number];

const caseWork: Role[] = ['coordinator', 'social-worker', 'officer', 'student-welfare', 'field-worker'];
const onCases: Role[] = [...caseWork, 'head'];
const everybody: Role[] = [...roles];
/** Those whom a case that they are a party to opens to, whoever wrote in it: what they read there is their own and what consent opens. */
const parties: Relation[] = [
  'own agency',
  'own unit',
  'named reader',
  'unnamed reader',
  'other agency, with consent',
  'other agency, without consent',
];

/** A pledge tells of no person: every agency of its town reads it. */
const town: Relation[] = [...parties, 'agency not on the case'];

/** The addresses of kinds of records in a pledge. */
const recordsOf = (...kinds: string[]): string[] => [
  ...kinds.map((kind) => `POST /pledges/{id}/${kind}`),
  ...changesOf(...kinds),
];

function changesOf(...kinds: string[]): string[] {
  return kinds.flatMap((kind) => [`PUT /pledges/{id}/${kind}/{record}`, `DELETE /pledges/{id}/${kind}/{record}`]);
}

type Row = { roles: Role[]; to: Relation[]; routes: string[] };

/**
 * Who is let in by each word, to what, and where it is asked. A route that names nothing (`/cases`, `/pledges`) answers with what is
 * one's own, and the word alone decides; where it names something, the relation does too. All else is refused as what is not there.
 */
export const expected: Record<Permission, Row> = {
  session: {
    roles: everybody,
    to: parties,
    routes: ['GET /me', 'DELETE /session', 'GET /drafts', 'PUT /drafts', 'DELETE /drafts/{id}'],
  },
  'directory.read': {
    roles: everybody,
    to: parties,
    routes: ['GET /agencies', 'GET /colleagues', 'GET /workflows', 'POST /deadlines/work-out'],
  },
  'demo.clock': { roles: everybody, to: parties, routes: ['GET /demo/clock', 'POST /demo/clock'] },
  'inbox.read': { roles: onCases, to: parties, routes: ['GET /inbox', 'GET /handoffs/{id}'] },
  search: { roles: onCases, to: parties, routes: ['POST /search'] },
  'cases.read': {
    roles: onCases,
    to: parties,
    routes: [
      'GET /cases',
      'GET /cases/{reference}',
      'GET /cases/{reference}/timeline',
      'GET /cases/{reference}/dates/{thing}',
      'POST /cases/{reference}/receipt',
      'GET /cases/{reference}/mappings',
      'GET /cases/{reference}/plan',
      'GET /cases/{reference}/talks',
      'GET /cases/{reference}/sharing',
      'GET /cases/{reference}/text-readers/{text}',
      'GET /cases/{reference}/disclosures',
    ],
  },
  'cases.refer': {
    roles: [...onCases, 'teacher'],
    to: parties,
    routes: [
      'GET /referrals/choices',
      'POST /referrals',
      'POST /cases/brought-in',
      'GET /cases/{reference}/referrals/choices',
      'POST /cases/{reference}/referrals',
      'POST /cases/{reference}/episodes',
    ],
  },
  'cases.step': {
    roles: onCases,
    to: parties,
    routes: [
      'POST /cases/{reference}/actions/{action}',
      'POST /cases/{reference}/tasks/{task}/outcome',
      'POST /cases/{reference}/tasks/{task}/booking',
      'POST /cases/{reference}/dates',
      'POST /cases/{reference}/tracks/{track}/assignment',
      'POST /cases/{reference}/tracks/{track}/extension',
      'POST /cases/{reference}/tracks/{track}/parking',
      'POST /cases/{reference}/tracks/{track}/undo-close',
      'POST /cases/{reference}/duplicate',
      'DELETE /cases/{reference}/duplicate',
    ],
  },
  'identity.read': { roles: onCases, to: parties, routes: ['GET /cases/{reference}/young-person'] },
  'identity.write': { roles: onCases, to: parties, routes: ['PUT /cases/{reference}/young-person'] },
  'readers.name': { roles: ['head'], to: parties, routes: ['PUT /cases/{reference}/protected-readers'] },
  'lock-outs.write': {
    roles: ['head'],
    to: parties,
    routes: ['PUT /cases/{reference}/lock-outs/{account}', 'DELETE /cases/{reference}/lock-outs/{account}'],
  },
  'ledger.read': { roles: ['coordinator', 'head'], to: parties, routes: ['GET /ledger'] },
  'ledger.answer': {
    roles: onCases,
    to: parties,
    routes: ['POST /ledger/{id}/again', 'POST /ledger/{id}/settled'],
  },
  'units.assign': {
    roles: ['head', 'administrator'],
    to: parties,
    routes: ['GET /units', 'PUT /members/{id}', 'POST /deputies', 'DELETE /deputies/{id}'],
  },
  'break-glass': { roles: onCases, to: parties, routes: ['POST /cases/{reference}/break-glass'] },
  'break-glass.review': {
    roles: ['head'],
    to: parties,
    routes: ['POST /cases/{reference}/forced-openings/{id}/review'],
  },
  'notes.read': { roles: onCases, to: parties, routes: ['GET /cases/{reference}/notes'] },
  'notes.write': {
    roles: onCases,
    to: parties,
    routes: ['POST /cases/{reference}/notes', 'POST /cases/{reference}/notes/{id}/transfer'],
  },
  'talks.write': {
    roles: caseWork,
    to: parties,
    routes: ['POST /cases/{reference}/talks', 'POST /talks/{id}/outcome'],
  },
  'mappings.write': { roles: caseWork, to: parties, routes: ['POST /cases/{reference}/mappings'] },
  'plan.write': {
    roles: caseWork,
    to: parties,
    routes: [
      'PUT /cases/{reference}/plan',
      'POST /cases/{reference}/plan/commitments',
      'POST /cases/{reference}/plan/commitments/{id}/accept',
      'POST /cases/{reference}/plan/commitments/{id}/decline',
      'POST /cases/{reference}/plan/commitments/{id}/outcome',
    ],
  },
  'consents.write': {
    roles: onCases,
    to: parties,
    routes: [
      'POST /cases/{reference}/consents',
      'POST /cases/{reference}/consents/withdrawal',
      'POST /cases/{reference}/consents/{consent}/confirmation',
    ],
  },
  'disclosures.write': {
    roles: onCases,
    to: parties,
    routes: [
      'POST /cases/{reference}/disclosures',
      'POST /cases/{reference}/disclosures/choices',
      'POST /cases/{reference}/disclosures/{id}/wrong-receiver',
      'POST /cases/{reference}/disclosures/{id}/review',
      'GET /cases/{reference}/prepared-shares',
      'POST /cases/{reference}/prepared-shares/{id}/approval',
      'POST /cases/{reference}/prepared-shares/{id}/refusal',
      'POST /cases/{reference}/prepared-shares/{id}/withdrawal',
    ],
  },
  'handoffs.offer': {
    roles: onCases,
    to: parties,
    routes: ['POST /cases/{reference}/handoffs', 'POST /handoffs/{id}/withdraw'],
  },
  'handoffs.answer': {
    roles: onCases,
    to: parties,
    routes: ['POST /handoffs/{id}/accept', 'POST /handoffs/{id}/decline'],
  },
  'pledges.read': {
    roles: [...onCases, 'teacher', 'pledge-keeper', 'administrator'],
    to: town,
    routes: [
      'GET /pledges',
      'GET /pledges/{id}',
      'GET /pledges/{id}/follow-up',
      'GET /pledges/{id}/follow-up/versions',
      'GET /pledges/{id}/follow-up.html',
      'GET /pledges/{id}/follow-up.docx',
      'GET /places',
      'GET /duties',
    ],
  },
  'pledges.log': {
    roles: [...onCases, 'pledge-keeper'],
    to: town,
    routes: [
      'POST /places',
      'PUT /places/{id}',
      ...recordsOf('activities', 'measures', 'tips'),
      'POST /pledges/{id}/pictures',
    ],
  },
  // Of the kind of agency that keeps pledges: the head here is a school's.
  'pledges.keep': {
    roles: ['coordinator', 'pledge-keeper'],
    to: town,
    routes: [
      'POST /pledges',
      'PUT /pledges/{id}',
      'POST /pledges/{id}/next',
      'POST /pledges/{id}/follow-up/draft',
      'POST /pledges/{id}/follow-up/publish',
      'PUT /pledges/{id}/follow-up/paragraphs/{paragraph}',
      'DELETE /pledges/{id}/follow-up/paragraphs/{paragraph}',
      'POST /pledges/{id}/indicators/import',
      ...recordsOf('commitments', 'wishes', 'events', 'groups', 'focus-areas', 'evidence', 'contacts', 'indicators'),
    ],
  },
  'duties.write': { roles: ['coordinator', 'pledge-keeper'], to: town, routes: ['PUT /duties/{kind}'] },
  'statistics.read': {
    roles: ['coordinator', 'head', 'pledge-keeper', 'administrator'],
    to: parties,
    routes: ['GET /statistics', 'GET /statistics.csv'],
  },
  'access-log.read': {
    roles: onCases,
    to: parties,
    routes: ['GET /cases/{reference}/access-log', 'GET /cases/{reference}/access-log/extract'],
  },
  'audit.read': { roles: ['data-protection-officer'], to: parties, routes: ['GET /audit'] },
};

/** What anybody is answered, signed in or not. */
export const open = ['GET /health/live', 'GET /health/ready', 'GET /installation', 'POST /session'];

/**
 * Where more is asked than a word and a place at the case, and what: whoever is let in by both may be refused still. Nobody else is let
 * in by it.
 */
export const narrower: Record<string, string> = {
  'POST /demo/clock': 'the clock goes on when the worker walks, and none does here',
  ...because('the step is there now, and the workflow names the role', [
    'POST /cases/{reference}/actions/{action}',
    'POST /cases/{reference}/tasks/{task}/outcome',
    'POST /cases/{reference}/tasks/{task}/booking',
    'POST /cases/{reference}/dates',
    'POST /cases/{reference}/tracks/{track}/extension',
    'POST /cases/{reference}/tracks/{track}/parking',
    'POST /cases/{reference}/tracks/{track}/undo-close',
    'POST /cases/{reference}/handoffs',
    'POST /cases/{reference}/talks',
    'POST /cases/{reference}/consents',
  ]),
  ...because('they see what has the date', ['GET /cases/{reference}/dates/{thing}']),
  ...because('the consent names its agency, which has not confirmed it yet', [
    'POST /cases/{reference}/consents/{consent}/confirmation',
  ]),
  ...because('whoever keeps the plan writes it, and tells of a line whoever holds it', [
    'PUT /cases/{reference}/plan',
    'POST /cases/{reference}/plan/commitments/{id}/outcome',
  ]),
  ...because('whoever is asked to take a line answers it', [
    'POST /cases/{reference}/plan/commitments/{id}/accept',
    'POST /cases/{reference}/plan/commitments/{id}/decline',
  ]),
  ...because('something of it is kept from them within their agency', ['POST /cases/{reference}/break-glass']),
  ...because('somebody of its agency opened it by force', ['POST /cases/{reference}/forced-openings/{id}/review']),
  ...because('it is a colleague, or one who is locked out', [
    'PUT /cases/{reference}/lock-outs/{account}',
    'DELETE /cases/{reference}/lock-outs/{account}',
  ]),
  ...because('whoever is named works there, and is another', [
    'PUT /members/{id}',
    'POST /deputies',
    'DELETE /deputies/{id}',
  ]),
  ...because('its agency has somebody with a protected identity', ['PUT /cases/{reference}/protected-readers']),
  ...because('it is one of the two ends of the handoff', [
    'GET /handoffs/{id}',
    'POST /handoffs/{id}/accept',
    'POST /handoffs/{id}/decline',
    'POST /handoffs/{id}/withdraw',
  ]),
  ...because('it is the agency that planned the talk, or wrote the note', [
    'POST /talks/{id}/outcome',
    'POST /cases/{reference}/notes/{id}/transfer',
  ]),
  ...because('it went at once, of a protected identity, and another decided it', [
    'POST /cases/{reference}/disclosures/{id}/review',
  ]),
  ...because('it is another reader of the agency that prepared it, or whoever did', [
    'POST /cases/{reference}/prepared-shares/{id}/approval',
    'POST /cases/{reference}/prepared-shares/{id}/refusal',
    'POST /cases/{reference}/prepared-shares/{id}/withdrawal',
  ]),
  ...because('a mail of its agency failed, and was to them or they answer for its mails', [
    'POST /ledger/{id}/again',
    'POST /ledger/{id}/settled',
  ]),
  ...because('it is who wrote it', ['PUT /drafts', 'DELETE /drafts/{id}']),
  ...because('it is the agency that told it', ['POST /cases/{reference}/disclosures/{id}/wrong-receiver']),
  ...because('it is the agency that did it', changesOf('activities', 'measures', 'tips')),
};

function because(reason: string, routes: string[]): Record<string, string> {
  return Object.fromEntries(routes.map((route) => [route, reason]));
}
