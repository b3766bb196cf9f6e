import { z } from 'zod';
import { type Calendar, dayOf, type Instant, type OfficeHours } from '#calendar';
import { instant } from '#database';
import { type Consents, consentsInForce } from '#sharing';
import { DomainError, settingInForce, type UseCaseContext } from '#use-case';
import { type CaseState, type Definition, type Rules, storedState } from '#workflow';

/** A case as its row has it, with the municipality's directory of agencies beside it. */
export const CaseRow = z.object({
  id: z.string(),
  reference: z.string(),
  municipality: z.string(),
  state: storedState,
  opened: instant,
  agencies: z.record(z.string(), z.object({ kind: z.string(), name: z.string() })),
  /** When the town's office is open, where somebody is on duty otherwise. */
  office: z.custom<OfficeHours>().nullable(),
});
export type CaseRow = z.output<typeof CaseRow>;

/** The agencies of a municipality, by their ids. */
export type Directory = CaseRow['agencies'];

export type AgencyView = { id: string; kind: string; name: string };

/** By which rules a case is read, and when. */
export type Reading = Pick<Rules, 'definitions'> & { now: Instant };

/**
 * A case that somebody has opened who may. There is no other way to one than through its party, an end of its handoff, its
 * beginner or the worker, and the row has to show which: a statement that forgets to ask opens nothing. Each that is opened for
 * somebody is in the audit of what they asked.
 */
export class CaseFile {
  readonly id: string;
  readonly reference: string;
  readonly municipality: string;
  readonly state: CaseState;
  readonly opened: CaseRow['opened'];
  readonly agencies: Directory;
  readonly office: OfficeHours | null;
  /** The version of its workflow that it began with. */
  readonly definition: Definition;
  /** What the family has agreed to that is in force today. */
  readonly consents: Consents;

  /** `readsTexts`: whether whoever opened it reads what is written in it: of a protected identity its readers alone do. */
  private constructor(
    row: CaseRow,
    private readonly reading: Reading,
    readonly readsTexts: boolean,
  ) {
    ({
      id: this.id,
      reference: this.reference,
      municipality: this.municipality,
      state: this.state,
      opened: this.opened,
      agencies: this.agencies,
      office: this.office,
    } = row);
    this.definition = reading.definitions.get(row.state.workflow, row.state.version);
    this.consents = consentsInForce(
      Object.values(row.state.facts),
      this.definition.vocabulary.consent,
      dayOf(reading.now),
    );
  }

  /** `party` is the agency through which the statement found the case. */
  static ofParty(work: UseCaseContext, row: CaseRow & { party: string; reads: boolean }): CaseFile {
    if (row.party !== work.actor.agency) throw new DomainError({ code: 'no-access' });
    work.trail.opens(row.id);
    return new CaseFile(row, work, row.reads);
  }

  /** `sender` and `receiver` are those of the offer through which the statement found the case. */
  static ofEnd(work: UseCaseContext, row: CaseRow & { sender: string; receiver: string; reads: boolean }): CaseFile {
    if (row.sender !== work.actor.agency && row.receiver !== work.actor.agency)
      throw new DomainError({ code: 'no-access' });
    work.trail.opens(row.id);
    return new CaseFile(row, work, row.reads);
  }

  /** The worker rings for nobody, and reads engine rows alone. */
  static ofWorker(reading: Reading, row: CaseRow): CaseFile {
    return new CaseFile(row, reading, false);
  }

  /** A new one, whose first party is whoever opens it. */
  static begun(work: UseCaseContext, row: Omit<CaseRow, 'municipality' | 'office'>): CaseFile {
    work.trail.opens(row.id);
    const { phone, opens, closes } = settingInForce(work, 'out-of-hours');
    const office = phone === null ? null : { opens, closes };
    return new CaseFile({ ...row, municipality: work.actor.municipality, office }, work, true);
  }

  /** The same case after a decision. */
  after(state: CaseState): CaseFile {
    const { id, reference, municipality, opened, agencies, office } = this;
    return new CaseFile(
      { id, reference, municipality, opened, agencies, office, state },
      this.reading,
      this.readsTexts,
    );
  }

  /** For what writes or changes a text: nobody writes what they may not read. */
  mustReadTexts(): void {
    if (!this.readsTexts) throw new DomainError({ code: 'no-access' });
  }

  /** The calendar by which dates of the case are reckoned: with its town's office hours. */
  calendarOf(calendar: Calendar): Calendar {
    return this.office === null ? calendar : { ...calendar, office: this.office };
  }

  agency(id: string): AgencyView {
    const found = this.agencies[id];
    return { id, kind: found?.kind ?? '', name: found?.name ?? id };
  }
}
