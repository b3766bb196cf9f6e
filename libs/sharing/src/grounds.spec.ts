import fc from 'fast-check';
import { copiedKinds } from './data-kinds.js';
import { isUsable, isWeaker, misfits, type Share, whyNot } from './grounds.js';

const approved = { by: 'stadsjuristen', on: '2026-01-15' };
const strict = (...chapters: string[]) => chapters.map((chapter) => ({ chapter, strict: true }));
/** Social services tell the police of the facts about somebody of 16. */
const share: Share = {
  today: '2026-11-30',
  sender: { kind: 'social-services', secrecy: strict('osl-26-1') },
  receiver: { kind: 'police' },
  kinds: ['facts'],
  age: 16,
  stands: () => 'no',
  agreed: [],
};
const riskOfCrime = { approved, senders: ['social-services'], receivers: ['police'], breaks: ['osl-26-1'], under: 21 };
const answer = { approved, receivers: ['social-services'], needs: 'open-investigation' };
const school: Share = { ...share, sender: { kind: 'school', secrecy: strict('osl-23-2') } };

describe('a ground fits', () => {
  it.each([
    ['social services that tell the police of a risk', riskOfCrime, share, []],
    ['nobody before a lawyer has approved it', { ...riskOfCrime, approved: undefined }, share, ['not-approved']],
    [
      'nobody before the day of the approval',
      { ...riskOfCrime, approved: { by: 'x', on: '2026-12-01' } },
      share,
      ['not-approved'],
    ],
    ['from the day of the approval', { ...riskOfCrime, approved: { by: 'x', on: '2026-11-30' } }, share, []],
    ['from the day it is law', { ...riskOfCrime, from: '2026-11-30' }, share, []],
    ['not before', { ...riskOfCrime, from: '2026-12-01' }, share, ['not-in-force']],
    ['to its last day', { ...riskOfCrime, to: '2026-11-30' }, share, []],
    ['not after', { ...riskOfCrime, to: '2026-11-29' }, share, ['not-in-force']],
    ['no other sender', riskOfCrime, school, ['sender', 'secrecy']],
    ['no other receiver', riskOfCrime, { ...share, receiver: { kind: 'leisure' } }, ['receiver']],
    ['whose secrecy it does not break', { ...riskOfCrime, breaks: ['osl-35-1'] }, share, ['secrecy']],
    [
      'whose every secrecy it does not break',
      riskOfCrime,
      { ...share, sender: { kind: 'social-services', secrecy: strict('osl-25-1', 'osl-26-1') } },
      ['secrecy'],
    ],
    ['nobody whose secrecy was not said', riskOfCrime, { ...share, sender: { kind: 'social-services' } }, ['secrecy']],
    ['who has none', { approved, breaks: ['osl-35-1'] }, { ...share, sender: { kind: 'leisure', secrecy: [] } }, []],
    ['somebody of 20', riskOfCrime, { ...share, age: 20 }, []],
    ['nobody of 21', riskOfCrime, { ...share, age: 21 }, ['age']],
    ['nobody whose age the sender does not know', riskOfCrime, { ...share, age: undefined }, ['age']],
    ['no more than goes by it', { approved, only: ['age-band', 'concerns'] }, share, ['kinds']],
    ['what goes by it', { approved, only: ['age-band', 'facts'] }, share, []],
    ['an act of its own alone', { approved, goesBy: 'referral' }, share, ['by-referral']],
    ['a handoff alone', { approved, goesBy: 'handoff' }, share, ['by-handoff']],
  ] as const)('%s', (_whom, ground, told, reasons) => {
    expect(whyNot(ground, told, false)).toEqual(reasons);
  });

  it.each([
    [{ approved }, true],
    [{}, false],
    [{ approved: { on: '2026-12-01' } }, false],
    [{ approved, from: '2026-12-01' }, false],
    [{ approved, to: '2026-11-29' }, false],
  ])('may be used on a day: %j, %s', (ground, may) => {
    expect(isUsable(ground, '2026-11-30')).toBe(may);
  });

  it.each([
    ['yes', []],
    ['no', ['state']],
    // What the sender may not know is not said.
    ['unseen', ['waits']],
  ] as const)('a case that stands where it asks: %s', (stands, reasons) => {
    const told: Share = { ...school, receiver: { kind: 'social-services' }, stands: () => stands };
    expect(whyNot(answer, told, false)).toEqual(reasons);
  });

  it.each([
    ['no consent that joins the two', [], ['no-consent']],
    ['one that is about something else', [['identity']], ['not-agreed']],
    ['two that are about it between them', [['identity'], ['facts']], ['not-agreed']],
    ['one that is about it all', [['identity', 'facts']], []],
  ])('on consent: %s', (_what, agreed, reasons) => {
    expect(whyNot({ approved }, { ...share, kinds: ['identity', 'facts'], agreed }, true)).toEqual(reasons);
  });

  it('by no secrecy that it is not said to break, whoever tells whom', () => {
    const chapters = fc.subarray(['osl-23-2', 'osl-25-1', 'osl-26-1', 'osl-35-1']);
    fc.assert(
      fc.property(chapters, chapters, fc.subarray([...copiedKinds]), (held, breaks, kinds) => {
        const reasons = whyNot(
          { approved, breaks },
          { ...share, kinds, sender: { kind: 'a', secrecy: strict(...held) } },
          false,
        );
        expect(reasons.includes('secrecy')).toBe(held.some((chapter) => !breaks.includes(chapter)));
        expect(reasons.every((each) => misfits.includes(each))).toBe(true);
      }),
    );
  });
});

describe('what is passed on leaves a secrecy for a weaker', () => {
  const weak = [{ chapter: 'osl-23-2-2', strict: false }];
  it.each([
    ['strict to strict', strict('osl-26-1'), strict('osl-35-1'), false],
    ['strict to none', strict('osl-26-1'), [], true],
    ['strict to what nobody has said', strict('osl-26-1'), undefined, true],
    ['strict to one that presumes openness', strict('osl-26-1'), weak, true],
    ['weak to none', weak, [], false],
    ['what nobody has said to none', undefined, [], true],
    ['what nobody has said to strict', undefined, strict('osl-26-1'), false],
  ])('%s', (_what, sender, receiver, weaker) => {
    expect(isWeaker(sender, receiver)).toBe(weaker);
  });
});
