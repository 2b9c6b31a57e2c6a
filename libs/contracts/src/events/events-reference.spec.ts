import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EVENT_CONTRACTS } from './catalogue';
import { renderEventsReference } from './events-reference';

it('docs/reference/events.md says what the contracts say: npm run generate renews it', () => {
  expect(readFileSync(path.join(__dirname, '../../../../docs/reference/events.md'), 'utf8')).toBe(renderEventsReference());
});

it('every event, field and unit is on the page', () => {
  const page = renderEventsReference();
  for (const { code, zh, en } of EVENT_CONTRACTS) expect(page).toContain(`### \`${code}\` ${zh} · ${en}`);
  expect(page).toContain('| `rate`* | 加价标准 | decimal | CNY/kWh |');
  expect(page).toContain('| `loadFactor`* | 负荷率 | ratio |  |');
  expect(page).toContain('| `segments`* | 分段 | list of { from*, to*, kwh*, rate*, amount* } |  |');
});
