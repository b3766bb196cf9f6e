/** The vocabulary of a definition as people write it. */
import { z } from 'zod';
import { readFactCode, readStageOfTrack, readTaskOfTrack } from './read-requirement.js';
import { name, read } from './words.js';
import { ACTS, type Vocabulary } from './vocabulary.js';

const factCode = read(readFactCode, 'report.received is received');

export const vocabularySchema = z.strictObject({
  acts: z.partialRecord(z.enum(ACTS), factCode).default({}).describe('What records each act that a concern may start'),
  'feedback wanted': factCode.optional().describe('That a reporter wants feedback'),
  receipt: z
    .strictObject({ fact: name, received: name, registered: name })
    .optional()
    .describe('The fact that tells a sender that somebody has what was sent before them, and that it is registered'),
  'own part': factCode.optional().describe('That an agency begins its own part of a case'),
  consent: z
    .strictObject({ fact: name, 'in force': name, declined: name, withdrawn: name })
    .optional()
    .describe('The fact that is consent, and which of its codes say what'),
  'consent asked': z
    .strictObject({ fact: name, given: name, declined: name })
    .optional()
    .describe('The fact that answers the task which asks for consent'),
  'mapping part': factCode.optional().describe("That an agency's part of the mapping is there"),
  'mapping done': factCode.optional().describe('That the mapping is done'),
  commitment: z
    .strictObject({
      fact: name,
      open: name,
      kept: name,
      dropped: name,
      offer: z
        .strictObject({
          offered: name,
          declined: z.array(name, { error: 'write a list, as [capacity]' }).min(1, 'name at least one reason'),
          withdrawn: name,
        })
        .optional()
        .describe('With "offered" at the fact: its codes of an offer, among them each reason to decline it'),
    })
    .optional()
    .describe('The fact that is a line of the plan, and which of its codes say what'),
  'plan adopted': name.optional().describe('The fact that says that there is a plan'),
  'goals met': factCode.optional().describe('That the goals of the plan were met'),
  'concern talk': read(readTaskOfTrack, 'police.concern-talk')
    .optional()
    .describe('The talk that a concern is to lead to first: its track and its task'),
  'talk held': name.optional().describe('The fact whose codes say how a talk was held'),
  duplicate: name.optional().describe('The closing code of a part that is the same as another'),
  states: z
    .record(name, read(readStageOfTrack, 'social-services.investigation'))
    .optional()
    .describe('Where a case stands, by the names that the setting of legal grounds has for it'),
});

export type WrittenVocabulary = z.output<typeof vocabularySchema>;

export function toVocabulary(written: WrittenVocabulary): Vocabulary {
  const { consent } = written;
  return {
    acts: written.acts,
    feedbackWanted: written['feedback wanted'],
    receipt: written.receipt,
    ownPart: written['own part'],
    consent: consent && {
      fact: consent.fact,
      inForce: consent['in force'],
      declined: consent.declined,
      withdrawn: consent.withdrawn,
    },
    consentAsked: written['consent asked'],
    mappingPart: written['mapping part'],
    mappingDone: written['mapping done'],
    commitment: written.commitment,
    planAdopted: written['plan adopted'],
    goalsMet: written['goals met'],
    concernTalk: written['concern talk'],
    talkHeld: written['talk held'],
    duplicate: written.duplicate,
    states: written.states,
  };
}
