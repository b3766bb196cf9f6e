/** YAML that people write, read by a schema. What is wrong is said in plain words, with file and line. */
import { LineCounter, isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import type { Locate, Problem } from './problem.js';

/** `fileName` is only said in problems; nothing is opened. */
export function readYaml<S extends z.ZodType>(
  schema: S,
  yamlText: string,
  fileName: string,
): { value: z.output<S>; locate: Locate } | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, { lineCounter: lines });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ linePos, message }) => ({
        where: `${fileName}:${linePos?.[0].line ?? 1}`,
        path: '',
        message: `this is no YAML: ${message.split('\n')[0] ?? message}`,
      })),
    };
  }
  const references = referencesIn(document, lines, fileName);
  if (references.length > 0) return { problems: references };
  const locate = locator(document, lines, fileName);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, locate };
  return {
    problems: parsed.error.issues.flatMap(explain).map(({ keys, message }) => {
      const path = keys.map(String).join('/');
      return { where: locate(path), path, message };
    }),
  };
}

type Explained = { keys: PropertyKey[]; message: string };

function explain(issue: z.core.$ZodIssue): Explained[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        keys: [...issue.path, key],
        message: `"${key}" is no word that belongs here; check its spelling and its indentation, or remove the line`,
      }));
    case 'invalid_key':
      return [{ keys: issue.path, message: issue.issues[0]?.message ?? issue.message }];
    case 'invalid_union': {
      // The alternative that got furthest says most: "no unit" rather than "expected an array".
      const tried = issue.errors.flat().find((inner) => inner.code === 'custom' || inner.path.length > 0);
      if (tried === undefined) return [{ keys: issue.path, message: issue.message }];
      return explain(tried).map(({ keys, message }) => ({ keys: [...issue.path, ...keys], message }));
    }
    case 'invalid_type': {
      const key = String(issue.path.at(-1) ?? 'the file');
      const own = issue.message.startsWith('Invalid input')
        ? `write ${issue.expected === 'string' ? 'words' : 'lines'} here`
        : issue.message;
      return [{ keys: issue.path, message: `"${key}" is missing or not of the right kind; ${own}` }];
    }
    default:
      return [{ keys: issue.path, message: issue.message }];
  }
}

/** YAML's own references hide what is said, and a text that begins with "*" becomes one by mistake. */
function referencesIn(document: Document, lines: LineCounter, fileName: string): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias(_, { source, range }) {
      const message = `"*${source}" refers to another place; write it out, or put quotes around a text that begins with "*"`;
      problems.push({ where: `${fileName}:${lines.linePos(range?.[0] ?? 0).line}`, path: '', message });
    },
  });
  return problems;
}

function locator(document: Document, lines: LineCounter, fileName: string): Locate {
  return (path) => {
    let node: unknown = document.contents;
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const key of path.split('/')) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
        if (!pair) break;
        if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
        const item: unknown = node.items[Number(key)];
        if (!isNode(item)) break;
        offset = item.range?.[0] ?? offset;
        node = item;
      } else break;
    }
    return `${fileName}:${lines.linePos(offset).line}`;
  };
}
