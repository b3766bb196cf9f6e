import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const require = createRequire(import.meta.url);

/** The library as it is injected: what a page may load is its own business, and nothing from elsewhere. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const Violations = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string() })) }),
);

/** What is between the page as it stands and somebody who sees, hears or points otherwise (WCAG 2.2 AA): each rule, and where. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(`typeof axe === 'object' || (() => { ${AXE} })()`);
  const options = JSON.stringify({ runOnly: TAGS, resultTypes: ['violations'] });
  const found = Violations.parse(
    await page.evaluate(`axe.run(document, ${options}).then(({ violations }) => violations)`),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.replaceAll(/\s+/g, ' ')}`),
  );
}
