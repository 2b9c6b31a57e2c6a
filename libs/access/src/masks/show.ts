import type { FieldKind } from '../data/field-kind';
import type { Showing } from '../policy/policy';
import { pseudonymOf } from './pseudonym';

const HIDDEN = /^masked:[a-z]+$/;
/** What stands where a value is hidden; it says what kind of thing was there and nothing else. */
export const hiddenValue = (kind: FieldKind | undefined): string => `masked:${kind ?? 'unclassified'}`;
/** True for what stands in the place of a value that is not shown. */
export const isHiddenValue = (value: unknown): boolean => typeof value === 'string' && HIDDEN.test(value);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** 张小三 → 张*三, 张三 → 张*: as names are shown in public notices. */
export function partOf(text: string): string {
  const characters = [...text];
  if (characters.length <= 1) return '*';
  return characters.length === 2 ? `${characters[0]}*` : `${characters[0]}*${characters.at(-1)}`;
}

/** Shows one value. Nothing stays nothing, and what is masked already stays as it is. */
export function show(value: unknown, showing: Showing, kind: FieldKind | undefined, pseudonymKey: string | undefined): unknown {
  if (value === undefined || value === null || showing === 'clear' || isHiddenValue(value)) return value;
  if (Array.isArray(value)) return value.map((each) => show(each, showing, kind, pseudonymKey));
  if (showing === 'partial') return partOf(textOf(value));
  if (showing === 'pseudonym' && pseudonymKey) return pseudonymOf(pseudonymKey, textOf(value));
  return hiddenValue(kind);
}
