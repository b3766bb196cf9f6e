/** The same keys, with something made of each value. */
export function mapped<From, To>(record: Record<string, From>, make: (from: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)]));
}
