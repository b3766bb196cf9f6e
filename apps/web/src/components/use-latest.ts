import { useState } from 'react';

/** The latest that was there: what one has begun to answer stays on the page when somebody else's answer takes it away. */
export function useLatest<Value>(now: Value | undefined): Value | undefined {
  const [kept, keep] = useState(now);
  if (now !== undefined && now !== kept) keep(now);
  return now ?? kept;
}
