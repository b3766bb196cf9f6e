/** Draws a track as a Mermaid state diagram: https://mermaid.js.org/syntax/stateDiagram.html */
import { sayDue } from '#calendar';
import type { ActionDefinition, Definition, Title, TrackDefinition } from './definition/definition.js';

type Language = keyof Title;

const WORDS: Record<Language, { handoff: string; byItself: string }> = {
  sv: { handoff: 'överlämning', byItself: 'av sig självt' },
  en: { handoff: 'handoff', byItself: 'by itself' },
};

/** Stages with their dates, the actions between them, and what opens and ends the track. Closing with a coded reason is possible at every stage and not drawn. */
export function drawTrack(definition: Definition, name: string, language: Language): string {
  const track = definition.tracks[name];
  if (track === undefined) throw new Error(`${definition.workflow} has no track "${name}".`);
  const stages = Object.entries(track.stages);
  return [
    'stateDiagram-v2',
    ...stages.map(([id, { title, due }]) => `  state "${title[language]} (${sayDue(due)})" as ${state(id)}`),
    ...openings(definition, track, language).map((label) => `  [*] --> ${state(track.first)}: ${label}`),
    ...stages.flatMap(([id, { actions }]) =>
      Object.values(actions).map((action) => `  ${state(id)} --> ${target(action)}: ${label(action, language)}`),
    ),
  ].join('\n');
}

function openings({ facts }: Definition, { opensOn }: TrackDefinition, language: Language): string[] {
  const recorded = opensOn.facts.map((fact) => facts[fact]?.title[language] ?? fact);
  return opensOn.handoff ? [...recorded, WORDS[language].handoff] : recorded;
}

function target({ leadsTo }: ActionDefinition): string {
  return 'stage' in leadsTo ? state(leadsTo.stage) : '[*]';
}

function label({ title, automatic: byItself }: ActionDefinition, language: Language): string {
  return byItself ? `${title[language]} (${WORDS[language].byItself})` : title[language];
}

/** Mermaid reads a hyphen as part of an arrow. */
function state(stage: string): string {
  return stage.replaceAll(/[.-]/g, '_');
}
