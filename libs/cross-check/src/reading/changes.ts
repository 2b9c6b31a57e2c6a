/** A list may change before its end, too: then what was found out about it is set right from this log instead of found out anew. */
export interface Change<T> {
  kind: 'replaced' | 'removed' | 'inserted';
  at: number;
  /** what was there before: of what was inserted, nothing */
  before?: T;
  /** what is there now: of what was removed, nothing */
  after?: T;
}

const LOG = Symbol('changes');
type Changed<T> = readonly T[] & { [LOG]?: Change<T>[] };

const NONE: readonly never[] = [];

/** All changes of a list but its growth, in order. Places are those of the list at the time. */
export const changesOf = <T>(list: readonly T[]): readonly Change<T>[] => (list as Changed<T>)[LOG] ?? NONE;

/** A number that is another one as soon as the list has grown or changed. */
export const stampOf = (list: readonly unknown[]): number => list.length + changesOf(list).length * 2 ** 32;

/** What keeps its own account of what was found out about papers. */
interface Touching {
  readonly touched: readonly unknown[];
}
const isTouching = (value: unknown): value is Touching => typeof value === 'object' && value !== null && 'touched' in value;

/** The same for anything that may grow; whatever else there is stays what it is. */
export const stampOfAny = (value: unknown): number => (Array.isArray(value) ? stampOf(value) : isTouching(value) ? stampOf(value.touched) : 0);

function log<T>(list: T[], change: Change<T>): void {
  const changed = list as Changed<T>;
  if (changed[LOG]) changed[LOG].push(change);
  else Object.defineProperty(list, LOG, { value: [change], enumerable: false });
}

/** Puts another item in the place of one, logged like a removal. */
export function replaceIn<T>(list: T[], at: number, item: T): void {
  log(list, { kind: 'replaced', at, before: list[at], after: item });
  list[at] = item;
}

/** Takes one item out of a list, logged, so that answers about the list are set right and not found out anew. */
export function removeFrom<T>(list: T[], at: number): void {
  log(list, { kind: 'removed', at, before: list[at] });
  list.splice(at, 1);
}

/** Into the midst of a list. At its end, a list simply grows. */
export function insertInto<T>(list: T[], at: number, item: T): void {
  if (at === list.length) return void list.push(item);
  log(list, { kind: 'inserted', at, after: item });
  list.splice(at, 0, item);
}
