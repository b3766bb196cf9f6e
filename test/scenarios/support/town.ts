/** A town on paper: agencies, people and the real definition. Nothing is stored, and no clock but the told one runs. */
import { readFileSync } from 'node:fs';
import { swedishCalendar } from '#calendar/holidays';
import { type Actor, check, type Context, type Definition, loadDefinition } from '#workflow';

export const calendar = swedishCalendar(2024, 2029);

export function readDefinition(file: string): Definition {
  const read = loadDefinition(readFileSync(file, 'utf8'), file);
  const problems = 'problems' in read ? read.problems : check(read.definition, read.locate);
  if ('problems' in read || problems.length > 0) throw new Error(JSON.stringify(problems));
  return read.definition;
}

export const youthConcern = readDefinition('config/workflows/youth-concern.yaml');

/** Two of a kind where it matters who of them is meant. */
export const agencies: Context['agencies'] = {
  coordination: { kind: 'coordination' },
  social: { kind: 'social-services' },
  'social-north': { kind: 'social-services' },
  police: { kind: 'police' },
  birch: { kind: 'school' },
  oak: { kind: 'school' },
  leisure: { kind: 'leisure' },
};

const at = (person: string, agency: string, kind: string, ...roles: string[]): Actor => ({
  person,
  agency,
  kind,
  roles,
});

export const people = {
  officer: at('Omar', 'police', 'police', 'officer'),
  coordinator: at('Karin', 'coordination', 'coordination', 'coordinator'),
  socialWorker: at('Sara', 'social', 'social-services', 'social-worker'),
  headOfUnit: at('Hans', 'social', 'social-services', 'head'),
  northWorker: at('Nora', 'social-north', 'social-services', 'social-worker'),
  welfare: at('Bo', 'birch', 'school', 'student-welfare'),
  oakWelfare: at('Olle', 'oak', 'school', 'student-welfare'),
  fieldWorker: at('Lena', 'leisure', 'leisure', 'field-worker'),
  /** Of another town: not in this directory. */
  stranger: at('Frank', 'elsewhere', 'social-services', 'social-worker', 'head'),
} satisfies Record<string, Actor>;

export type Who = keyof typeof people;
