import { useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/**
 * What was just saved, here or on the page that led here. It is told once: it stands until one goes on to another tab or dialog,
 * which is another act, and the address that brought it forgets it, so that it is no news when the page is read anew.
 */
export function useReceipt(): string | undefined {
  const { done, href } = useLocation({ select: ({ state, href }) => ({ done: state.done, href }) });
  const navigate = useNavigate({ from: '/cases/$reference' });
  const [told, setTold] = useState<{ what: string; at: string }>();
  if (done !== undefined && (told?.what !== done || told.at !== href)) setTold({ what: done, at: href });
  if (done === undefined && told !== undefined && told.at !== href) setTold(undefined);
  useEffect(() => {
    if (done !== undefined) void navigate({ search: true, state: {}, replace: true, resetScroll: false });
  }, [done, navigate]);
  return told?.what;
}
