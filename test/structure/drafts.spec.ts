import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftForms } from '../../libs/cases/src/views/draft-forms.js';

/** What is typed here is nobody's text: it is tried at the door, or sought. */
const NOTHING_KEPT: Record<string, string> = {
  'pages/sign-in/sign-in.tsx': 'a password',
  'pages/cases/search-cases.tsx': 'what is sought',
  'pages/audit/filters.tsx': 'what is sought',
};

const ROOT = 'apps/web/src';
const screens = new Map(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file): [string, string] => [file, readFileSync(join(ROOT, file), 'utf8')]),
);

/** Fields in which people write; one that is only read is none. */
const writes = (text: string): boolean =>
  /<(WordsField|TextField)\b|<(textarea|input)\b(?![^>]*(readOnly|type=))/.test(text);

/** Whoever has the state of what is written keeps it as a draft, and says so under it; a part of a form has none. */
function losesText(text: string): boolean {
  if (!writes(text)) return false;
  const keeps = /\buseDraft(<[^>]*>)?\(|\bDraft<Values>/.test(text) && text.includes('<DraftLine');
  return !keeps && (text.includes('<form') || /useState<string\b|useState\(''\)/.test(text));
}

describe('a form in which people write', () => {
  it('keeps what is written as a draft', () => {
    const lost = [...screens].filter(([file, text]) => losesText(text) && NOTHING_KEPT[file] === undefined);
    expect(lost.map(([file]) => file)).toEqual([]);
  });

  it('is found where it does not', () => {
    const form = `const [why, setWhy] = useState(''); return <form><WordsField value={why} /></form>`;
    expect(losesText(form)).toBe(true);
    expect(losesText(`<TextField value={note} onChange={setNote} /> useState('')`)).toBe(true);
    expect(losesText(`useState<string | null>(null) <WordsField value={note} />`)).toBe(true);
    expect(
      losesText(
        `const draft = useDraft({ form: 'note' }, empty); <form><TextField /><DraftLine draft={draft} /></form>`,
      ),
    ).toBe(false);
    expect(losesText(`<WordsField value={values.why} onChange={onChange} />`)).toBe(false);
  });

  it('has a name of its own, and each name its form', () => {
    const named = [...screens.values()].flatMap((text) =>
      [...text.matchAll(/form: '([a-z-]+)'/g)].map(([, name]) => name),
    );
    expect([...new Set(named)].sort()).toEqual([...draftForms].sort());
  });
});
