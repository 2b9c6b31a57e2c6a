interface Kept {
  inputs: readonly unknown[];
  lengths: readonly number[];
  value: unknown;
}

/** A case, the same without what a clearing has answered, and each of them before and after a list was replaced. */
const KEPT = 4;

const lengthOf = (input: unknown): number => (Array.isArray(input) ? input.length : 0);
const isSame = (a: unknown, b: unknown): boolean => a === b || (Array.isArray(a) && Array.isArray(b) && a.length + b.length === 0);
const isAnchor = (input: unknown): input is object => typeof input === 'object' && input !== null && !(Array.isArray(input) && input.length === 0);

/**
 * A function of lists that only grow and of things that never change, computed anew only when a list was replaced or has grown.
 * Like a question about a list, it is defined at the top of a file and looks at nothing but what it is handed.
 */
export function unchanged<I extends readonly unknown[], V>(compute: (...inputs: I) => V): (...inputs: I) => V {
  const kept = new WeakMap<object, Kept[]>();
  return (...inputs) => {
    const anchor = inputs.find(isAnchor);
    if (!anchor) return compute(...inputs);
    let known = kept.get(anchor);
    if (!known) kept.set(anchor, (known = []));
    const index = known.findIndex((one) => one.inputs.length === inputs.length && one.inputs.every((input, i) => isSame(input, inputs[i])));
    const found = known[index];
    if (found && found.lengths.every((length, i) => length === lengthOf(inputs[i]))) return found.value as V;
    const value = compute(...inputs);
    if (found) known.splice(index, 1);
    else if (known.length === KEPT) known.shift();
    known.push({ inputs, lengths: inputs.map(lengthOf), value });
    return value;
  };
}

const copied = unchanged((list: readonly unknown[]): readonly unknown[] => [...list]);
const EMPTY: readonly never[] = [];

/** A list as it stands: another one as soon as it has grown, and only then. */
export const asKnown = <T>(list: readonly T[]): readonly T[] => (list.length ? (copied(list) as readonly T[]) : EMPTY);
