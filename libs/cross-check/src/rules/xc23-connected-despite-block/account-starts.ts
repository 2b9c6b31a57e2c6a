import { byArrival } from '@quanlian/entity-resolution';
import type { KnownCase } from '../../case-view';
import { aspect } from '../../reading/aspect';
import { carriedFor } from '../../reading/carried';
import { limitOf } from '../../reading/decimals';
import { listedFor } from '../../reading/listed';
import { byAccount, Load, loadsOf, meanOf } from '../../reading/load';
import { firstIndex } from '../../reading/sorted';
import { days, instant } from '../../reading/times';

export interface StartLimits {
  windowD: number;
  minKw: string;
  quietD: number;
}

/** A summary that shows power on an account in the days after a decision. */
interface Candidate {
  load: Load;
  account: string;
  /** did it begin with this summary? */
  starts?: boolean;
}

export interface Starts {
  /** all summaries of the account, by their end */
  loads: Load[];
  candidates: Candidate[];
  lastFrom: number;
  first?: Candidate;
  unknown: boolean;
}

/** A start: nothing on that account in the days before. Unknown where an older account has no summary of those days. */
function startsWith({ load, account }: Candidate, loads: readonly Load[], quiet: number): boolean | undefined {
  const end = firstIndex(loads, ({ to }) => to <= load.from);
  const begin = firstIndex(loads, ({ to }) => to <= load.from - quiet);
  if (end > begin) {
    for (let i = end - 1; i >= begin; i--) if (!meanOf(loads[i]!, account)?.isZero()) return false;
    return true;
  }
  const opened = instant(load.event.facts.accountOpenedOn);
  if (opened !== undefined && opened > load.from - quiet) return true;
  return end > 0 || opened !== undefined ? undefined : true;
}

function judge(starts: Starts, candidates: readonly Candidate[], quiet: number): void {
  for (const candidate of candidates) candidate.starts = startsWith(candidate, starts.loads, quiet);
}

function addLoad(starts: Starts, load: Load, account: string, quiet: number): void {
  starts.loads.splice(
    firstIndex(starts.loads, ({ to }) => to <= load.to),
    0,
    load,
  );
  if (load.to > starts.lastFrom) return;
  // Late news of the days before a summary that was already judged.
  judge(
    starts,
    starts.candidates.filter((candidate) => candidate.load.from >= load.to),
    quiet,
  );
  starts.first = starts.candidates.find((candidate) => candidate.starts);
  starts.unknown = starts.candidates.some((candidate) => candidate.starts === undefined);
}

function addCandidate(starts: Starts, candidate: Candidate, quiet: number): void {
  judge(starts, [candidate], quiet);
  starts.candidates.push(candidate);
  starts.lastFrom = Math.max(starts.lastFrom, candidate.load.from);
  if (candidate.starts) starts.first ??= candidate;
  starts.unknown ||= candidate.starts === undefined;
}

const startsOf = carriedFor({
  begin: (_account: string, _decidedAt: number, _limits: StartLimits): Starts => ({ loads: [], candidates: [], lastFrom: -Infinity, unknown: false }),
  take(starts, load: Load, account, decidedAt, { windowD, minKw, quietD }) {
    addLoad(starts, load, account, days(quietD));
    const isLater = load.from >= decidedAt && load.from <= decidedAt + days(windowD);
    if (isLater && meanOf(load, account)?.gte(limitOf(minKw))) addCandidate(starts, { load, account }, days(quietD));
    return starts;
  },
});

const loadsUntil = listedFor((load: Load, until: number) => (load.from <= until ? load : undefined));
/** Later ones neither show a start nor tell of the days before one. */
const tellingLoads = aspect((known, decidedAt: number, { windowD }: StartLimits) => loadsUntil(loadsOf(known), decidedAt + days(windowD)));

/** What the summaries of each supplied account tell about power that began after a decision. */
export const startsAfter = (known: KnownCase, cut: ReadonlySet<string>, decidedAt: number, limits: StartLimits): Starts[] =>
  [...byAccount(tellingLoads(known, decidedAt, limits))].flatMap(([account, own]) =>
    cut.has(account) ? [] : startsOf(own, account, decidedAt, limits),
  );

/** The one to arrive first. */
export const firstStart = (accounts: readonly Starts[]): Candidate | undefined =>
  accounts.reduce<Candidate | undefined>(
    (best, { first }) => (first && !(best && byArrival(best.load.event, first.load.event) <= 0) ? first : best),
    undefined,
  );
