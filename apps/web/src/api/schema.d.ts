// Stands in until it is generated from /api/openapi.json (openapi-typescript); same shape, same names.
export interface components {
  schemas: {
    Title: { sv: string; en: string };
    Agency: { id: string; kind: 'coordination' | 'social-services' | 'police' | 'school' | 'leisure'; name: string };
    Person: { id: string; name: string };
    DemoAccount: {
      email: string;
      name: string;
      agency: string;
      kind: string;
      role: components['schemas']['Title'];
      municipality: string;
    };
    Installation: {
      demo: boolean;
      mailCatcherUrl: string | null;
      accounts: components['schemas']['DemoAccount'][];
      workerAlive: boolean;
    };
    Credentials: { email: string; password: string };
    Me: {
      person: components['schemas']['Person'];
      municipality: { id: string; name: string };
      agency: components['schemas']['Agency'];
      roles: string[];
      demo: boolean;
      now: string;
    };
    YoungPerson: { name: string | null; age: number | null; ageBand: string | null; protectedIdentity: boolean };
    InboxItem: {
      reference: string;
      youngPerson: components['schemas']['YoungPerson'];
      thing: string;
      kind: 'stage' | 'task' | 'talk' | 'decide' | 'fact';
      track: string;
      title: components['schemas']['Title'];
      due: string;
      next: string;
      late: boolean;
      assignedTo: components['schemas']['Person'] | null;
    };
    HandoffCard: {
      reference: string;
      youngPerson: components['schemas']['YoungPerson'];
      id: string;
      title: components['schemas']['Title'];
      sender: components['schemas']['Agency'];
      receiver: components['schemas']['Agency'];
      offered: string;
      due: string;
      late: boolean;
    };
    Inbox: {
      now: string;
      openCases: number;
      items: components['schemas']['InboxItem'][];
      handoffs: components['schemas']['HandoffCard'][];
      waiting: components['schemas']['HandoffCard'][];
    };
    CaseCardTrack: {
      id: string;
      definition: string;
      title: components['schemas']['Title'];
      stage: components['schemas']['Title'];
      agency: components['schemas']['Agency'];
      due: string;
      late: boolean;
    };
    CaseCard: {
      reference: string;
      youngPerson: components['schemas']['YoungPerson'];
      status: 'open' | 'closed';
      opened: string;
      nextDate: string | null;
      late: boolean;
      tracks: components['schemas']['CaseCardTrack'][];
    };
    CasePage: { items: components['schemas']['CaseCard'][]; next: string | null };
    NewReferral: {
      youngPerson: { givenName: string; familyName: string; birthDate: string; protectedIdentity?: boolean };
      guardians: { name: string; phone?: string }[];
      facts: string;
      assessment?: string;
      strengths?: string;
      childView?: string;
      occurredOn?: string;
      concerns: (
        | 'vandalism'
        | 'theft'
        | 'violence'
        | 'drugs'
        | 'absence'
        | 'online'
        | 'family'
        | 'older-peers'
        | 'traffic'
        | 'other'
      )[];
      suspectsHarm: 'yes' | 'no' | 'unsure';
      statutoryReport: boolean;
      wantsFeedback?: boolean;
      sspfReferral: boolean;
      concernTalk: boolean;
    };
    ReceiptAct: {
      act: 'statutory-report' | 'sspf-referral' | 'concern-talk';
      agency: components['schemas']['Agency'];
      stage: components['schemas']['Title'];
      due: string;
      source: string;
      receives: string[];
    };
    Receipt: { reference: string; acts: components['schemas']['ReceiptAct'][] };
    Ask: {
      field: string;
      title: components['schemas']['Title'];
      options: { code: string; title: components['schemas']['Title'] }[];
    };
    MissingView: {
      need: 'fact' | 'task' | 'handoff' | 'answer' | 'other-person' | 'waits';
      title: components['schemas']['Title'] | null;
      codes: components['schemas']['Title'][];
      link: string | null;
    };
    TrackView: {
      id: string;
      definition: string;
      title: components['schemas']['Title'];
      agency: components['schemas']['Agency'];
      person: components['schemas']['Person'] | null;
      mine: boolean;
      stage: string;
      stageTitle: components['schemas']['Title'];
      entered: string;
      due: string;
      statutory: string;
      source: string;
      next: string;
      late: boolean;
      extended: string | null;
      parked: string | null;
      revision: number;
      passed: { stage: string; title: components['schemas']['Title']; from: string; to: string }[];
      ahead: { stage: string; title: components['schemas']['Title'] }[];
    };
    TaskView: {
      id: string;
      track: string;
      kind: 'task' | 'talk' | 'decide';
      title: components['schemas']['Title'];
      agency: components['schemas']['Agency'];
      mine: boolean;
      due: string;
      late: boolean;
      booked: string | null;
      missed: number;
      required: boolean;
      asks: components['schemas']['Ask'][];
      revision: number;
    };
    ActionView: {
      track: string;
      action: string;
      title: components['schemas']['Title'];
      possible: boolean;
      missing: components['schemas']['MissingView'][];
      asks: components['schemas']['Ask'][];
      primary: boolean;
      revision: number;
    };
    OfferView: {
      track: string;
      handoff: string;
      title: components['schemas']['Title'];
      to: string;
      receivers: {
        agency: components['schemas']['Agency'];
        possible: boolean;
        missing: components['schemas']['MissingView'][];
      }[];
      revision: number;
    };
    HandoffView: {
      reference: string;
      youngPerson: components['schemas']['YoungPerson'];
      id: string;
      title: components['schemas']['Title'];
      kind: 'open' | 'transfer';
      track: string;
      sender: components['schemas']['Agency'];
      receiver: components['schemas']['Agency'];
      offered: string;
      due: string;
      late: boolean;
      revision: number;
      mine: 'sender' | 'receiver' | 'told';
      why: string | null;
      ground: string | null;
      shares: string[];
      withholds: string[];
      ladder: { at: string; to: string[]; past: boolean }[];
      declineReasons: { code: string; title: components['schemas']['Title'] }[];
      ifAccepted: { stage: components['schemas']['Title']; due: string };
    };
    ConcernView: {
      facts: string;
      assessment: string | null;
      strengths: string | null;
      childView: string | null;
      concerns: string[];
      from: components['schemas']['Agency'];
      at: string;
    };
    ConsentView: {
      agency: components['schemas']['Agency'];
      code: 'in-force' | 'declined' | 'withdrawn';
      until: string | null;
    };
    CaseView: {
      reference: string;
      youngPerson: components['schemas']['YoungPerson'];
      status: 'open' | 'closed';
      opened: string;
      now: string;
      guardians: { name: string; phone: string | null }[];
      concern: components['schemas']['ConcernView'] | null;
      consents: components['schemas']['ConsentView'][];
      tracks: components['schemas']['TrackView'][];
      tasks: components['schemas']['TaskView'][];
      handoffs: components['schemas']['HandoffView'][];
      actions: components['schemas']['ActionView'][];
      offers: components['schemas']['OfferView'][];
      closed: {
        track: components['schemas']['Title'];
        agency: components['schemas']['Agency'];
        code: components['schemas']['Title'];
        at: string;
      }[];
    };
    TakeAction: { track: string; answers?: { [field: string]: string } };
    TaskOutcome: { outcome: 'done' | 'missed'; answers?: { [field: string]: string }; again?: string };
    Assignment: { person: string };
    Extension: { until: string; reason: string };
    Parking: { until: string; reason: string };
    ConsentAnswer: {
      outcome: 'given' | 'declined';
      agencies: string[];
      givenBy: ('guardian-1' | 'guardian-2' | 'young-person')[];
      until?: string;
      childView?: string;
    };
    TalkPlan: { task: string; on: string; place?: string };
    TalkOutcome: {
      outcome: 'held' | 'missed';
      answer?: string;
      present?: string[];
      childsWords?: string;
      agreements?: { what: string; who: string; by: string }[];
      ownNotes?: string;
      again?: string;
    };
    TalkView: {
      id: string;
      task: string;
      track: string;
      title: components['schemas']['Title'];
      agency: components['schemas']['Agency'];
      mine: boolean;
      on: string;
      place: string | null;
      outcome: 'held' | 'missed' | null;
      answer: components['schemas']['Title'] | null;
      childsWords: string | null;
      agreements: { what: string; who: string; by: string }[];
      ownNotes: string | null;
      asks: components['schemas']['Ask'][];
      guardians: string[];
      revision: number;
    };
    TimelineEntry: {
      seq: number;
      at: string;
      type: string;
      title: components['schemas']['Title'];
      agency: components['schemas']['Agency'] | null;
      person: string | null;
      code: components['schemas']['Title'] | null;
    };
    PlannedReminder: {
      at: string;
      word: 'task' | 'deadline' | 'handoff' | 'meeting';
      title: components['schemas']['Title'];
      to: string[];
    };
    MailRow: {
      at: string;
      word: 'task' | 'deadline' | 'handoff' | 'meeting';
      title: components['schemas']['Title'];
      to: string;
      status: 'planned' | 'sent' | 'suppressed' | 'superseded' | 'failed';
      why: string | null;
    };
    Timeline: {
      planned: components['schemas']['PlannedReminder'][];
      entries: components['schemas']['TimelineEntry'][];
      mails: components['schemas']['MailRow'][];
    };
    OfferHandoff: {
      track: string;
      handoff: string;
      receiver: string;
      why: string;
      fields: ('identity' | 'guardians' | 'facts' | 'assessment' | 'strengths' | 'child-view')[];
    };
    DeclineHandoff: { reason: string; comment?: string };
    AnsweredHandoff: { reference: string };
    Clock: { now: string; ahead: boolean; walking: boolean };
    MoveClock: { to: 'next-event' | 'one-day' | 'one-week' };
    Walk: {
      from: string;
      to: string;
      happened: {
        at: string;
        word: 'task' | 'deadline' | 'handoff' | 'meeting';
        reference: string | null;
        to: string;
      }[];
    };
    Problem: {
      type: string;
      title: string;
      status: number;
      code: string;
      detail?: string;
      requestId?: string;
      errors?: { pointer: string; code: string; detail?: string; allowed?: string[] }[];
      missing?: components['schemas']['MissingView'][];
    };
  };
}

type Schemas = components['schemas'];
type Answer<Body> = {
  responses: {
    200: { headers: { [name: string]: unknown }; content: { 'application/json': Body } };
    default: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Schemas['Problem'] } };
  };
};
type Get<Body, Path = never, Query = never> = {
  get: {
    parameters: {
      query?: [Query] extends [never] ? never : Query;
      path?: never;
      header?: never;
      cookie?: never;
    } & ([Path] extends [never] ? object : { path: Path });
    requestBody?: never;
  } & Answer<Body>;
};
type Post<Sent, Body, Path = never> = {
  post: {
    parameters: { query?: never; header?: never; cookie?: never } & ([Path] extends [never]
      ? { path?: never }
      : { path: Path });
    requestBody: { content: { 'application/json': Sent } };
  } & Answer<Body>;
};
type PostNothing<Body, Path> = {
  post: {
    parameters: { query?: never; header?: never; cookie?: never; path: Path };
    requestBody?: never;
  } & Answer<Body>;
};
type CasePath = { reference: string };
type TaskPath = { reference: string; task: string };
type TrackPath = { reference: string; track: string };

export interface paths {
  '/api/v1/installation': Get<Schemas['Installation']>;
  '/api/v1/session': Post<Schemas['Credentials'], Schemas['Me']> & {
    delete: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
  };
  '/api/v1/me': Get<Schemas['Me']>;
  '/api/v1/agencies': Get<Schemas['Agency'][]>;
  '/api/v1/colleagues': Get<Schemas['Person'][]>;
  '/api/v1/inbox': Get<Schemas['Inbox']>;
  '/api/v1/referrals': Post<Schemas['NewReferral'], Schemas['Receipt']>;
  '/api/v1/cases': {
    get: {
      parameters: { query?: { track?: string; cursor?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
    } & Answer<Schemas['CasePage']>;
  };
  '/api/v1/cases/{reference}': Get<Schemas['CaseView'], CasePath>;
  '/api/v1/cases/{reference}/timeline': Get<Schemas['Timeline'], CasePath>;
  '/api/v1/cases/{reference}/talks': Get<Schemas['TalkView'][], CasePath> &
    Post<Schemas['TalkPlan'], Schemas['CaseView'], CasePath>;
  '/api/v1/cases/{reference}/actions/{action}': Post<
    Schemas['TakeAction'],
    Schemas['CaseView'],
    { reference: string; action: string }
  >;
  '/api/v1/cases/{reference}/tasks/{task}/outcome': Post<Schemas['TaskOutcome'], Schemas['CaseView'], TaskPath>;
  '/api/v1/cases/{reference}/tracks/{track}/assignment': Post<Schemas['Assignment'], Schemas['CaseView'], TrackPath>;
  '/api/v1/cases/{reference}/tracks/{track}/extension': Post<Schemas['Extension'], Schemas['CaseView'], TrackPath>;
  '/api/v1/cases/{reference}/tracks/{track}/parking': Post<Schemas['Parking'], Schemas['CaseView'], TrackPath>;
  '/api/v1/cases/{reference}/consents': Post<Schemas['ConsentAnswer'], Schemas['CaseView'], CasePath>;
  '/api/v1/cases/{reference}/handoffs': Post<Schemas['OfferHandoff'], Schemas['CaseView'], CasePath>;
  '/api/v1/talks/{id}/outcome': Post<Schemas['TalkOutcome'], Schemas['CaseView'], { id: string }>;
  '/api/v1/handoffs/{id}': Get<Schemas['HandoffView'], { id: string }>;
  '/api/v1/handoffs/{id}/accept': PostNothing<Schemas['CaseView'], { id: string }>;
  '/api/v1/handoffs/{id}/decline': Post<Schemas['DeclineHandoff'], Schemas['AnsweredHandoff'], { id: string }>;
  '/api/v1/handoffs/{id}/withdraw': PostNothing<Schemas['AnsweredHandoff'], { id: string }>;
  '/api/v1/demo/clock': Get<Schemas['Clock']> & Post<Schemas['MoveClock'], Schemas['Walk']>;
}
