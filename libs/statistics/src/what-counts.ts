import { type Definition, taskNamed, type Vocabulary } from '#workflow';
import type { DueRule } from '#calendar';

/** What the workflows say of what is counted. */
export type WhatCounts = {
  /** Stages and tasks whose deadline the law sets, as `youth-concern@2/police/talk-planned` and `youth-concern@2/police.concern-talk`. */
  statutory: string[];
  /** Tasks that say that what came in is registered, by the same names. */
  registers: string[];
  /** Tasks that are talks, by name. */
  talks: string[];
  /** Days that the workflows give until the concern talk; null where they differ or have none. */
  goal: number | null;
  /** The concern talks, as `youth-concern/police.concern-talk`. */
  concernTalks: string[];
  /** What is said of a case, each as `youth-concern/consent/in-force`. */
  said: Record<'consented' | 'declined' | 'mapped' | 'goalsMet' | 'promised' | 'kept', string[]>;
  /** The facts that say that there is a plan, and those that are its lines, as `youth-concern/commitment`. */
  plans: string[];
  commitments: string[];
  /** The closing codes of a part that is the same as another, as `youth-concern/duplicate`. */
  duplicates: string[];
};

export function whatCounts(definitions: Definition[]): WhatCounts {
  const stages = definitions.flatMap((each) =>
    Object.entries(each.tracks).flatMap(([track, { stages }]) =>
      Object.entries(stages).map(([name, { due }]) => ({ name: `${versionOf(each)}/${track}/${name}`, due })),
    ),
  );
  const tasks = definitions.flatMap((each) =>
    Object.entries(each.tracks).flatMap(([track, { tasks: own, stages }]) =>
      [own, ...Object.values(stages).map((stage) => stage.tasks)].flatMap((some) =>
        Object.entries(some).map(([task, { kind, due }]) => ({
          name: `${versionOf(each)}/${track}.${task}`,
          task,
          kind,
          due,
        })),
      ),
    ),
  );
  const concernTalks = definitions.flatMap((each) => {
    const { concernTalk } = each.vocabulary;
    if (concernTalk === undefined) return [];
    const { track, task } = concernTalk;
    const due = taskNamed(each, track, task)?.due;
    return due === undefined ? [] : [{ name: `${each.workflow}/${track}.${task}`, due }];
  });
  const goals = new Set(concernTalks.map(({ due }) => daysOf(due)));
  const [goal = null] = goals;
  return {
    statutory: [...stages, ...tasks].filter(({ due }) => due.source !== 'local').map(({ name }) => name),
    registers: tasks.filter(({ kind }) => kind === 'register').map(({ name }) => name),
    talks: [...new Set(tasks.filter(({ kind }) => kind === 'talk').map(({ task }) => task))],
    goal: goals.size === 1 ? goal : null,
    concernTalks: concernTalks.map(({ name }) => name),
    ...namesOf(definitions),
  };
}

/** By workflow and not by version: a case that was moved has events from before, by the names of then. */
function namesOf(definitions: Definition[]): Pick<WhatCounts, 'said' | 'plans' | 'commitments' | 'duplicates'> {
  const named = (of: (vocabulary: Vocabulary) => (string | undefined)[]): string[] =>
    definitions.flatMap(({ workflow, vocabulary }) =>
      of(vocabulary).flatMap((name) => (name === undefined ? [] : [`${workflow}/${name}`])),
    );
  return {
    said: {
      consented: named(({ consent }) => [code(consent, consent?.inForce)]),
      declined: named(({ consent, consentAsked }) => [
        code(consent, consent?.declined),
        code(consentAsked, consentAsked?.declined),
      ]),
      mapped: named(({ mappingDone }) => [code(mappingDone, mappingDone?.code)]),
      goalsMet: named(({ goalsMet }) => [code(goalsMet, goalsMet?.code)]),
      promised: named(({ commitment }) => [code(commitment, commitment?.open)]),
      kept: named(({ commitment }) => [code(commitment, commitment?.kept)]),
    },
    plans: named(({ planAdopted }) => [planAdopted]),
    commitments: named(({ commitment }) => [commitment?.fact]),
    duplicates: named(({ duplicate }) => [duplicate]),
  };
}

const code = (told: { fact: string } | undefined, said: string | undefined): string | undefined =>
  told && said && `${told.fact}/${said}`;

const versionOf = ({ workflow, version }: Definition): string => `${workflow}@${version}`;

function daysOf({ rule: { amount, unit } }: DueRule): number | null {
  if (unit === 'calendar-day') return amount;
  return unit === 'week' ? amount * 7 : null;
}
