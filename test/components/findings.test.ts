/** What is wrong with a feed is said once in the console, and stands in `problems`. */
import { expect } from '@open-wc/testing';
import { until } from '../support/deep.js';
import { hearWarnings, prepareState, server } from '../support/finder.js';

describe('the findings about a feed', () => {
  it('are said once for each feed, with their number, the first few by record and field, and a link', async () => {
    const warnings = hearWarnings();
    const { finder } = await prepareState({ src: server('/one-bad'), attributes: { label: 'Clinic' } });
    await until(() => warnings.length > 0);
    await finder.retry();
    await finder.search('circle');
    await finder.clear();
    expect(warnings).to.have.length(1);
    const [words = ''] = warnings;
    expect(words).to.contain('group-finder [problems] Clinic: ');
    expect(words).to.contain(` ${finder.problems.length}: `);
    expect(words).to.match(/stories\/docs\/warnings\.md#problems$/);
    for (const { record, field, code } of finder.problems.slice(0, 5))
      expect(words).to.contain(`${record} ${field} ${code}`);
  });

  it('are all in `problems`: by source, record, field and code', async () => {
    const warnings = hearWarnings();
    const { finder } = await prepareState({
      groups: [{ id: 'a', name: 'A', kind: 'class', url: 'javascript:1' }, { id: 'b' }, 7],
    });
    await until(() => warnings.length > 0);
    expect(finder.problems.map(({ record, field, code }) => `${record} ${field} ${code}`)).to.deep.equal([
      'a url url-unsafe',
      'b name name-missing',
      '#3  not-an-object',
    ]);
    expect(new Set(finder.problems.map(({ source }) => source)).size).to.equal(1);
  });
});
