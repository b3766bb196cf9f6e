import type { DataSource } from 'typeorm';
import type { Definition } from '#workflow';
import type { Calendar } from '#calendar';
import { type Unit, UseCases } from '#database';
import { hint } from '#clockwork';

/** What the agencies agreed on, read at boot. */
export type Rules = { definitions: Definitions; calendar: Calendar };

/** A use case's hands: the transaction, who acts, case time, and the rules. */
export type Work = Unit & Rules;

/** The definitions at hand; a case is decided with the version it began with. */
export class Definitions {
  private readonly all = new Map<string, Definition>();

  constructor(definitions: Definition[]) {
    for (const each of definitions) this.all.set(`${each.workflow}@${each.version}`, each);
  }

  get(workflow: string, version: number): Definition {
    const found = this.all.get(`${workflow}@${version}`);
    if (found === undefined)
      throw new Error(`No definition ${workflow} version ${version}: keep every version that a case runs on.`);
    return found;
  }

  /** The version that new cases begin with. */
  newest(workflow: string): Definition {
    const versions = this.list().filter((each) => each.workflow === workflow);
    const [newest] = versions.sort((a, b) => b.version - a.version);
    if (newest === undefined) throw new Error(`No definition ${workflow}: put one in config/workflows.`);
    return newest;
  }

  list(): Definition[] {
    return [...this.all.values()];
  }
}

/** Runs use cases on concern cases; each change hints to the worker that there may be something to do. */
export class Cases extends UseCases<Work> {
  constructor(
    source: DataSource,
    readonly rules: Rules,
  ) {
    super(
      source,
      (unit) => ({ ...unit, ...rules }),
      () => hint(source),
    );
  }
}
