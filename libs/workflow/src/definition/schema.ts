/** The YAML of a definition as people write it. Plain words become rules here; `load.ts` makes a `Definition` of the rest. */
import { z } from 'zod';
import { readDue, readRecipient, readRule, readStepTime, type Step } from '#calendar';
import { readAges, readRecorder, readRequirement, readRoleAt } from './read-requirement.js';
import { vocabularySchema } from './vocabulary-schema.js';
import { name, read } from './words.js';

const words = z.string({ error: 'write this in words' }).trim().min(1, 'write something here');
const title = {
  sv: words.describe('What it is called in Swedish'),
  en: words.describe('What it is called in English'),
};
const titles = z.record(name, z.strictObject(title));
const names = z
  .union([name, z.array(name)], { error: 'write one name, or a list of names as [one, another]' })
  .transform((one) => (Array.isArray(one) ? one : [one]));

const rule = read(readRule, '14 calendar days');
const due = read(readDue, '14 calendar days from report.received');
const requirement = z.union(
  [
    read(readRequirement, 'consent joins sender and receiver'),
    z.strictObject({ 'any of': z.array(read(readRequirement, 'consent joins sender and receiver')) }),
  ],
  {
    error: 'write one requirement, as "consent joins sender and receiver", or "any of:" with a list of them',
  },
);
const requirements = z.array(requirement, { error: 'write a list: each requirement on a line of its own after "-"' });
const recipients = z
  .union([z.string(), z.array(z.string())], { error: 'write who is told, as "owner" or [owner, owner head]' })
  .transform((one, context) => {
    const told = [];
    for (const text of Array.isArray(one) ? one : [one]) {
      const result = readRecipient(text);
      if ('problem' in result) context.addIssue(result.problem);
      else told.push(result.read);
    }
    return told;
  });

const ladder = z
  .record(z.string(), recipients, { error: 'write steps, as "3 days before: owner"' })
  .transform((written, context) => {
    const steps: Step[] = [];
    for (const [text, to] of Object.entries(written)) {
      const when = readStepTime(text);
      if ('problem' in when) context.addIssue({ code: 'custom', message: when.problem, path: [text] });
      else steps.push({ when: when.read, to });
    }
    return steps;
  });

const source = z
  .string({ error: 'a deadline names its source: write the law\'s paragraph, as "SoL 20 kap. 2 §", or "local"' })
  .describe('The law\'s paragraph, or "local"');
const reminders = words.default('usual').describe('Which of the reminders above; without it "usual"');
const deadline = { due, source, reminders };

const task = z.strictObject({
  ...title,
  kind: z
    .enum(['task', 'talk', 'watch', 'register'], { error: 'write "task", "talk", "watch" or "register"' })
    .default('task')
    .describe(
      "A watch is a date that nobody does anything about in itself: it is reminded of, and ends with its stage. To register is to give what came in a number of one's own",
    ),
  of: name.optional().describe("A fact: the task is the agency's that recorded it. Without it the track's"),
  who: names.optional().describe("Roles that may do it; without it the track's"),
  when: requirements.default([]),
  'for each': name.optional().describe('A fact that "when" names: each time it is recorded, a task of its own'),
  'at once when': requirements
    .optional()
    .describe(
      'With "for each": it is due the same day when this holds, and for what comes after the fact that "due" counts from',
    ),
  asks: names.default([]).describe('Facts whose codes are the answers'),
  'done when': names.default([]).describe('Answers that suffice; without it any'),
  ...deadline,
  required: z.boolean({ error: 'write true or false' }).default(false),
  missed: rule.optional().describe('A talk that was missed is booked again within this'),
  rhythm: z.array(rule).default([]),
  with: names.default([]).describe('Kinds of agencies that take part'),
});

const action = z
  .strictObject({
    ...title,
    who: names.optional(),
    'not the same person as': name.optional(),
    asks: names.default([]),
    text: z
      .strictObject(title)
      .optional()
      .describe('What whoever takes it has to write, as a note of their own agency: the heading of the field'),
    requires: requirements.default([]),
    records: z.record(name, name).default({}),
    'leads to': name.describe('A stage of this track, or "closed"'),
    closing: names.optional().describe('With "leads to: closed": the closing codes to choose from'),
    'even if tasks remain': z.boolean({ error: 'write true or false' }).default(false),
    'by itself': z
      .boolean({ error: 'write true or false' })
      .default(false)
      .describe('Taken as soon as what it requires holds; nobody is asked'),
    primary: z
      .boolean({ error: 'write true or false' })
      .default(false)
      .describe('The way on from its stage, which the screen offers first; one in each stage'),
  })
  .refine((written) => written.closing === undefined || written['leads to'] === 'closed', {
    error: 'closing codes belong to an action that ends its track; write "leads to: closed", or remove "closing"',
    path: ['closing'],
  });

const stage = z.strictObject({
  ...title,
  ...deadline,
  'may be extended': z
    .strictObject({
      'at most': rule.optional().describe('Where what was agreed on says so; the law names no longest time'),
      reasons: titles,
      text: z.strictObject(title).optional().describe('What has to be written: the heading of the field'),
    })
    .optional(),
  tasks: z.record(name, task).default({}),
  actions: z.record(name, action).default({}),
  'closes with': names.default([]),
});

const handoff = z.strictObject({
  ...title,
  to: name,
  kind: z.enum(['open', 'transfer'], { error: 'write "open" (the receiver starts its own track) or "transfer"' }),
  who: names.optional(),
  requires: requirements.default([]),
  'answer within': rule,
  source,
  reminders,
});

const seenBy = z.union([z.literal('all'), z.array(name)], {
  error: 'write "all", or a list of agencies as [police, school]',
});

const track = z.strictObject({
  ...title,
  agency: name,
  'seen by': seenBy
    .default('all')
    .describe('Kinds of agencies that may see where it stands, under consent; without it all'),
  'opens on': names.describe('A fact, "handoff", or a list of them'),
  first: name,
  who: names,
  tasks: z.record(name, task).default({}),
  handoffs: z.record(name, handoff).default({}),
  stages: z.record(name, stage),
});

const fact = z
  .strictObject({
    ...title,
    codes: titles,
    about: z
      .enum(['agency', 'agencies', 'itself'], {
        error: 'write "agency", "agencies" or "itself", or leave the line out',
      })
      .optional()
      .describe(
        'An agency (its part of the mapping), agencies that it joins (a consent), or itself (a commitment with a day of its own); without it the case',
      ),
    'recorded by': z.array(read(readRoleAt, 'police officer')).default([]),
    'seen by': seenBy,
    ages: read(readAges, '10 to 17').optional().describe('Whole years, both included: for whom it may be recorded'),
    told: z
      .strictObject({
        to: read(readRecorder, 'recorder of report.received'),
        when: read(readRequirement, 'reply is given'),
      })
      .optional()
      .describe('Told to the agency that recorded another fact, once this holds'),
    day: z
      .enum(['past', 'to come'], { error: 'write "past" or "to come"' })
      .optional()
      .describe(
        'It is recorded with a day: when it happened, or by when it is wanted; dates that count from it count from that',
      ),
    lasts: rule.optional(),
    'over when': names.optional().describe('With "about: itself": the codes that end it'),
    'kept by': name.optional().describe('The track whose owner looks after it'),
    reminders: words.optional(),
    offered: z
      .strictObject({ ...title, 'answer within': rule, source, reminders })
      .optional()
      .describe('With "about: itself": one for another agency is offered, and is its own once it accepts'),
  })
  .refine((written) => (written.about === 'itself') === (written['over when'] !== undefined), {
    error: 'a fact about itself says what ends it; write both "about: itself" and "over when", or neither',
    path: ['over when'],
  })
  .refine((written) => written.offered === undefined || written['over when'] !== undefined, {
    error: 'only a commitment is offered; write "about: itself" and "over when" as well, or remove "offered"',
    path: ['offered'],
  })
  .refine((written) => !(written.lasts !== undefined && written['over when'] !== undefined), {
    error: 'a fact ends after a time or with a code; write "lasts" or "over when", not both',
    path: ['lasts'],
  })
  .refine(
    ({ lasts, 'over when': over, 'kept by': keeper }) =>
      (lasts === undefined && over === undefined) === (keeper === undefined),
    {
      error:
        'a fact that ends has a track whose owner is reminded of it; write "kept by" together with "lasts" or "over when", or neither',
      path: ['kept by'],
    },
  );

export const definitionSchema = z.strictObject({
  workflow: name,
  version: z.int({ error: 'write a whole number' }).positive('count versions from 1'),
  usual: z
    .boolean({ error: 'write true or false' })
    .default(false)
    .describe('A concern begins with this workflow, unless another is chosen; true in one file alone'),
  corrects: z
    .strictObject({
      versions: z
        .array(z.int({ error: 'write whole numbers' }).positive(), { error: 'write a list, as [1, 2]' })
        .min(1, 'name at least one version'),
      'stages called otherwise': z.record(z.string(), name).default({}).describe('As "coordination/plan: agreement"'),
    })
    .optional()
    .describe('Running cases of these versions go on by this one: the law was corrected, or read wrongly'),
  title: z.strictObject(title),
  agencies: z.record(name, z.strictObject({ ...title, roles: titles })),
  reminders: z.record(words, ladder),
  facts: z.record(name, fact),
  'nothing waits longer than': rule,
  'closing undone within': rule
    .prefault('14 calendar days')
    .describe('For how long a close that was a mistake may be undone; 14 calendar days where nothing is said'),
  'decide what now': z.strictObject(deadline),
  'closing codes': titles,
  'decline reasons': titles,
  parking: z.strictObject({ 'at most': rule, reasons: titles }).optional(),
  vocabulary: vocabularySchema
    .optional()
    .describe("What Samspel itself knows of this workflow, by the workflow's own names"),
  tracks: z.record(name, track),
});

export type Written = z.output<typeof definitionSchema>;

/** The same as a JSON Schema, so that an editor can help while the YAML is written. */
export function definitionJsonSchema(): object {
  return z.toJSONSchema(definitionSchema, { io: 'input' });
}
