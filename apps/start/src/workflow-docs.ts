// `npm run docs`: writes what follows from the workflow definitions, so that it can't drift. A test holds it true.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readDefinitions } from '#config/workflows';
import { type Definition, definitionJsonSchema, drawTrack, type TaskDefinition } from '#workflow';
import { sayDue, sayRule } from '#calendar';

/** The schema that an editor helps with, and a page with drawings for each definition, by the file they belong in. */
export function workflowDocs(dir = 'config/workflows'): Record<string, string> {
  const pages = readDefinitions(dir).map(({ file, definition }) => [
    `docs/workflows/${definition.workflow}.md`,
    page(file.replaceAll('\\', '/'), definition),
  ]);
  const schema = `${JSON.stringify(definitionJsonSchema(), null, 2)}\n`;
  return { ...Object.fromEntries(pages), 'config/workflows/definition.schema.json': schema };
}

function page(file: string, definition: Definition): string {
  const tracks = Object.entries(definition.tracks).flatMap(([name, track]) => [
    `## ${track.title.en} (${track.title.sv})`,
    '',
    '```mermaid',
    drawTrack(definition, name, 'en'),
    '```',
    '',
    '| Stage | Due | Source | Tasks and talks | Closes with |',
    '|---|---|---|---|---|',
    ...Object.values(track.stages).map(({ title, due, tasks, closesWith }) =>
      row([title.en, sayDue(due), due.source, Object.values(tasks).map(taskWords).join('; '), closesWith.join(', ')]),
    ),
    '',
    ...outliving(Object.values(track.tasks)),
    ...handoffs(Object.values(track.handoffs)),
  ]);
  return [
    `# ${definition.title.en}`,
    '',
    `Drawn from [\`${file}\`](../../${file}), version ${definition.version}, by \`npm run docs\`. Change the definition, not this page:`,
    'how is told in [workflows.md](../workflows.md). Every stage also closes with a coded reason, which is not drawn.',
    '',
    ...tracks,
  ].join('\n');
}

function outliving(tasks: TaskDefinition[]): string[] {
  if (tasks.length === 0) return [];
  return ['Tasks that outlive stages and hold up closing:', '', ...tasks.map((task) => `- ${taskWords(task)}`), ''];
}

function handoffs(offers: Definition['tracks'][string]['handoffs'][string][]): string[] {
  if (offers.length === 0) return [];
  const lines = offers.map(
    ({ title, to, kind, answer }) => `- ${title.en}: to ${to} (${kind}), answered within ${sayRule(answer.rule)}`,
  );
  return ['Handoffs:', '', ...lines, ''];
}

function taskWords({ title, due, rhythm, required }: TaskDefinition): string {
  const when = rhythm.length > 0 ? `at ${rhythm.map(sayRule).join(', ')}` : sayDue(due);
  return `${title.en} (${when}${required ? ', required' : ''})`;
}

function row(cells: string[]): string {
  return `| ${cells.map((cell) => (cell === '' ? '–' : cell)).join(' | ')} |`;
}

if (process.argv[2] === 'write') {
  for (const [file, text] of Object.entries(workflowDocs())) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
