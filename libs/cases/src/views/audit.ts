import { z } from 'zod';
import { auditedActions, fieldGroups, soughtBy } from '#audit';
import { Agency, Person } from '#identity';
import { Instant } from '#use-case';

const Action = z.enum(auditedActions);
const Fields = z.array(z.enum(fieldGroups));

/** Somebody's reading of a case: of one's own agency by name, of another the agency alone. System time. */
export const AccessLogEntry = z
  .object({
    at: Instant,
    agency: Agency,
    person: Person.nullable(),
    action: Action,
    fields: Fields,
    grounds: z.array(z.string()),
  })
  .meta({ id: 'AccessLogEntry' });
export type AccessLogEntry = z.infer<typeof AccessLogEntry>;

export const AccessLogPage = z
  .object({ items: z.array(AccessLogEntry), next: z.string().nullable() })
  .meta({ id: 'AccessLogPage' });
export type AccessLogPage = z.infer<typeof AccessLogPage>;

/** What an agency may hand to the young person of its own reading: no other agency's, and nobody by name. */
export const AccessExtract = z
  .object({
    agency: Agency,
    items: z.array(AccessLogEntry.pick({ at: true, action: true, fields: true, grounds: true })),
    /** False where there is more than an extract holds: then it is the latest. */
    whole: z.boolean(),
  })
  .meta({ id: 'AccessExtract' });
export type AccessExtract = z.infer<typeof AccessExtract>;

/** A row of the audit, for the officer: codes, references and who asked. `references` are some of `cases`. */
export const AuditEntry = z
  .object({
    at: Instant,
    person: Person,
    agency: Agency,
    action: Action,
    references: z.array(z.string()),
    cases: z.int(),
    fields: Fields,
    grounds: z.array(z.string()),
    refusal: z.string().nullable(),
    /** What was asked for, where it was refused. */
    about: z.string().nullable(),
    hits: z.int().nullable(),
    sought: z.enum(soughtBy).nullable(),
    address: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** What the filter finds is counted up to ten thousand. */
export const AuditPage = z
  .object({
    counts: z.object({ rows: z.int(), refused: z.int(), people: z.int() }),
    items: z.array(AuditEntry),
    next: z.string().nullable(),
  })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPage>;
