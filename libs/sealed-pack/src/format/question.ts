import { canonicalJson } from '@quanlian/contracts';

/** What a pack answers. Everything is pinned: asked again, the same question gives the same bytes. Instants are text with a zone. */
export type PackQuestion =
  | { of: 'case'; caseId: string; knownAt: string; identityAt: string; validAt?: string; checkpoint: number }
  /** events by id, and entries of the log by place */
  | { of: 'sample'; events: readonly string[]; entries: readonly number[]; checkpoint: number }
  /** every entry of the log from the first event that was accepted in the period to the last */
  | { of: 'period'; from: string; to: string; checkpoint: number };

const isText = (value: unknown): boolean => typeof value === 'string';
const isInstant = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isPlace = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const listOf =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(is);
const optional =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || is(value);

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;
const SHAPES: Readonly<Record<PackQuestion['of'], Shape>> = {
  case: { of: isText, caseId: isText, knownAt: isInstant, identityAt: isInstant, validAt: optional(isInstant), checkpoint: isPlace },
  sample: { of: isText, events: listOf(isText), entries: listOf(isPlace), checkpoint: isPlace },
  period: { of: isText, from: isInstant, to: isInstant, checkpoint: isPlace },
};

/** Reads a question from outside; `undefined` for anything that is none. */
export function parseQuestion(value: unknown): PackQuestion | undefined {
  const of = (value as { of?: unknown } | null | undefined)?.of;
  if (typeof of !== 'string' || !Object.hasOwn(SHAPES, of)) return undefined;
  const shape = SHAPES[of as PackQuestion['of']];
  const fields = value as Record<string, unknown>;
  const isKnown = Object.keys(fields).every((name) => Object.hasOwn(shape, name));
  return isKnown && Object.entries(shape).every(([name, is]) => is(fields[name])) ? (JSON.parse(canonicalJson(value)) as PackQuestion) : undefined;
}
