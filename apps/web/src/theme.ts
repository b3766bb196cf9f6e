import { createTheme } from '@mantine/core';

/** Mantine's behaviour with Samspel's look; the colours themselves are mapped in styles/mantine.css. */
export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  defaultRadius: 6,
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
});
