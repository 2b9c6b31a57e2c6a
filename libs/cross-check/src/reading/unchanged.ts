import { stampOf } from './changes';

interface Kept {
  inputs: readonly unknown[];
  stamps: readonly number[];
  value: unknown;
}

/** A case, the same without what a clearing has answered, and each of them before and after a list was replaced. */
const KEPT = 4;

const stampIn = (input: unknown): number => (Array.isArray(input) ? stampOf(input) : 0);
const isSame = (a: unknown, b: unknown): boolean => a === b || (Array.isArray(a) && Array.isArray(b) && a.length + b.length === 0);
const isAnchor = (input: unknown): input is object => typeof input === 'object' && input !== null && !(Array.isArray(input) && input.length === 0);

function isAbout({ inputs: known }: Kept, inputs: readonly unknown[]): boolean {
  if (known.length !== inputs.length) return false;
  for (let i = 0; i < known.length; i++) if (!isSame(known[i], inputs[i])) return false;
  return true;
}

function hasChanged({ stamps }: Kept, inputs: readonly unknown[]): boolean {
  for (let i = 0; i < stamps.length; i++) if (stamps[i] !== stampIn(inputs[i])) return true;
  return false;
}

function anchorIn(inputs: readonly unknown[]): object | undefined {
  for (const input of inputs) if (isAnchor(input)) return input;
  return undefined;
}

function keptFor(known: readonly Kept[], inputs: readonly unknown[]): Kept | undefined {
  for (const one of known) if (isAbout(one, inputs)) return one;
  return undefined;
}

/** What is handed out after a change: what was computed, or what was known where that comes to the same. */
type Settle<V> = (before: V, after: V) => V;
const anew = <V>(_before: V, after: V): V => after;
const sameItems = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  before.length === after.length && after.every((item, i) => item === before[i]) ? before : after;

/**
 * A function of lists and of things that never change, computed anew only when a list has grown or changed, or is another one.
 * Like a question about a list, it is defined at the top of a file and looks at nothing but what it is handed.
 */
export function unchanged<I extends readonly unknown[], V>(compute: (...inputs: I) => V, settle: Settle<V> = anew): (...inputs: I) => V {
  const kept = new WeakMap<object, Kept[]>();
  return (...inputs) => {
    const anchor = anchorIn(inputs);
    if (!anchor) return compute(...inputs);
    let known = kept.get(anchor);
    if (!known) kept.set(anchor, (known = []));
    const found = keptFor(known, inputs);
    if (found && !hasChanged(found, inputs)) return found.value as V;
    const value = found ? settle(found.value as V, compute(...inputs)) : compute(...inputs);
    if (found) known.splice(known.indexOf(found), 1);
    else if (known.length === KEPT) known.shift();
    known.push({ inputs, stamps: inputs.map(stampIn), value });
    return value;
  };
}

/** The same for a list: as long as it comes out with the very same items, it is the very same list. */
export const unchangedList = <I extends readonly unknown[], T>(compute: (...inputs: I) => readonly T[]): ((...inputs: I) => readonly T[]) =>
  unchanged(compute, sameItems);
