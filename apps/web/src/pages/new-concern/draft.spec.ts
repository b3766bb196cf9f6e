import type { ReferralChoices } from '../../api/api-types.js';
import { noticesFor, noticesIn } from './choices.js';
import type { Draft, Given } from './draft.js';
import { actsOf, emptyDraft, faultsOf, firstOpen, givenOf, noticed, yearsOf } from './draft.js';
import { emptyGuardian, isPhone } from './guardian-draft.js';
import { emptyOther } from './others.js';
import { stepsOf } from './steps.js';
import { toldOf } from './told.js';
import { begunBy, onItsWay, wayOf, whyShut } from './ways.js';

const TODAY = '2026-11-24';
const agency = (kind: string) => ({ id: `town-${kind}`, kind, name: kind });
const act = (
  name: ReferralChoices['acts'][number]['act'],
  kind: string,
  ...ages: ReferralChoices['acts'][number]['ages']
) => ({
  act: name,
  title: { sv: name, en: name },
  receivers: [{ ...agency(kind), gives: [], atOnce: false, warnings: [] }],
  ages,
});

const report = act('statutory-report', 'social-services', { on: 'today', from: 0, to: 20 });
const consent = {
  code: 'consent',
  paragraph: 'OSL 10 kap. 1 §',
  title: { sv: 'Samtycke', en: 'Consent' },
  asksWhy: false,
};
const weighed = { ...consent, code: 'general-clause', asksWhy: true };
const adults = { duty: { from: 0, to: 17 }, adultGrounds: [consent, weighed] };
const referral = act('sspf-referral', 'coordination', { on: 'today', from: 6, to: 20 });
const talk = act('concern-talk', 'police');
const under15 = act('offence-notice-under-15', 'police', { on: 'event', from: 0, to: 14 });
const from15 = act(
  'offence-notice-from-15',
  'police',
  { on: 'event', from: 15, to: 17 },
  { on: 'today', from: 15, to: 17 },
);

const takes = { bornFrom: '1996-11-25', receivedFrom: '2024-11-23', guardians: 4, others: 10 };

const usual = { workflow: 'concern', title: { sv: 'Oro', en: 'Concern' }, usual: true };
const officer: ReferralChoices = {
  ...usual,
  acts: [report, referral, talk, from15, under15],
  isProtected: false,
  asksFeedback: true,
  beginsOwnPart: false,
  ...adults,
  takes,
};
const principal: ReferralChoices = {
  ...usual,
  acts: [report, referral],
  isProtected: false,
  asksFeedback: false,
  beginsOwnPart: true,
  ...adults,
  takes,
};

const whole: Draft = {
  ...emptyDraft,
  givenName: ' Alva ',
  familyName: 'Frisk',
  birthDate: '2012-01-02',
  facts: 'Två fönster krossade.',
  concerns: ['vandalism'],
  suspectsHarm: 'yes',
};
const given = (choices: ReferralChoices, draft: Draft = whole): Given => ({
  choices,
  ways: [choices],
  years: yearsOf(draft, TODAY),
  today: TODAY,
});
const bodyOf = (draft: Draft, choices: ReferralChoices) => toldOf(draft, { as: 'new' }, given(choices, draft))?.body;

describe('what a new concern sends', () => {
  it('asks for feedback by default where it may be asked for, and says nothing of it where not', () => {
    expect(bodyOf(whole, officer)).toMatchObject({ statutoryReport: true, wantsFeedback: true });
    const body = bodyOf(whole, principal);
    expect(body).toMatchObject({ statutoryReport: true, sspfReferral: false, concernTalk: false });
    expect(body).not.toHaveProperty('wantsFeedback');
    expect(bodyOf({ ...whole, wantsFeedback: false }, officer)).not.toHaveProperty('wantsFeedback');
    const neighbour = { ...whole.privateReporter, name: 'Göte Lund' };
    expect(bodyOf({ ...whole, privateReporter: neighbour }, officer)).toHaveProperty('wantsFeedback');
    const passedOn: Draft = { ...whole, privateReporter: neighbour, suspectsHarm: 'no', acts: ['statutory-report'] };
    expect(bodyOf(passedOn, officer)).not.toHaveProperty('wantsFeedback');
  });

  it('holds no act that is not offered, whatever the draft says', () => {
    const all: Draft = { ...whole, acts: ['sspf-referral', 'concern-talk'], offenceNotice: true };
    expect(bodyOf(all, officer)).toMatchObject({ sspfReferral: true, concernTalk: true, offenceNotice: true });
    const body = bodyOf(all, principal);
    expect(body).toMatchObject({ sspfReferral: true, concernTalk: false });
    expect(body).not.toHaveProperty('offenceNotice');
  });

  it('holds no act that is not for somebody of that age', () => {
    const grown: Draft = { ...whole, birthDate: '2004-01-02', acts: ['sspf-referral', 'concern-talk'] };
    expect(actsOf(grown, given(officer, grown))).toEqual(['concern-talk']);
  });

  it('reports where harm is suspected, chosen or not', () => {
    expect(actsOf(whole, given(officer))).toEqual(['statutory-report']);
    expect(actsOf({ ...whole, suspectsHarm: 'no' }, given(officer))).toEqual([]);
  });

  it('is trimmed, and without what was left empty', () => {
    const body = bodyOf({ ...whole, assessment: '  ', strengths: ' Basket. ' }, officer);
    expect(body).toMatchObject({ strengths: 'Basket.', youngPerson: { givenName: 'Alva' }, guardians: [] });
    expect(body).not.toHaveProperty('assessment');
    expect(body).not.toHaveProperty('alsoAbout');
  });

  it('waits for what is lacking', () => {
    expect(bodyOf({ ...whole, facts: ' ' }, officer)).toBeUndefined();
    expect(bodyOf({ ...whole, suspectsHarm: null }, officer)).toBeUndefined();
    expect(bodyOf({ ...whole, others: [emptyOther()] }, officer)).toBeUndefined();
  });
});

describe('what the receivers get', () => {
  const allowed: Parameters<typeof givenOf>[2] = [
    'identity',
    'guardians',
    'facts',
    'assessment',
    'strengths',
    'child-view',
    'concerns',
  ];

  it('is told as far as there is anything of it', () => {
    expect(givenOf(whole, { as: 'new' }, allowed)).toEqual(['identity', 'facts', 'concerns']);
    const guardians = [{ ...emptyGuardian(), name: 'Eva Frisk' }];
    const told = {
      ...whole,
      guardians,
      strengths: 'Basket.',
      others: [{ ...emptyOther(), childView: 'Jag vill hem.' }],
    };
    expect(givenOf(told, { as: 'new' }, allowed)).toEqual(allowed.filter((field) => field !== 'assessment'));
  });
});

describe('somebody who has turned 18', () => {
  const grown: Draft = { ...whole, birthDate: '2007-01-02', suspectsHarm: null };
  const faults = (draft: Draft, step: 'duty' | 'acts') => faultsOf(draft, step, given(officer, draft));

  it('is reported by no duty: nothing is asked, and nothing is sent unchosen', () => {
    expect(faults(grown, 'duty')).toEqual([]);
    expect(actsOf({ ...grown, suspectsHarm: 'yes' }, given(officer, { ...grown, suspectsHarm: 'yes' }))).toEqual([]);
    expect(bodyOf({ ...grown, acts: ['sspf-referral'] }, officer)).toMatchObject({
      suspectsHarm: 'no',
      statutoryReport: false,
    });
  });

  it('is reported on a ground that is chosen, and nobody is owed an answer', () => {
    const reported: Draft = { ...grown, acts: ['statutory-report'] };
    expect(faults(reported, 'acts')).toContain('adultGround');
    const body = bodyOf({ ...reported, adultGround: 'consent' }, officer);
    expect(body).toMatchObject({ statutoryReport: true, adultGround: 'consent', suspectsHarm: 'no' });
    expect(body).not.toHaveProperty('wantsFeedback');
    const weighs: Draft = { ...reported, adultGround: 'general-clause' };
    expect(faults(weighs, 'acts')).toEqual(['adultGround']);
    expect(faults({ ...weighs, assessment: 'Faran väger tyngre.' }, 'acts')).toEqual([]);
  });

  it('is left out of a report about a child, unless a ground is chosen', () => {
    const older = {
      ...emptyOther(),
      givenName: 'Ivar',
      familyName: 'Ek',
      birthDate: '2007-01-02',
      concerns: ['theft' as const],
    };
    const both: Draft = { ...whole, others: [older], acts: ['sspf-referral'] };
    expect(bodyOf(both, officer)).toMatchObject({ statutoryReport: true, suspectsHarm: 'yes' });
    expect(bodyOf(both, officer)).toMatchObject({ concerns: ['vandalism'], alsoAbout: [{ concerns: ['theft'] }] });
    expect(faultsOf({ ...both, others: [{ ...older, concerns: [] }] }, 'happened', given(officer, both))).toEqual([
      'otherConcerns',
    ]);
    expect(bodyOf(both, officer)).not.toHaveProperty('adultGround');
    expect(bodyOf({ ...both, adultGround: 'consent' }, officer)).toMatchObject({ adultGround: 'consent' });
    expect(faults({ ...both, acts: [] }, 'acts')).toEqual(['acts']);
  });
});

it('whoever is unsure asks social services before they go on', () => {
  const unsure: Draft = { ...whole, suspectsHarm: 'unsure', acts: ['sspf-referral'] };
  expect(faultsOf(unsure, 'duty', given(officer))).toEqual(['hasAsked']);
  expect(bodyOf(unsure, officer)).toBeUndefined();
  expect(bodyOf({ ...unsure, hasAsked: true }, officer)).toMatchObject({ suspectsHarm: 'unsure', sspfReferral: true });
});

describe('the notice of an offence', () => {
  const born = (...years: number[]): Given['years'] => ({ event: years, today: years });

  it('follows from the age when it happened', () => {
    expect(noticesFor(officer, born(14))).toEqual(['offence-notice-under-15']);
    expect(noticesIn(officer, born(15, 17))).toEqual(['offence-notice-from-15']);
    expect(noticesFor(officer, born(14, 15, 18))).toEqual([
      'offence-notice-under-15',
      'offence-notice-from-15',
      'too-old',
    ]);
    expect(noticesIn(officer, born(18))).toEqual([]);
    // Suspected at 18 of what was done at 17: LUL 6 § is about who has not turned 18.
    expect(noticesFor(officer, { event: [17], today: [18] })).toEqual(['too-old']);
    const before = { ...whole, birthDate: '2011-11-20', occurredOn: '2026-11-19' };
    expect(noticesFor(officer, yearsOf(before, TODAY))).toEqual(['offence-notice-under-15']);
    expect(noticesFor(officer, yearsOf({ ...before, occurredOn: null }, TODAY))).toEqual(['offence-notice-from-15']);
  });

  it('is not asked of those who give none, nor of somebody whose age nobody knows', () => {
    expect(noticesFor(principal, born(14))).toEqual([]);
    expect(noticesFor(officer, born())).toEqual([]);
  });

  it('is enough by itself, for each of them', () => {
    const alone: Draft = { ...whole, suspectsHarm: 'no', offenceNotice: true };
    expect(bodyOf(alone, officer)).toMatchObject({ statutoryReport: false, offenceNotice: true });
    const grown = { ...emptyOther(), givenName: 'Ivar', familyName: 'Ek', birthDate: '2008-01-02' };
    expect(faultsOf({ ...alone, others: [grown] }, 'acts', given(officer, { ...alone, others: [grown] }))).toEqual([
      'acts',
    ]);
  });

  it('is not chosen any more once the age allows none', () => {
    const grown = { ...whole, birthDate: '2004-01-02', offenceNotice: true };
    expect(noticed(grown, given(officer, grown)).offenceNotice).toBe(false);
    const young = { ...whole, offenceNotice: true };
    expect(noticed(young, given(officer, young)).offenceNotice).toBe(true);
  });
});

describe('the way of working', () => {
  const group: ReferralChoices = {
    ...officer,
    workflow: 'group',
    usual: false,
    acts: [act('sspf-referral', 'social-services', { on: 'today', from: 13, to: 24 })],
  };
  const ways: [ReferralChoices, ...ReferralChoices[]] = [officer, group];
  const years: Given['years'] = { event: [14], today: [14] };
  const free: Draft = { ...whole, suspectsHarm: 'no' };

  it('is the usual one unless another is chosen, and what has but one thing to start starts it', () => {
    expect(wayOf(free, ways)).toBe(officer);
    expect(begunBy(officer).acts).toEqual([]);
    const chosen = { ...free, ...begunBy(group) };
    expect(wayOf(chosen, ways)).toBe(group);
    expect(bodyOf(chosen, group)).toMatchObject({ workflow: 'group', sspfReferral: true, statutoryReport: false });
    expect(wayOf({ workflow: 'gone' }, ways)).toBe(officer);
  });

  it('is shut to whoever has to report first, and for those of another age; what is shut since is left', () => {
    expect(whyShut(free, group, years)).toBeUndefined();
    expect(whyShut(whole, group, years)).toBe('report-first');
    expect(whyShut(free, group, { event: [12], today: [12] })).toEqual({ on: 'today', from: 13, to: 24 });
    const chosen = { ...whole, ...begunBy(group) };
    expect(onItsWay({ ...chosen, suspectsHarm: 'no' }, ways, years).workflow).toBe('group');
    expect(onItsWay(chosen, ways, years)).toMatchObject({ workflow: 'concern', acts: [] });
  });
});

describe('the steps of a new concern', () => {
  const steps = stepsOf({ as: 'new' });

  it('open one after the other', () => {
    expect(firstOpen(emptyDraft, steps, given(officer, emptyDraft))).toBe('who');
    expect(firstOpen({ ...whole, facts: '' }, steps, given(officer))).toBe('happened');
    expect(firstOpen({ ...whole, suspectsHarm: 'no' }, steps, given(officer))).toBe('acts');
    expect(firstOpen(whole, steps, given(officer))).toBe('check');
  });

  it('of a case begin with what happened', () => {
    expect(stepsOf({ as: 'later', reference: 'K7QF-93MD' })).toEqual(['happened', 'duty', 'acts', 'check']);
  });

  it('stop whoever has to report where the case takes no report', () => {
    const choices: ReferralChoices = { ...officer, acts: [talk], asksFeedback: false };
    expect(faultsOf(whole, 'duty', given(choices))).toEqual(['suspectsHarm']);
    expect(faultsOf({ ...whole, suspectsHarm: 'no' }, 'duty', given(choices))).toEqual([]);
  });

  it('refuse a birth date that is to come or of somebody grown, and a day that is to come', () => {
    expect(faultsOf({ ...whole, birthDate: '2026-11-25' }, 'who', given(officer))).toEqual(['birthDate']);
    expect(faultsOf({ ...whole, birthDate: '1990-01-01' }, 'who', given(officer))).toEqual(['birthDate']);
    expect(faultsOf({ ...whole, birthDate: TODAY }, 'who', given(officer))).toEqual([]);
    expect(faultsOf({ ...whole, occurredOn: '2026-11-25' }, 'happened', given(officer))).toEqual(['occurredOn']);
  });

  it('take a guardian without a number, and a number only with a name', () => {
    const phoned = (name: string, phone: string) => ({ ...whole, guardians: [{ ...emptyGuardian(), name, phone }] });
    expect(faultsOf(phoned('Anna', ''), 'guardians', given(officer))).toEqual([]);
    expect(faultsOf(phoned('', '070-123 45 67'), 'guardians', given(officer))).toEqual(['guardians']);
    expect(faultsOf(phoned('Anna', 'arbetet'), 'guardians', given(officer))).toEqual(['guardians']);
    expect(['070-123 45 67', '+46 (0)70', '112'].map(isPhone)).toEqual([true, true, false]);
  });
});
