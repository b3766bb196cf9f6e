/** Gives what was written the names that the engine uses. */
import type {
  ActionDefinition,
  Definition,
  FactDefinition,
  HandoffDefinition,
  Requirement,
  Role,
  StageDefinition,
  TaskDefinition,
} from './definition.js';
import { withVocabulary } from './assumed-vocabulary.js';
import { compile, type DeclaredStage, type DeclaredTrack } from './compile.js';
import { mapped } from './mapped.js';
import type { Written } from './schema.js';
import { toVocabulary, type WrittenVocabulary } from './vocabulary-schema.js';

type Of<Record> = Record extends { [key: string]: infer Value } ? Value : never;
type WrittenTrack = Of<Written['tracks']>;
type WrittenStage = Of<WrittenTrack['stages']>;
type WrittenAction = Of<WrittenStage['actions']>;
type WrittenTask = Of<WrittenTrack['tasks']>;
type WrittenHandoff = Of<WrittenTrack['handoffs']>;
type WrittenFact = Of<Written['facts']>;
type Offered = NonNullable<WrittenFact['offered']>;

/** What a track opens on when it is no fact. */
const HANDOFF = 'handoff';

type WrittenDue = { due: WrittenStage['due']; source: string };

/** What was written, with what goes without saying filled in: a track's `who`, the ladder `usual`. */
export function toDefinition(read: Written): Definition {
  const written = withConsent(withVocabulary(read));
  const decide = written['decide what now'];
  return compile({
    workflow: written.workflow,
    version: written.version,
    usual: written.usual,
    ...(written.corrects && {
      corrects: { versions: written.corrects.versions, stages: written.corrects['stages called otherwise'] },
    }),
    title: written.title,
    agencies: mapped(written.agencies, ({ sv, en, roles }) => ({ title: { sv, en }, roles })),
    ladders: written.reminders,
    facts: mapped(written.facts, toFact),
    nothingWaitsLongerThan: written['nothing waits longer than'],
    closingUndoneWithin: written['closing undone within'],
    decideWhatNow: { ...toDue(decide), ladder: decide.reminders },
    closingCodes: written['closing codes'],
    declineReasons: written['decline reasons'],
    ...(written.parking && { parking: { atMost: written.parking['at most'], reasons: written.parking.reasons } }),
    vocabulary: toVocabulary(written.vocabulary),
    tracks: mapped(written.tracks, toTrack),
  });
}

/**
 * A consent joins agencies. In texts from before it was said of each agency by itself, and "is in-force for sender and receiver"
 * asked one of each; cases that run on such a version are protected alike: one consent has to name both.
 */
function withConsent<W extends Written & { vocabulary: WrittenVocabulary }>(written: W): W {
  const { consent } = written.vocabulary;
  const fact = written.facts[consent?.fact ?? ''];
  if (consent === undefined || fact?.about !== 'agency') return written;
  return { ...written, facts: { ...written.facts, [consent.fact]: { ...fact, about: 'agencies' } } };
}

function toFact(fact: WrittenFact): FactDefinition {
  const kept = { keptBy: fact['kept by'] ?? '', ladder: fact.reminders ?? 'usual' };
  const over = fact['over when'];
  return {
    title: { sv: fact.sv, en: fact.en },
    codes: fact.codes,
    about: fact.about ?? 'case',
    recordedBy: fact['recorded by'],
    seenBy: fact['seen by'],
    ...(fact.lasts && { lasts: { rule: fact.lasts, ...kept } }),
    ...(over && { endsWith: { codes: over, ...kept } }),
    ...(fact.offered && { offer: toOffer(fact.offered) }),
    ...(fact.ages && { ages: fact.ages }),
    ...(fact.day && { dated: fact.day === 'past' ? 'past' : 'to-come' }),
    ...(fact.told && { feedbackTo: { recorderOf: fact.told.to, when: fact.told.when } }),
  };
}

function toOffer({ sv, en, 'answer within': rule, source, reminders }: Offered): NonNullable<FactDefinition['offer']> {
  return { title: { sv, en }, answer: { rule, from: 'entry', rolled: true, source }, ladder: reminders };
}

function toTrack(track: WrittenTrack): DeclaredTrack {
  return {
    title: { sv: track.sv, en: track.en },
    agency: track.agency,
    seenBy: track['seen by'],
    opensOn: {
      facts: track['opens on'].filter((one) => one !== HANDOFF),
      handoff: track['opens on'].includes(HANDOFF),
    },
    first: track.first,
    who: track.who,
    tasks: mapped(track.tasks, (task) => toTask(task, track.who)),
    handoffs: mapped(track.handoffs, (handoff) => toHandoff(handoff, track.who)),
    stages: mapped(track.stages, (stage) => toStage(stage, track.who)),
  };
}

function toStage(stage: WrittenStage, who: Role[]): DeclaredStage {
  const extension = stage['may be extended'];
  return {
    title: { sv: stage.sv, en: stage.en },
    due: toDue(stage),
    ladder: stage.reminders,
    ...(extension && {
      extension: {
        reasons: extension.reasons,
        ...(extension['at most'] && { atMost: extension['at most'] }),
        ...(extension.text && { text: extension.text }),
      },
    }),
    tasks: mapped(stage.tasks, (task) => toTask(task, who)),
    actions: mapped(stage.actions, (action) => toAction(action, who)),
    closesWith: stage['closes with'],
  };
}

function toAction(action: WrittenAction, who: Role[]): ActionDefinition {
  const other = action['not the same person as'];
  return {
    title: { sv: action.sv, en: action.en },
    who: action.who ?? who,
    ...(other !== undefined && { notTheSamePersonAs: other }),
    asks: action.asks,
    ...(action.text && { text: action.text }),
    requires: action.requires.map(toRequirement),
    records: Object.entries(action.records).map(([fact, code]) => ({ fact, code })),
    leadsTo: action['leads to'] === 'closed' ? { closed: action.closing ?? [] } : { stage: action['leads to'] },
    evenIfTasksRemain: action['even if tasks remain'],
    automatic: action['by itself'],
    primary: action.primary,
  };
}

function toTask(task: WrittenTask, who: Role[]): TaskDefinition {
  return {
    kind: task.kind,
    title: { sv: task.sv, en: task.en },
    of: task.of === undefined ? 'track' : { recorderOf: task.of },
    who: task.who ?? who,
    when: task.when.map(toRequirement),
    ...(task['for each'] !== undefined && { forEach: task['for each'] }),
    ...(task['at once when'] && { atOnceWhen: task['at once when'].map(toRequirement) }),
    asks: task.asks,
    doneWhen: task['done when'],
    due: toDue(task),
    ladder: task.reminders,
    required: task.required,
    ...(task.missed && { missed: task.missed }),
    rhythm: task.rhythm,
    with: task.with,
  };
}

function toHandoff(handoff: WrittenHandoff, who: Role[]): HandoffDefinition {
  return {
    title: { sv: handoff.sv, en: handoff.en },
    kind: handoff.kind,
    to: handoff.to,
    who: handoff.who ?? who,
    requires: handoff.requires.map(toRequirement),
    answer: { rule: handoff['answer within'], from: 'entry', rolled: true, source: handoff.source },
    ladder: handoff.reminders,
  };
}

function toRequirement(written: WrittenAction['requires'][number]): Requirement {
  return 'any of' in written ? { anyOf: written['any of'] } : written;
}

function toDue({ due, source }: WrittenDue): StageDefinition['due'] {
  return { ...due, source };
}
