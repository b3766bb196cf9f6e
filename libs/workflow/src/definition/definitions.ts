import type { Calendar } from '#calendar';
import type { AgencyKind, Definition } from './definition.js';

/** What the agencies agreed on, read at boot; what another program began meanwhile is learned when it is first met. */
export type Rules = { definitions: Definitions; calendar: Calendar };

/** A case runs on a version that is not at hand. */
export class NoDefinition extends Error {
  constructor(workflow: string, version: number) {
    super(`No definition ${workflow} version ${version}: keep every version that a case runs on.`);
  }
}

/** The definitions at hand; a case is decided with the version it began with. */
export class Definitions {
  private readonly all = new Map<string, Definition>();

  /** `written` are those that the place works by now; others run on for cases that began with them. */
  constructor(
    definitions: Definition[],
    private readonly written: Definition[] = definitions,
  ) {
    for (const each of definitions) this.learn(each);
  }

  learn(definition: Definition): void {
    this.all.set(`${definition.workflow}@${definition.version}`, definition);
  }

  has(workflow: string, version: number): boolean {
    return this.all.has(`${workflow}@${version}`);
  }

  get(workflow: string, version: number): Definition {
    const found = this.all.get(`${workflow}@${version}`);
    if (found === undefined) throw new NoDefinition(workflow, version);
    return found;
  }

  /** The version that new cases begin with. */
  newest(workflow: string): Definition {
    const versions = this.list().filter((each) => each.workflow === workflow);
    const [newest] = versions.sort((a, b) => b.version - a.version);
    if (newest === undefined) throw new Error(`No definition ${workflow}: put one in config/workflows.`);
    return newest;
  }

  /** The workflow that a concern begins, unless another is chosen. */
  usual(): string {
    const usual = this.written.find((each) => each.usual);
    if (usual === undefined) throw new Error('No workflow is the usual one: write "usual: true" in config/workflows.');
    return usual.workflow;
  }

  /** The workflows that a case may begin by here; of others cases only run on. */
  begun(): string[] {
    return [...new Set(this.written.map(({ workflow }) => workflow))].sort();
  }

  /** Whether agencies of this kind have a part in any workflow; the system's administration has none. */
  takesPart(kind: AgencyKind): boolean {
    return this.list().some(({ agencies }) => Object.hasOwn(agencies, kind));
  }

  list(): Definition[] {
    return [...this.all.values()];
  }
}
