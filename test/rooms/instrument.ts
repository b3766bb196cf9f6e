import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** As much of a syntax tree as is looked at here. */
type Node = { type: string; start: number; end: number; [key: string]: unknown };
type Load = (url: string, context: object, next: Next) => Promise<object>;
type Next = (url: string, context: object) => Promise<object>;

const OURS = /\/dist\/((?:apps|libs|config)\/.+)\.js$/;

/** A hook of Node's module loader: every function of ours says when it is entered, by the name of its file. */
export const load: Load = async (url, context, next) => {
  const [, room] = OURS.exec(url) ?? [];
  if (room === undefined) return next(url, context);
  const source = await readFile(fileURLToPath(url), 'utf8');
  return { format: 'module', shortCircuit: true, source: instrument(`${room}.ts`, source) };
};

/** Puts the body of each function into a call of `samspelEnter`. Generators and constructors are left as they are. */
export function instrument(room: string, source: string): string {
  const marks: { at: number; text: string }[] = [];
  const { program } = parseSync('room.js', source);
  walk(program, undefined, (node, parent) => {
    const { body, async, generator } = node;
    if (!isNode(body) || generator === true || isConstructor(parent)) return;
    const enter = `samspelEnter(${JSON.stringify(room)}, ${hasName(node, parent)}, ${async === true ? 'async ' : ''}() => `;
    if (body.type === 'BlockStatement') {
      marks.push({ at: body.start + 1, text: `return ${enter}{` }, { at: body.end - 1, text: '});' });
    } else {
      marks.push({ at: body.start, text: `${enter}(` }, { at: body.end, text: '))' });
    }
  });
  let text = '';
  let upTo = 0;
  for (const mark of marks.toSorted((one, other) => one.at - other.at)) {
    text += source.slice(upTo, mark.at) + mark.text;
    upTo = mark.at;
  }
  return text + source.slice(upTo);
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

function walk(node: unknown, parent: Node | undefined, met: (node: Node, parent: Node | undefined) => void): void {
  if (Array.isArray(node)) for (const each of node) walk(each, parent, met);
  if (!isNode(node)) return;
  if (FUNCTIONS.has(node.type)) met(node, parent);
  for (const each of Object.values(node)) walk(each, node, met);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const isConstructor = (parent: Node | undefined): boolean => parent?.['kind'] === 'constructor';

/** What is only handed to another function, to a schema say, is no room by itself. */
function hasName({ type }: Node, parent: Node | undefined): boolean {
  if (type === 'FunctionDeclaration') return true;
  return (
    parent !== undefined &&
    ['VariableDeclarator', 'MethodDefinition', 'PropertyDefinition', 'Property'].includes(parent.type)
  );
}
