import { z } from 'zod';
import { EvidenceRow } from '#database';
import { day, longText, one, optional, records } from '../record/fields.js';
import { recordKind } from '../record/kind.js';
import { commitments } from './commitments.js';
import { focusAreas } from './focus-areas.js';

const fields = z.object({
  source: one('source'),
  summary: optional(longText()),
  at: optional(day()),
  focusAreas: records(focusAreas),
  commitments: records(commitments),
});

/** What the pledge was built on, and which of its parts stand on it. */
export const evidence = recordKind({
  code: 'evidence',
  keptBy: 'keeper',
  fields,
  View: fields.extend({ id: z.string() }).meta({ id: 'PledgeEvidence' }),
  Row: EvidenceRow,
});
