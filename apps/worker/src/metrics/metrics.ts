import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** From on the second to a day: a reminder of nine that comes the next morning is the worst that a restart may do. */
const LATENESS_S = [1, 5, 15, 60, 300, 900, 3_600, 21_600, 86_400];

/** What a sweep counted that breaks the promise, by kind. */
const KINDS = ['no-owner-or-date', 'no-timer', 'timers-repaired', 'unreadable'] as const;
export type Violations = Record<(typeof KINDS)[number], number>;
const NONE: Violations = { 'no-owner-or-date': 0, 'no-timer': 0, 'timers-repaired': 0, unreadable: 0 };

/** When the last whole round through all cases ended, by this worker or another; and whether this one is in the midst of one. */
export type SweepRound = { endedAt: Date | null; goesOn: boolean };

/** What this worker did and found, counted. No label names a case, a person or an agency. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly registers = [this.registry];

  private readonly fired = new Counter({
    name: 'samspel_timers_fired_total',
    help: 'Timers that rang, and those that could not and are tried again.',
    labelNames: ['outcome'] as const,
    registers: this.registers,
  });
  private readonly lateness = new Histogram({
    name: 'samspel_timer_lateness_seconds',
    help: 'How long after its instant a timer rang, in case time.',
    buckets: LATENESS_S,
    registers: this.registers,
  });
  private readonly mails = new Counter({
    name: 'samspel_mails_total',
    help: 'What became of attempts to send: sent, refused for now, failed for good.',
    labelNames: ['state'] as const,
    registers: this.registers,
  });
  private readonly violations = new Gauge({
    name: 'samspel_promise_violations',
    help: 'What the last sweep found broken of the promise: the last round through all cases, and what changed since. Always 0.',
    labelNames: ['kind'] as const,
    registers: this.registers,
  });
  private readonly lost = new Counter({
    name: 'samspel_timers_lost_total',
    help: 'Dates that were not in the table as their cases ask, and that a sweep put back. Always 0.',
    registers: this.registers,
  });
  private readonly sweepAge: Gauge = new Gauge({
    name: 'samspel_sweep_age_seconds',
    help: 'How long ago the last sweep of all cases ended, by whichever worker.',
    registers: this.registers,
    collect: (): void => this.sweepAge.set((Date.now() - this.sweptAt) / 1000),
  });
  private sweptAt = Date.now();
  private found: Violations = { ...NONE };
  private foundBefore: Violations = { ...NONE };

  rang(latenessMs: number): void {
    this.fired.inc({ outcome: 'rang' });
    this.lateness.observe(Math.max(0, latenessMs) / 1000);
  }

  couldNotRing(): void {
    this.fired.inc({ outcome: 'failed' });
  }

  mailed(state: 'sent' | 'refused' | 'failed', count: number): void {
    this.mails.inc({ state }, count);
  }

  /** What a piece of a round found is told until the next round has looked there anew. */
  swept({ endedAt, goesOn }: SweepRound, violations: Violations): void {
    this.sweptAt = endedAt?.getTime() ?? this.sweptAt;
    this.lost.inc(violations['timers-repaired']);
    for (const kind of KINDS) {
      this.found[kind] += violations[kind];
      this.violations.set({ kind }, goesOn ? Math.max(this.found[kind], this.foundBefore[kind]) : this.found[kind]);
    }
    if (goesOn) return;
    this.foundBefore = this.found;
    this.found = { ...NONE };
  }
}
