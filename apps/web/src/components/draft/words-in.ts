/** A code, an id or a day: nobody's words. */
const CODE = /^([a-z0-9]+(-[a-z0-9]+)*|[A-Z0-9]{4}-[A-Z0-9]{4})$/;

/** What somebody wrote in a form, in its order: not what they chose. */
export function wordsIn(text: string): string[] {
  const body: unknown = JSON.parse(text);
  const values = typeof body === 'object' && body !== null && 'values' in body ? body.values : body;
  return [...new Set(leavesOf(values))];
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' || CODE.test(value) ? [] : [value.trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}
