import { useState } from 'react';

/** Copies a text when asked to, and tells how it went: a browser may say no. */
export function useCopying(text: string): { told: 'copied' | 'notCopied' | undefined; copy: () => void } {
  const [told, setTold] = useState<'copied' | 'notCopied'>();
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setTold('copied'),
      () => setTold('notCopied'),
    );
  return { told, copy };
}
