import fc from 'fast-check';
import { addDays, dayOf, instantAt } from '#calendar';
import { consentsInForce, type DataKind, frees, givers, opens } from '#sharing';
import { decide, isRefusal, type Command } from '#workflow';
import { holdsAlways } from './support/always.js';
import { hold } from './support/promises.js';
import { TUESDAY } from './support/openings.js';
import { Paper, type Said } from './support/paper.js';
import { Story } from './support/story.js';
import { people, type Who } from './support/town.js';

const AGENCIES = ['coordination', 'birch', 'police', 'social', 'leisure'] as const;
const WHO: Record<(typeof AGENCIES)[number], Who> = {
  coordination: 'coordinator',
  birch: 'welfare',
  police: 'officer',
  social: 'socialWorker',
  leisure: 'fieldWorker',
};
const KINDS = ['identity', 'guardians', 'progress', 'plan'] as const satisfies DataKind[];
type Agency = (typeof AGENCIES)[number];

const some = <T>(all: readonly T[]) => fc.subarray([...all], { minLength: 1 });
const agency = fc.constantFrom(...AGENCIES);
const step = fc.oneof(
  fc.record({
    did: fc.constant('yes' as const),
    by: agency,
    joins: some(AGENCIES),
    kinds: some(KINDS),
    from: some(givers),
    days: fc.nat(40),
  }),
  fc.record({ did: fc.constant('no' as const), by: agency, joins: some(AGENCIES) }),
  fc.record({ did: fc.constant('back' as const), by: agency, joins: some(AGENCIES) }),
  fc.record({ did: fc.constant('confirm' as const), by: agency, which: fc.nat(9) }),
  fc.record({ did: fc.constant('offer' as const), answers: fc.constantFrom('accept', 'wait') }),
  fc.record({ did: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 30 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Tells the step to the engine, and writes it on the paper if it was taken. */
function tell(story: Story, paper: Paper<Agency>, each: Step, nr: number): void {
  const id = `yes-${nr}`;
  const says = (by: Agency, command: Command, said: Said<Agency>): void => {
    const outcome = decide(story.definition, story.state, command, story.context(people[WHO[by]]));
    if (isRefusal(outcome)) return;
    story.does(WHO[by], command);
    paper.writes(said);
  };
  switch (each.did) {
    case 'yes': {
      const joins = [...new Set([each.by, ...each.joins])];
      const last = addDays(dayOf(story.now), each.days);
      const command = {
        do: 'record-consent',
        consent: id,
        outcome: 'given',
        joins,
        kinds: frees(each.from, each.kinds),
        to: last,
      } as const;
      return says(each.by, command, { said: 'yes', id, by: each.by, joins, kinds: each.kinds, from: each.from, last });
    }
    case 'no': {
      const command = { do: 'record-consent', consent: id, outcome: 'declined', joins: each.joins, kinds: [] } as const;
      return says(each.by, command, { said: 'no', to: each.joins });
    }
    case 'back':
      return says(each.by, { do: 'withdraw-consent', agencies: each.joins }, { said: 'no', to: each.joins });
    case 'confirm': {
      const consent = `yes-${each.which}`;
      return says(each.by, { do: 'confirm-consent', consent }, { said: 'on record', id: consent, by: each.by });
    }
    case 'offer':
      return hand(story, paper, `h${nr}`, each.answers === 'accept');
    case 'wait':
      story.until(instantAt(addDays(dayOf(story.now), each.days), '10:00'));
  }
}

/** Coordination asks the school, on a consent that it has before it; and so does the school when it accepts. */
function hand(story: Story, paper: Paper<Agency>, id: string, accepts: boolean): void {
  const offer = { do: 'offer-handoff', track: 'coordination', handoff: 'school', id, receiver: 'birch' } as const;
  const may = (who: Who, command: Command) =>
    !isRefusal(decide(story.definition, story.state, command, story.context(people[who])));
  const record = (by: Agency): void => {
    for (const { id: yes } of paper.namesBoth(dayOf(story.now), 'coordination', 'birch'))
      paper.writes({ said: 'on record', id: yes, by });
  };
  if (!may('coordinator', offer)) return;
  story.does('coordinator', offer);
  record('coordination');
  const accept = { do: 'accept-handoff', handoff: id } as const;
  if (!accepts || !may('welfare', accept)) return;
  story.does('welfare', accept);
  record('birch');
}

it('reads what one consent opens, and nothing else, whatever was said in whatever order', () => {
  holdsAlways('who reads what agrees with the paper', fc.array(step, { minLength: 2, maxLength: 12 }), 400, (steps) => {
    const story = new Story(TUESDAY).records('officer', 'referral.received', 'received');
    const paper = new Paper<Agency>();
    for (const [nr, each] of steps.entries()) {
      tell(story, paper, each, nr);
      const today = dayOf(story.now);
      const consents = consentsInForce(Object.values(story.state.facts), story.definition.vocabulary.consent, today);
      for (const reader of AGENCIES)
        for (const owner of AGENCIES.filter((one) => one !== reader))
          for (const kind of KINDS)
            hold(
              opens(consents, owner, [reader], kind) === paper.mayRead(today, reader, owner, kind),
              'somebody reads what no consent opens, or not what one does',
              { reader, owner, kind, today },
              paper.said,
            );
      for (const { sender, receiver } of Object.values(story.state.handoffs))
        hold(
          consents.some(
            ({ joins, openedBy }) => openedBy.includes(sender) && joins.includes(sender) && joins.includes(receiver),
          ),
          'an offer stands on a consent that is gone, or that its sender has not on record',
          paper,
        );
      for (const { id, agency: owner } of Object.values(story.state.tracks))
        hold(
          story.timers().some((timer) => timer.includes(` track:${id} `)) && AGENCIES.some((one) => one === owner),
          'a track has no owner or no next date',
          id,
        );
    }
  });
});
