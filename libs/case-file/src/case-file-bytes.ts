import { canonicalJson, formatBeijing, sha256Hex } from '@quanlian/contracts';
import type { CaseFile } from './case-file';

const isInstant = (name: string): boolean => name === 'at' || /(?:At|Instant)$/.test(name);

function render(value: unknown, name: string): unknown {
  if (typeof value === 'number' && isInstant(name)) return formatBeijing(value);
  if (Array.isArray(value)) return value.map((item) => render(item, name));
  // What a rule compared keeps its own names and units.
  if (value === null || typeof value !== 'object' || name === 'numbers') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => [key, render(inner, key)]),
  );
}

/** The case file as others see it: names stay, instants become text in Beijing time. */
export const renderCaseFile = (file: CaseFile): Record<string, unknown> => render(file, '') as Record<string, unknown>;

/** RFC 8785: equal files have equal bytes. */
export const caseFileBytes = (file: CaseFile): string => canonicalJson(renderCaseFile(file));

/** SHA-256 in hex of the canonical bytes: equal hashes are equal files. */
export const caseFileHash = (file: CaseFile): string => sha256Hex(caseFileBytes(file));
