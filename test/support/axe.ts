import { readFileSync } from 'node:fs';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Locator } from 'playwright-core';

declare global {
  interface Window {
    axe?: { run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
  }
}

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the accessibility of a part of a page, one line for each element. */
export const violationsIn = async (part: Locator): Promise<string[]> => {
  const page = part.page();
  // Evaluated, for a script of the page's own would be against its content security policy.
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(source);
  return part.evaluate(async (element) => {
    const { violations } = await window.axe!.run(element, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  });
};
