import { readFileSync } from 'node:fs';
import { readDefinitions } from '#config/workflows';
import type { Definition } from '#workflow';
import { sourceFiles } from '../support/source-files.js';

/** What a definition's name is the name of. A track is called as its kind of agency, which is not a definition's alone. */
type Kind = 'workflow' | 'fact' | 'code' | 'task' | 'stage' | 'action' | 'handoff';

/** Where names of definitions may stand, beside tests, the demo's stories, words for people, and history that is never edited. */
const MAY: Record<string, string> = {
  'libs/workflow/src/definition/assumed-vocabulary.ts': 'reads texts that were kept before there was a vocabulary',
  'libs/workflow/src/stored/version-4.ts': 'reads facts from before consents joined agencies, when each was called so',
};
/** The citizens' pledge among them: it knows no case, and has words of its own for how things went. */
const PASSED_OVER =
  /\.(spec|fixture)\.|\/pledge|^apps\/start\/src\/demo\/|^apps\/web\/src\/(words|api\/schema\.d)|^libs\/database\/(schema\.sql|src\/migrations\/)/;

/**
 * Names that are words of the code's own too, where they mean another thing. They are looked for only where the name of a fact, a
 * code, a task and so on stands; any other name nowhere.
 */
const OWN_WORDS: Record<string, string[]> = {
  'fields of what is told, and steps of its form': ['assessment', 'check', 'contact', 'goals', 'received', 'protected'],
  'acts that a concern starts, and activities of a pledge': ['concern-talk', 'from-15', 'under-15'],
  'grounds, tables, tabs and dialogs': [
    'consent',
    'commitment',
    'mapping',
    'plan',
    'duplicate',
    'feedback',
    'follow-up',
  ],
  'how the api says what somebody answers': [
    'in-force',
    'given',
    'declined',
    'withdrawn',
    'kept',
    'dropped',
    'yes',
    'no',
  ],
  'how a task, a talk, an activity or a moved case went': ['done', 'held', 'talk.held', 'moved', 'elsewhere'],
  'what stands open, and when it was opened': ['open', 'opened'],
  'states of a job': ['active'],
  'occasions, topics and kinds of what is dated': ['review', 'meeting', 'decide'],
};

/** What an own word is compared with, or given to, where it is the name of a definition's. */
const STANDS_AS: Record<Kind, string> = {
  workflow: 'workflow',
  fact: 'kind|fact',
  code: 'code',
  task: 'task|definition',
  stage: 'stage|definition',
  action: 'action',
  handoff: 'handoff|definition',
};
/** The web has the api's words alone: consents as the api says them, and dialogs of its own. */
const OF_THE_WEB = new Set([
  'in-force',
  'declined',
  'withdrawn',
  'given',
  'held',
  'kept',
  'dropped',
  'yes',
  'no',
  'consent',
  'duplicate',
]);

function namesOf(definitions: Definition[]): Map<string, Set<Kind>> {
  const names = new Map<string, Set<Kind>>();
  const add = (kind: Kind, ...some: string[]): void => {
    for (const name of some) names.set(name, (names.get(name) ?? new Set()).add(kind));
  };
  const own = (things: object): string[] => Object.keys(things);
  for (const { workflow, facts, closingCodes, tracks, agencies } of definitions) {
    add('workflow', workflow);
    add('fact', ...own(facts));
    add('code', ...own(closingCodes), ...Object.values(facts).flatMap(({ codes }) => own(codes)));
    for (const { tasks, handoffs, stages } of Object.values(tracks)) {
      add('task', ...own(tasks), ...Object.values(stages).flatMap((stage) => own(stage.tasks)));
      add('handoff', ...own(handoffs).filter((name) => agencies[name] === undefined));
      add('stage', ...own(stages));
      add('action', ...Object.values(stages).flatMap((stage) => own(stage.actions)));
    }
  }
  return names;
}

const names = namesOf(readDefinitions('config/workflows').map(({ definition }) => definition));
const ownWords = new Set(Object.values(OWN_WORDS).flat());
const literal = (name: string): string => name.replaceAll('.', String.raw`\.`);

/** Each name that the text has, though it may not. */
function strays(file: string, text: string): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)(?:\/\/|--\s).*$/gm, '$1');
  const isOfWeb = file.startsWith('apps/web/');
  return [...names].flatMap(([name, kinds]) => {
    if (!code.includes(name) || (isOfWeb && OF_THE_WEB.has(name))) return [];
    const found = ownWords.has(name)
      ? [...kinds].some((kind) => standsAs(kind, literal(name)).test(code))
      : new RegExp(`['"\`]${literal(name)}['"\`]|\\]${literal(name)}\\b`).test(code);
    return found ? [`${file}: ${name}`] : [];
  });
}

/** `kind === 'consent'`, `code: 'given'`, `f.kind in ('consent')`, `fact ->> 'kind' = 'consent'`, `facts.consent`, `CONSENT = 'consent'`. */
function standsAs(kind: Kind, name: string): RegExp {
  const told = `\\b(?:${STANDS_AS[kind]})\\b['"\\]]*\\s*(?:===|!==|=|<>|:|in\\s*\\([^)]*?)\\s*['"]${name}['"]`;
  const indexed = `\\b(?:facts|codes|tasks|stages|actions|handoffs)(?:\\??\\.|\\[['"])${name}\\b(?!\\()`;
  return new RegExp(`${told}|${indexed}|\\bconst [A-Z_]+ = ['"]${name}['"]|\\{ ${name}: ['"]${name}['"]`);
}

describe('names of a definition', () => {
  it('stand in its YAML alone: code asks the vocabulary', () => {
    const files = sourceFiles().filter((file) => !PASSED_OVER.test(file));
    expect(files.length).toBeGreaterThan(500);
    const found = files.flatMap((file) => strays(file, readFileSync(file, 'utf8')));
    expect(found.filter((each) => MAY[each.split(':')[0] ?? ''] === undefined)).toEqual([]);
  });

  it('may stand where they are said to, and own words are names of a workflow', () => {
    for (const file of Object.keys(MAY))
      expect([file, strays(file, readFileSync(file, 'utf8')).length > 0]).toEqual([file, true]);
    expect([...ownWords].filter((word) => !names.has(word))).toEqual([]);
  });

  it.each([
    "const USUAL = 'youth-concern';",
    "export const MAPPING = 'mapping.part';",
    "export const CONSENT = 'consent';",
    "kind === 'consent' && code === 'in-force'",
    "const fact = facts['commitment'];",
    "{ do: 'record-fact', kind, code: 'given' }",
    "const asked = { fact: 'feedback.requested', code };",
    "const WRITTEN_AT = { consent: 'consent' };",
    "sql`where f.kind in ('goals') and f.code = 'met'`",
    "select from samspel.case_track_event d where d.code = 'duplicate'",
    "where fact ->> 'kind' = 'consent'",
    "t.task ~ '[.]ask-consent(~[0-9]+)?$'",
    "actions.find(({ action }) => action === 'start-mapping')",
  ])('would be found in: %s', (planted) => {
    expect(strays('libs/cases/src/planted.ts', planted)).not.toEqual([]);
  });

  it.each([
    "readAsParty(work, reference, 'consent')",
    "@OneOf(['kept', 'dropped'])",
    "state.status === 'open'",
    '/** A fact of kind `mapping.part`. */',
  ])('are not meant by: %s', (own) => {
    expect(strays('libs/cases/src/own.ts', own)).toEqual([]);
  });
});
