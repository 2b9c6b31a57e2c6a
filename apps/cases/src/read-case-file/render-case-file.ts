import { CaseFile } from '@quanlian/case-file';
import { formatBeijing } from '@quanlian/contracts';

/** Fields of a case file that hold an instant (epoch ms inside, RFC 3339 in Beijing time outside). */
const INSTANT = /(At|Instant)$/;

/** The case file as the API shows it. Field names stay; instants become text. */
export const renderCaseFile = (file: CaseFile): unknown => render(file);

function render(value: unknown, name = ''): unknown {
  if (typeof value === 'number' && (INSTANT.test(name) || name === 'at' || name === 'instant')) return formatBeijing(value);
  if (Array.isArray(value)) return value.map((item) => render(item, name));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, key === 'facts' || key === 'numbers' ? inner : render(inner, key)]),
  );
}
