import { type Consents, type LinesSeen, opens, seesCommitment, seesFact, seesTask, seesTrack } from '#sharing';
import { type Definition, type Fact, factsIn, readTaskId, type TaskDefinition, nameOf } from '#workflow';

type Seeing = { viewer: { agency: string; kind: string }; definition: Definition; consents: Consents };

/** Whether a track's steps may be seen; by its id, so that of one that is over too. */
export function seesTrackNamed({ viewer, definition, consents }: Seeing, track: string, agency: string): boolean {
  return seesTrack(viewer, agency, definition.tracks[nameOf(track)]?.seenBy ?? [], consents);
}

/** Whether a task may be seen; by its id, so that of one that is over too. */
export function seesTaskNamed(seeing: Seeing, id: string, agency: string): boolean {
  const { track, name } = readTaskId(id);
  const { viewer, definition } = seeing;
  const awaited = tasksNamed(definition, track, name).flatMap((task) => factsIn(task.when));
  const seenBy = awaited.map(({ fact }) => definition.facts[fact]?.seenBy ?? []);
  return seesTrackNamed(seeing, track, agency) && seesTask(viewer, agency, seenBy);
}

/** The track's own, and those of its stages that are called the same. */
function tasksNamed({ tracks }: Definition, track: string, name: string): TaskDefinition[] {
  const { tasks = {}, stages = {} } = tracks[track] ?? {};
  return [tasks, ...Object.values(stages).map((stage) => stage.tasks)].flatMap((each) => each[name] ?? []);
}

/** Whether a fact may be seen: a line of the plan by whom it concerns, any other as its kind is. */
export function seesFactNamed(seeing: Seeing & { kind: { othersLines: LinesSeen } }, fact: Fact): boolean {
  const { viewer, kind: viewerKind, definition, consents } = seeing;
  const { commitment } = definition.vocabulary;
  const { kind, code, agency, holder = agency } = fact;
  if (kind !== commitment?.fact) return seesFact(viewer, fact, definition.facts[kind]?.seenBy ?? [], consents);
  // What its holder has not said yes to is not its own: it is there by the consent, and gone with it.
  if (viewer.agency === holder && holder !== agency && code !== commitment.open && code !== commitment.kept)
    return opens(consents, agency, [holder], 'plan');
  return seesCommitment(viewer.agency, viewerKind, { agency, holder }, consents) !== undefined;
}
