import { loadDefinition } from './load.js';
import { definitionJsonSchema } from './schema.js';

const small = `
workflow: small
version: 1
title:
  sv: Liten, men hel
  en: Small
agencies:
  school:
    sv: Skola
    en: School
    roles:
      teacher:
        sv: Lärare
        en: Teacher
reminders:
  usual:
    3 days before: owner
    1 day after: [owner, owner head]
facts:
  report.received:
    sv: Inkom
    en: Received
    codes:
      received:
        sv: inkom
        en: received
    seen by: all
nothing waits longer than: 6 weeks
decide what now:
  due: 2 working days from entry
  source: local
closing codes:
  done:
    sv: klart
    en: done
decline reasons: {}
tracks:
  school:
    sv: Skola
    en: School
    agency: school
    opens on: report.received
    first: support
    who: teacher
    stages:
      support:
        sv: Stöd
        en: Support
        due: same day from report.received, also on holidays
        source: SoL 20 kap. 1 §
        actions:
          again:
            sv: Igen
            en: Again
            requires:
              - any of:
                  - report.received is received
            leads to: support
        closes with: [done]
`;

function problems(text: string): { where: string; message: string }[] {
  const loaded = loadDefinition(text, 'small.yaml');
  return 'problems' in loaded ? loaded.problems.map(({ where, message }) => ({ where, message })) : [];
}

describe('loading a definition', () => {
  it('turns plain words into rules, and fills in what goes without saying', () => {
    const loaded = loadDefinition(small, 'small.yaml');
    if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
    const { definition } = loaded;
    expect(definition.title.sv).toBe('Liten, men hel');
    expect(definition.ladders['usual']?.map(({ when }) => when)).toEqual([
      { before: { amount: 3, unit: 'calendar-day' } },
      { after: { amount: 1, unit: 'calendar-day' } },
    ]);
    expect(definition.tracks['school']?.stages['support']).toMatchObject({
      due: {
        rule: { amount: 0, unit: 'calendar-day' },
        from: { facts: ['report.received'] },
        rolled: false,
        source: 'SoL 20 kap. 1 §',
      },
      ladder: 'usual',
      actions: {
        again: {
          who: ['teacher'],
          requires: [{ anyOf: [{ fact: 'report.received', codes: ['received'] }] }],
          leadsTo: { stage: 'support' },
          evenIfTasksRemain: false,
        },
      },
    });
  });

  it('says the line of what is misspelt, missing or unclear', () => {
    expect(problems(small.replace('source: SoL 20 kap. 1 §', 'sorce: SoL 20 kap. 1 §'))).toEqual([
      { where: 'small.yaml:46', message: expect.stringContaining('"source" is missing') },
      { where: 'small.yaml:50', message: expect.stringContaining('"sorce" is no word that belongs here') },
    ]);
    expect(problems(small.replace('3 days before', '3 days earlier'))).toEqual([
      { where: 'small.yaml:17', message: expect.stringContaining('write for example "3 days before"') },
    ]);
    expect(problems(small.replace('report.received is received', 'report.received'))).toEqual([
      { where: 'small.yaml:57', message: expect.stringContaining('write a fact and its codes') },
    ]);
    expect(problems(small.replace('leads to: support', 'leads to: support\n            closing: [done]'))).toEqual([
      { where: 'small.yaml:59', message: expect.stringContaining('write "leads to: closed"') },
    ]);
  });

  it('says where the text is no YAML, and refuses a word written twice', () => {
    expect(problems('workflow: [small')).toEqual([
      { where: 'small.yaml:1', message: expect.stringContaining('this is no YAML') },
    ]);
    expect(problems(`${small}\nversion: 2\n`)).toEqual([
      { where: 'small.yaml:61', message: expect.stringContaining('unique') },
    ]);
    expect(problems(small.replace('sv: Igen', 'sv: *Igen'))).toEqual([
      { where: 'small.yaml:53', message: expect.stringContaining('put quotes around a text that begins with "*"') },
    ]);
    expect(problems('')).toHaveLength(1);
  });
});

describe('the JSON Schema of a definition', () => {
  it('knows the words that people write', () => {
    expect(definitionJsonSchema()).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: expect.arrayContaining(['workflow', 'tracks', 'nothing waits longer than']),
    });
    expect(definitionJsonSchema()).not.toMatchObject({ required: expect.arrayContaining(['parking']) });
  });
});
