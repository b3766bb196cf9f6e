import { type CopiedKind, handedOver } from '#sharing';
import { isLate } from '#calendar';
import { forecast, type Handoff, nameOf, ofHandoff, possible, type Recipient } from '#workflow';
import { dayOf, due } from '#calendar';
import { stageTitle, handoffTitle } from '../words/titles.js';
import type { CaseFile } from '../write-path/case-file.js';
import { contextOf } from '../write-path/execute.js';
import { missingView } from '../write-path/refusal-error.js';
import type { HandoffView } from '../views/handoff.js';
import type { Work } from '../work.js';

/** The words of the offer, for its two ends alone. */
type Words = { why: string; ground: string; fields: CopiedKind[] } | undefined;

type Seen = {
  handoff: Handoff;
  file: CaseFile;
  mine: HandoffView['mine'];
  words: Words;
};

export function handoffView(work: Work, seen: Seen): Omit<HandoffView, 'reference' | 'youngPerson'> {
  const { handoff, file, mine, words } = seen;
  const { now, calendar } = work;
  const { definition, state, agencies } = file;
  const first = definition.tracks[handoff.target]?.first ?? '';
  const stage = definition.tracks[handoff.target]?.stages[first];
  const ladderLength = 3;
  const rings = forecast(definition, state, ofHandoff(handoff.id), handoff.offered, ladderLength, {
    calendar,
    agencies,
  });
  return {
    id: handoff.id,
    title: handoffTitle(definition, nameOf(handoff.track), handoff.definition),
    kind: handoff.kind,
    track: handoff.track,
    sender: file.agency(handoff.sender),
    receiver: file.agency(handoff.receiver),
    offered: handoff.offered,
    due: handoff.clock.due,
    late: isLate(handoff.clock, now),
    revision: handoff.revision,
    mine,
    whom: null,
    why: words?.why ?? null,
    ground: words?.ground ?? null,
    shares: words?.fields ?? [],
    // What the sender could have chosen and left out.
    withholds: words === undefined ? [] : handedOver.filter((field) => !words.fields.includes(field)),
    ladder: rings.map(({ at, to }) => ({ at, to: names(to, agencies), past: at <= now })),
    ...may(work, seen),
    declineReasons: Object.entries(definition.declineReasons).map(([code, title]) => ({ code, title })),
    ifAccepted: {
      stage: stageTitle(definition, handoff.target, first),
      due: stage === undefined ? handoff.clock.due : due(stage.due.rule, dayOf(now), calendar, stage.due.rolled).due,
    },
  };
}

/** From the code that refuses, so that what is offered is accepted. */
function may(work: Work, { handoff, file, words }: Seen): Pick<HandoffView, 'acceptance' | 'mayWithdraw'> {
  // Whoever does not read why it was offered answers nothing.
  if (words === undefined) return { acceptance: null, mayWithdraw: false };
  const { answers, withdrawals } = possible(file.definition, file.state, contextOf(work, file));
  const mayWithdraw = withdrawals.some(({ id }) => id === handoff.id);
  const answer = answers.find((each) => each.handoff.id === handoff.id);
  if (answer === undefined) return { acceptance: null, mayWithdraw };
  const missing = answer.missing.map((each) => missingView(each, { file }));
  return { acceptance: { possible: missing.length === 0, missing }, mayWithdraw };
}

/** Agencies, each once: who in them is told is their own business. */
export function names(recipients: Recipient[], agencies: Record<string, { name: string }>): string[] {
  return [...new Set(recipients.map(({ agency }) => agencies[agency]?.name ?? agency))];
}
