/**
 * A text that was kept before definitions had a vocabulary is read with the names that the code then knew by heart, as far as
 * it has their facts; and a stage's first action was then its primary one. Never edited: towns have such texts.
 */
import { mapped } from './mapped.js';
import type { Written } from './schema.js';
import type { WrittenVocabulary } from './vocabulary-schema.js';

const USUAL = 'youth-concern';
const TALK = 'concern-talk';
const CLOSED_AS = 'duplicate';

const ACTS: WrittenVocabulary['acts'] = {
  'statutory-report': { fact: 'report.received', code: 'received' },
  'sspf-referral': { fact: 'referral.received', code: 'received' },
  'concern-talk': { fact: 'talk.requested', code: 'requested' },
  'offence-notice-from-15': { fact: 'offence.notice', code: 'from-15' },
  'offence-notice-under-15': { fact: 'offence.notice', code: 'under-15' },
};

/** What was written, with its vocabulary. */
export function withVocabulary(written: Written): Written & { vocabulary: WrittenVocabulary } {
  const { vocabulary, workflow, tracks } = written;
  if (vocabulary !== undefined) return { ...written, vocabulary };
  const named = mapped(tracks, (track) => ({
    ...track,
    stages: mapped(track.stages, (stage) => ({ ...stage, actions: withPrimary(stage.actions) })),
  }));
  return { ...written, usual: written.usual || workflow === USUAL, tracks: named, vocabulary: assumed(written) };
}

function withPrimary<Action extends { 'by itself': boolean }>(actions: Record<string, Action>): Record<string, Action> {
  const first = Object.keys(actions).find((name) => actions[name]?.['by itself'] === false);
  return Object.fromEntries(
    Object.entries(actions).map(([name, each]) => [name, { ...each, primary: name === first }]),
  );
}

function assumed({ facts, tracks, 'closing codes': closing }: Written): WrittenVocabulary {
  const opening = new Set(Object.values(tracks).flatMap((track) => track['opens on']));
  const talkAt = Object.entries(tracks).find(([, { tasks, stages }]) =>
    [tasks, ...Object.values(stages).map((stage) => stage.tasks)].some((some) => some[TALK] !== undefined),
  );
  const told = <T extends { fact: string }>(names: T): T | undefined =>
    facts[names.fact] === undefined ? undefined : names;
  return {
    acts: Object.fromEntries(Object.entries(ACTS).filter(([, { fact }]) => opening.has(fact))),
    'feedback wanted': told({ fact: 'feedback.requested', code: 'yes' }),
    'own part': told({ fact: 'own.referral', code: 'received' }),
    consent: told({ fact: 'consent', 'in force': 'in-force', declined: 'declined', withdrawn: 'withdrawn' }),
    'consent asked': told({ fact: 'consent.asked', given: 'given', declined: 'declined' }),
    'mapping part': told({ fact: 'mapping.part', code: 'given' }),
    'mapping done': told({ fact: 'mapping', code: 'done' }),
    commitment: told({ fact: 'commitment', open: 'open', kept: 'kept', dropped: 'dropped' }),
    'plan adopted': told({ fact: 'plan.adopted' })?.fact,
    'goals met': told({ fact: 'goals', code: 'met' }),
    'concern talk': talkAt && { track: talkAt[0], task: TALK },
    'talk held': told({ fact: 'talk.held' })?.fact,
    duplicate: closing[CLOSED_AS] === undefined ? undefined : CLOSED_AS,
  };
}
