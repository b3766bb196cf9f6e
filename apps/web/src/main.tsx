import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/newsreader/wght.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import './tokens.css';
import './styles/base.css';
import './styles/mantine.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/queries.js';
import { onSessionEnd } from './api/session-end.js';
import { router } from './app.js';
import { showTheme, storedTheme } from './components/preferences.js';
import { theme } from './theme.js';
import { backTo } from './pages/sign-in/back-to.js';
import { loadWords } from './words/words.js';

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no element #app to draw the application in');

showTheme(storedTheme());
onSessionEnd(() => {
  // Several reads may hear of it at once; the first takes the address along. What was written stays in memory, for its writer alone.
  const { pathname, href } = router.history.location;
  if (pathname === '/sign-in') return;
  queryClient.clear();
  void router.navigate({ to: '/sign-in', search: backTo(href), ignoreBlocker: true });
});
await loadWords();
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      {/* Colours follow the tokens, so Mantine needs neither its own scheme nor style elements (strict CSP). */}
      <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
        <RouterProvider router={router} />
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
);
