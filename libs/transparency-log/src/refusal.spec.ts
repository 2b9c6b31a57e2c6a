import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LOG_REFUSALS } from './index';

describe('the codes of refusals', () => {
  it('are all explained in the README, and nothing else is', () => {
    const readme = readFileSync(path.join(__dirname, '../README.md'), 'utf8');
    const explained = [...readme.matchAll(/^\| `([a-z-]+\.[a-z-]+)` +\|/gm)].map(([, code]) => code);
    expect(explained).toEqual([...LOG_REFUSALS]);
  });

  it('are in order and not repeated', () => {
    expect([...LOG_REFUSALS]).toEqual([...new Set(LOG_REFUSALS)].sort());
  });
});
