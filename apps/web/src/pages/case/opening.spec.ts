import type { CaseView, OfferView } from '../../api/api-types.js';
import { action, caseWith, consent, task, title, track } from './case.fixture.js';
import { CONSENT, DUPLICATE, openingOf, placeOfDue, primaryOf, WITHDRAW_CONSENT } from './opening.js';

const promised: CaseView['commitments'][number] = {
  thing: 'fact:f1',
  track: 'coordination',
  kind: 'commitment',
  title,
  agency: { id: 'town-police', kind: 'police', name: 'Polisen' },
  person: null,
  due: '2026-11-20',
  late: true,
  doers: null,
  wayOn: null,
};

const offer: OfferView = {
  track: 'police',
  handoff: 'school',
  title,
  kind: 'open',
  to: 'school',
  receivers: [],
  revision: 1,
};

describe('what an address opens on a case', () => {
  it('is a task of mine, by its kind, and none of another agency', () => {
    const tasks = [task('a'), task('b', { kind: 'talk' }), task('c', { mine: false })];
    const view = caseWith({ tasks });
    expect(['task:a', 'task:b', 'task:c', 'task:d'].map((name) => openingOf(view, name)?.kind)).toEqual([
      'task',
      'talk',
      undefined,
      undefined,
    ]);
  });

  it('is the form of consent for a task that asks the family', () => {
    const asking = task('ask', { asksConsent: true });
    expect(openingOf(caseWith({ tasks: [asking] }), 'task:ask')).toEqual({ kind: 'consent' });
  });

  it('is an action only while it is possible, and an offer in any case: its dialog says what is missing', () => {
    const view = caseWith({ actions: [action('go'), action('wait', { possible: false })], offers: [offer] });
    expect(openingOf(view, 'action:police:go')?.kind).toBe('action');
    expect(openingOf(view, 'action:police:wait')).toBeUndefined();
    expect(openingOf(view, 'offer:police:school')?.kind).toBe('offer');
  });

  it('is nothing that the reader may not do', () => {
    const consents = [consent({ mayConfirm: true })];
    const names = [CONSENT, WITHDRAW_CONSENT, DUPLICATE, 'confirm-consent:c1'];
    const kinds = (view: CaseView) => names.map((name) => openingOf(view, name)?.kind);
    expect(kinds(caseWith({ consents: [consent()], tracks: [track()] }))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(kinds(caseWith({ consents, may: ['record-consent', 'withdraw-consent', 'close-as-duplicate'] }))).toEqual([
      'consent',
      'withdraw-consent',
      'duplicate',
      'confirm-consent',
    ]);
    expect(kinds(caseWith({ may: ['record-consent'] }))).toEqual(['consent', undefined, undefined, undefined]);
  });

  it('moves a date of a track of mine where it may be moved', () => {
    const extension = { last: '2026-12-31', isSet: false, reasons: [], text: null };
    const view = caseWith({ tracks: [track({ extension })] });
    expect(openingOf(view, 'extend:police')).toMatchObject({ kind: 'extend', may: extension });
    expect(openingOf(view, 'park:police')).toBeUndefined();
    expect(openingOf(view, 'assign:police')?.kind).toBe('assign');
    expect(openingOf(caseWith({ tracks: [track({ mine: false, extension })] }), 'extend:police')).toBeUndefined();
  });
});

describe('what a mail leads to', () => {
  it('is what is due on its day: a task of mine, the required one of two, else what was promised', () => {
    const tasks = [
      task('optional', { required: false, due: '2026-11-20' }),
      task('required', { due: '2026-11-20' }),
      task('others', { mine: false, due: '2026-11-21' }),
    ];
    const view = caseWith({ tasks, commitments: [promised] });
    expect(placeOfDue(view, '2026-11-20')).toEqual({ open: 'task:required' });
    expect(placeOfDue({ ...view, tasks: [] }, '2026-11-20')).toEqual({ tab: 'plan', open: 'fact:f1' });
    expect(placeOfDue(view, '2026-11-21')).toEqual({});
  });

  it('is the form of consent on the day that one ends, for whoever records it', () => {
    const view = caseWith({ consents: [consent({ until: '2027-01-31' })] });
    expect(placeOfDue(view, '2027-01-31')).toEqual({});
    expect(placeOfDue({ ...view, may: ['record-consent'] }, '2027-01-31')).toEqual({ open: CONSENT });
  });
});

describe('the one thing to do first', () => {
  const way = action('go', { primary: true });

  it('is what is due first, whether required or not', () => {
    const tasks = [
      task('later', { due: '2026-12-09' }),
      task('first'),
      task('other', { mine: false, due: '2026-11-25' }),
    ];
    expect(primaryOf(caseWith({ tasks, actions: [way] }))).toEqual({ task: tasks[1] });
  });

  it('is what my agency has promised where that is due first, unless another role there says what became of it', () => {
    const tasks = [task('later', { due: '2026-12-09' })];
    const view = caseWith({ tracks: [track()], tasks, actions: [way], commitments: [promised] });
    expect(primaryOf(view)).toEqual({ commitment: promised });
    expect(primaryOf({ ...view, commitments: [{ ...promised, doers: [title] }] })).toEqual({ action: way });
  });

  it('is the way on where the track is due before any task, then what may be done, then nothing', () => {
    const optional = task('optional', { required: false, due: '2026-12-09' });
    const tracks = [track({ due: '2026-12-01' })];
    expect(primaryOf(caseWith({ tracks, tasks: [optional], actions: [way] }))).toEqual({ action: way });
    const late = { ...optional, due: '2026-11-20' };
    expect(primaryOf(caseWith({ tracks, tasks: [late], actions: [way] }))).toEqual({ task: late });
    expect(primaryOf(caseWith({ tasks: [optional], actions: [{ ...way, possible: false }] }))).toEqual({
      task: optional,
    });
    expect(primaryOf(caseWith({}))).toBeNull();
  });
});
