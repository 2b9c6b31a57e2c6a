import { changesOf } from './reading/changes';
import type { Change } from './reading/changes';
import type { Verdict } from './verdict';

type Verdicts = readonly Verdict[];

interface Taken {
  list: Verdicts;
  count: number;
  changes: number;
}

/** What is new in the answers of a rule that hands back the same list as the last time, with some answers replaced and more at its end. */
export class VerdictNews {
  private readonly taken = new Map<string, Taken>();

  /** The answers that are new since, in the order of the list; undefined where all must be read. */
  of(rule: string, list: Verdicts): Verdicts | undefined {
    const last = this.taken.get(rule);
    const changes = changesOf(list);
    this.taken.set(rule, { list, count: list.length, changes: changes.length });
    if (last?.list !== list || list.length < last.count) return undefined;
    const places = replacedAt(changes.slice(last.changes));
    return places && [...places.filter((at) => at < last.count).map((at) => list[at]!), ...list.slice(last.count)];
  }
}

function replacedAt(changes: readonly Change<Verdict>[]): readonly number[] | undefined {
  if (changes.some(({ kind }) => kind !== 'replaced')) return undefined;
  return [...new Set(changes.map(({ at }) => at))].sort((a, b) => a - b);
}
