import { type AuditedAction, type FieldGroup, fieldsOf, isAuditedAction } from './actions.js';

/** What is asked, as the HTTP edge knows it: by which operation, about what, from where, and whether by a page that looks again. */
export type Asked = {
  operation: string;
  /** The case, handoff or talk that the address names. */
  about?: string | undefined;
  address: string;
  background: boolean;
};

/** By what was sought, never the words. */
export const soughtBy = ['name', 'number', 'birth-date', 'name-and-birth-date'] as const;
export type SoughtBy = (typeof soughtBy)[number];

/**
 * What one request touches, gathered while it is answered: it becomes one row of the audit, in the transaction that reads. What a
 * program does that nobody asked for over HTTP (the demo's stories) leaves none.
 */
export class Trail {
  private cases = new Set<string>();
  private hits: number | null = null;
  private sought: SoughtBy | null = null;
  private readonly stated = new Set<FieldGroup>();
  private readonly grounds = new Set<string>();

  constructor(private readonly asked: Asked | undefined) {}

  /** A case was opened. */
  opens(caseId: string): void {
    this.mustBeNamed();
    this.cases.add(caseId);
  }

  /** These are on the list that is shown, and no others, whatever was read to make it. A list of other things says how many. */
  lists(
    caseIds: string[],
    { sought = null, hits = caseIds.length }: { sought?: SoughtBy | null; hits?: number } = {},
  ): void {
    this.mustBeNamed();
    this.cases = new Set(caseIds);
    this.hits = hits;
    this.sought = sought;
  }

  /** Something was passed on, or asked to be, on a legal ground. */
  goesOn(paragraph: string): void {
    this.grounds.add(paragraph);
  }

  /** Whoever asks stated this when the request was questioned. */
  states(what: FieldGroup): void {
    this.stated.add(what);
  }

  /** The row that is to be left; none where the operation touches no case. */
  row(refusal: string | null): TrailRow | undefined {
    const action = this.action();
    if (this.asked === undefined || action === undefined) return undefined;
    const { about = null, address, background } = this.asked;
    return {
      action,
      cases: [...this.cases],
      fields: [...fieldsOf(action), ...this.stated],
      grounds: [...this.grounds],
      refusal,
      about: refusal === null ? null : about,
      hits: this.hits,
      sought: this.sought,
      address,
      background,
    };
  }

  private action(): AuditedAction | undefined {
    const name = this.asked?.operation;
    return name !== undefined && isAuditedAction(name) ? name : undefined;
  }

  private mustBeNamed(): void {
    if (this.asked !== undefined && this.action() === undefined)
      throw new Error(`${this.asked.operation} opens a case: name it in libs/audit/src/row/actions.ts.`);
  }
}

export type TrailRow = {
  action: AuditedAction;
  cases: string[];
  fields: readonly string[];
  grounds: string[];
  refusal: string | null;
  about: string | null;
  hits: number | null;
  sought: SoughtBy | null;
  address: string;
  background: boolean;
};
