import { readFileSync } from 'node:fs';
import { workflowDocs } from '../../apps/start/src/workflow-docs.js';

it.each(Object.entries(workflowDocs()))(
  '%s says what the definitions say; npm run docs writes it anew',
  (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);
