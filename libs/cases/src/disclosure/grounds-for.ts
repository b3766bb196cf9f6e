import { dayOf, yearsBetween } from '#calendar';
import { agreedBetween, type Share, type ToldKind, whyNot } from '#sharing';
import { kindOf, secrecyOfActor, settingInForce } from '#use-case';
import { nameOf } from '#workflow';
import type { GroundView } from '../views/disclosure.js';
import { seeingOf } from '../visibility/read-model.js';
import { seesTrackNamed } from '../seen-by/sees-thing.js';
import type { Work } from '../work.js';
import type { AgencyView, CaseFile } from '../write-path/case-file.js';

type Told = { receiver: AgencyView; kinds: ToldKind[]; birthDate: string | null };

/** Every ground that is set, in its order, and why each does not fit: the picker is the guidance. */
export function groundsFor(work: Work, file: CaseFile, told: Told): GroundView[] {
  const share = shareOf(work, file, told);
  return Object.entries(settingInForce(work, 'grounds')).map(([ground, rule]) => ({
    ground,
    paragraph: rule.paragraph,
    title: { sv: rule.sv, en: rule.en },
    asks: rule.asks ?? [],
    acute: rule.acute === true,
    approved: rule.approved ?? null,
    whyNot: whyNot(rule, share, ground === 'consent'),
  }));
}

function shareOf(work: Work, file: CaseFile, { receiver, kinds, birthDate }: Told): Share {
  const { actor, now } = work;
  const today = dayOf(now);
  return {
    today,
    sender: { kind: actor.kind, secrecy: secrecyOfActor(work) },
    receiver: { kind: kindOf(work, receiver.kind).kind },
    kinds,
    age: birthDate === null ? undefined : yearsBetween(birthDate, today),
    stands: (state) => standsAt(work, file, state),
    agreed: agreedBetween(file.consents, actor.agency, receiver.id),
  };
}

/** Where a case stands is said by its workflow's own name for it. Who may not see that track is told that it waits for another. */
function standsAt(work: Work, file: CaseFile, name: string): ReturnType<Share['stands']> {
  const { definition, state } = file;
  const where = definition.vocabulary.states?.[name];
  if (where === undefined) return 'no';
  const open = Object.values(state.tracks).filter(({ id }) => nameOf(id) === where.track);
  if (open.some(({ stage }) => stage === where.stage)) return 'yes';
  const seen = open.some(({ id, agency }) => seesTrackNamed(seeingOf({ work, file }), id, agency));
  return seen || definition.tracks[where.track]?.agency === work.actor.kind ? 'no' : 'unseen';
}
