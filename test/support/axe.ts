/** Asks axe-core whether what is shown can be used by everybody (A1). */
import type { AxeResults } from 'axe-core';
import 'axe-core/axe.min.js';
import { expect } from '@open-wc/testing';

declare const axe: { run(context: Element, options: object): Promise<AxeResults> };

/** Every level that we promise, and what is good practice beyond; the size of targets is not asked unless one says so. */
const OPTIONS = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};

/** Fails with every rule that an element breaks, and where. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations, passes } = await axe.run(element, OPTIONS);
  expect(passes.length, 'rules that were asked').to.be.greaterThan(0);
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.flat().join(' >> ')}: ${failureSummary}`),
  );
  expect(faults.join('\n')).to.equal('');
}
