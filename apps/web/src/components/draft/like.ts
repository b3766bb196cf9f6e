/**
 * Whether what was found is of the form's own shape: it may have been kept by an older build of the form. What may be chosen and was
 * not is null there, and something plain once it is; of a list that is empty it is known only that it is a list.
 */
export function isLike<Values>(example: Values, found: unknown): found is Values {
  if (example === null)
    return !isObject(found) || (Array.isArray(found) && found.every((each) => typeof each === 'string'));
  if (Array.isArray(example)) {
    const [first] = example;
    return Array.isArray(found) && (first === undefined || found.every((each) => isLike<unknown>(first, each)));
  }
  if (found === null || typeof example !== 'object') return typeof found === typeof example || found === null;
  if (!isObject(found) || Array.isArray(found)) return false;
  const fields = new Map<string, unknown>(Object.entries(found));
  return Object.entries(example).every(([name, value]) => fields.has(name) && isLike<unknown>(value, fields.get(name)));
}

/** What an older build of the form kept lacks what the form has asked since: that is as the form begins. */
export function filled(example: unknown, found: unknown): unknown {
  if (!isObject(example) || !isObject(found) || Array.isArray(example) || Array.isArray(found)) return found;
  const there = new Map<string, unknown>(Object.entries(found));
  const fields = Object.entries(example).map(([name, value]): [string, unknown] => [
    name,
    there.has(name) ? filled(value, there.get(name)) : value,
  ]);
  return { ...found, ...Object.fromEntries(fields) };
}

const isObject = (found: unknown): found is object => typeof found === 'object' && found !== null;
