import type { CaseView, OfferView } from '../../api/api-types.js';
import { action, caseWith, consent, task, title, track } from './case.fixture.js';
import { CONSENT, DUPLICATE, openingOf, primaryOf, WITHDRAW_CONSENT } from './opening.js';

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
    const extension = { last: '2026-12-31', reasons: [] };
    const view = caseWith({ tracks: [track({ extension })] });
    expect(openingOf(view, 'extend:police')).toMatchObject({ kind: 'extend', may: extension });
    expect(openingOf(view, 'park:police')).toBeUndefined();
    expect(openingOf(view, 'assign:police')?.kind).toBe('assign');
    expect(openingOf(caseWith({ tracks: [track({ mine: false, extension })] }), 'extend:police')).toBeUndefined();
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
