import { changesOf } from './reading/changes';
import type { Change } from './reading/changes';
import type { Verdict } from './verdict';

type Verdicts = readonly Verdict[];

interface Taken {
  list: Verdicts;
  count: number;
  changes: number;
}

/** What is new in the answers of a rule that hands back the same list as the last time, with some of the answers replaced. */
export class VerdictNews {
  private readonly taken = new Map<string, Taken>();

  /** The answers replaced since, in the order of the list; undefined where all must be read. */
  of(rule: string, list: Verdicts): Verdicts | undefined {
    const last = this.taken.get(rule);
    const changes = changesOf(list);
    this.taken.set(rule, { list, count: list.length, changes: changes.length });
    if (last?.list !== list || last.count !== list.length || last.changes === changes.length) return undefined;
    return replaced(list, changes.slice(last.changes));
  }
}

function replaced(list: Verdicts, changes: readonly Change<Verdict>[]): Verdicts | undefined {
  if (changes.some(({ kind }) => kind !== 'replaced')) return undefined;
  const places = new Set(changes.map(({ at }) => at));
  return [...places].sort((a, b) => a - b).map((at) => list[at]!);
}
