import { z } from 'zod';
import { Agency } from '#identity';
import { copiedKinds, dataKinds, misfits, readings, toldKinds, warnings } from '#sharing';
import { Day, Instant, Title } from '#use-case';

/** A legal ground, and why it does not fit what is chosen; nothing there, and it may be chosen. */
export const GroundView = z
  .object({
    ground: z.string(),
    paragraph: z.string(),
    title: Title,
    /** What whoever decides has to write down; it stays with the sender. */
    asks: z.array(z.enum(['circumstances', 'weighing'])),
    acute: z.boolean(),
    approved: z.object({ by: z.string(), on: Day }).nullable(),
    whyNot: z.array(z.enum(misfits)),
  })
  .meta({ id: 'GroundView' });
export type GroundView = z.infer<typeof GroundView>;

const found = { address: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() };

/** What the receiver would read, picked by what copies it. */
export const DisclosurePreview = z
  .object({
    identity: z
      .object({
        givenName: z.string(),
        familyName: z.string(),
        birthDate: Day,
        number: z.string().nullable(),
        ...found,
        school: z.string().nullable(),
        schoolClass: z.string().nullable(),
      })
      .nullable(),
    guardians: z.array(z.object({ name: z.string(), ...found })),
    ageBand: z.string().nullable(),
    concerns: z.array(z.string()),
    facts: z.string().nullable(),
    occurredOn: Day.nullable(),
    place: z.string().nullable(),
    assessment: z.string().nullable(),
    strengths: z.string().nullable(),
    childView: z.string().nullable(),
  })
  .meta({ id: 'DisclosurePreview' });
export type DisclosurePreview = z.infer<typeof DisclosurePreview>;

/** What my agency may tell, to whom, and on which ground. Of a receiver that is chosen: which grounds fit, and what it would read. */
export const DisclosureChoices = z
  .object({
    receivers: z.array(Agency),
    kinds: z.array(z.enum(toldKinds)),
    grounds: z.array(GroundView),
    /** `weaker-secrecy`: the receiver has no strict secrecy. `may-identify`: an age and a cause may be enough to know who it is. */
    warnings: z.array(z.enum(warnings)),
    preview: DisclosurePreview.nullable(),
  })
  .meta({ id: 'DisclosureChoices' });
export type DisclosureChoices = z.infer<typeof DisclosureChoices>;

/** One row of the register: what my agency told, or was told. Who decided is named to the decider's own agency alone. */
export const DisclosureView = z
  .object({
    id: z.string(),
    at: Instant,
    sender: Agency,
    receiver: Agency,
    ground: z.string(),
    /** By which way it went: an act of a referral, a consent, a handoff, or chosen by itself. */
    purpose: z.string(),
    why: z.string().nullable(),
    kinds: z.array(z.enum(copiedKinds)),
    /** It stood on the family's consent. */
    onConsent: z.boolean(),
    decidedBy: z.string().nullable(),
    /** Of a protected identity: the other reader who approved it. */
    approvedBy: z.string().nullable(),
    /** What the sender weighed, to its own people alone. */
    circumstances: z.string().nullable(),
    weighing: z.string().nullable(),
    /** The consent that it stood on was taken back: it goes no further. */
    withdrawn: Instant.nullable(),
    /** It went to the wrong receiver, who reads it no more. */
    frozen: Instant.nullable(),
    mayFreeze: z.boolean(),
  })
  .meta({ id: 'DisclosureView' });
export type DisclosureView = z.infer<typeof DisclosureView>;

/**
 * Who reads what, and why. Of what is my agency's own, in the others' columns; in its own, what it has and what it was told.
 * `ground` is the paragraph that it was told on.
 */
export const SharingView = z
  .object({
    agencies: z.array(Agency),
    rows: z.array(
      z.object({
        kind: z.enum(dataKinds),
        cells: z.array(z.object({ agency: z.string(), reads: z.enum(readings), ground: z.string().nullable() })),
      }),
    ),
  })
  .meta({ id: 'SharingView' });
export type SharingView = z.infer<typeof SharingView>;

/**
 * What an incident report is made of. How often the receiver's people read the case since it was told, in real time; who they are is
 * their own agency's to say.
 */
export const WrongReceiver = z
  .object({
    disclosure: DisclosureView,
    people: z.int(),
    readings: z.array(z.object({ at: Instant, person: z.int() })),
  })
  .meta({ id: 'WrongReceiver' });
export type WrongReceiver = z.infer<typeof WrongReceiver>;
