import type { Page } from 'playwright-core';

/** All that a page leaves in a browser: what whoever sits down at it next would find there. */
export async function keptBy(page: Page): Promise<Record<string, string>> {
  const onPage = await page.evaluate(async () => ({
    'local storage': JSON.stringify(localStorage),
    'session storage': JSON.stringify(sessionStorage),
    databases: JSON.stringify(await indexedDB.databases()),
    caches: JSON.stringify(await caches.keys()),
    'service workers': `${(await navigator.serviceWorker.getRegistrations()).length}`,
    history: JSON.stringify(history.state),
    address: location.href,
    title: document.title,
  }));
  return { ...onPage, cookies: JSON.stringify(await page.context().cookies()) };
}
