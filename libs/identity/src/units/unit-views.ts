import { z } from 'zod';
import { Day, Title } from '#use-case';
import { Agency, Person } from '../people.js';

/** Somebody who works at an agency. Theirs is the id of the membership: a person may work in two towns. */
const MemberView = z
  .object({
    id: z.string(),
    person: Person,
    /** What they are there beside being a head. */
    roles: z.array(Title),
    unit: z.string().nullable(),
    /** Of whoever works there for a time: the last day. */
    until: Day.nullable(),
    /** The head of their unit, or of the whole agency where they have none. */
    heads: z.boolean(),
    /** Whoever asks. Nobody assigns themself. */
    me: z.boolean(),
    /** Being head is all that they are there, so that it can't be taken from them. */
    headAlone: z.boolean(),
  })
  .meta({ id: 'Member' });
export type MemberView = z.infer<typeof MemberView>;

const DeputyView = z
  .object({
    id: z.string(),
    member: z.string(),
    person: Person,
    /** Of which unit's head; null of the whole agency's. */
    unit: z.string().nullable(),
    from: Day,
    until: Day,
    /** Today they have what the head has. */
    now: z.boolean(),
    mayEnd: z.boolean(),
  })
  .meta({ id: 'Deputy' });

/** A part of an agency. One that keeps its own alone reads what is written there; duty sees what is undone while the office is closed. */
const UnitView = z
  .object({ id: z.string(), name: z.string(), keepsOwn: z.boolean(), duty: z.boolean(), mayNameDeputy: z.boolean() })
  .meta({ id: 'UnitView' });

export const AgencyUnits = z
  .object({
    agency: Agency,
    units: z.array(UnitView),
    members: z.array(MemberView),
    /** Those who stand in today or will. */
    deputies: z.array(DeputyView),
    /** Who works where, and who stands in for the head of the whole. A unit's head names the unit's deputy alone. */
    mayAssign: z.boolean(),
  })
  .meta({ id: 'AgencyUnits' });
export type AgencyUnits = z.infer<typeof AgencyUnits>;
