import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../case-view';
import { firstIn, latestIn } from './carried';
import { decimal, Decimal } from './decimals';
import { earlierLoadsOf, Load, loadsOf } from './load';
import { emptyInspection } from './site';
import { instant } from './times';

export interface FlatLimits {
  loadFactor: string;
  cv: string;
  low: string;
  high: string;
  minKw: string;
  minKwLowVoltage: string;
  lowVoltageClasses: readonly string[];
  windowD: number;
  maxIntervalMin: number;
  completeness: string;
  sameSignature: string;
}

/** Does a summary show the flat line of machines that never rest? `unknown` where the data is too short, too coarse or has gaps. */
export function flatness({ event: { facts }, days, mean }: Load, limits: FlatLimits): 'flat' | 'varied' | 'unknown' {
  const read = (name: string) => decimal(facts[name]);
  const [completeness, factor, cv, night, weekend] = ['completeness', 'loadFactor', 'cv', 'nightDayRatio', 'weekendRatio'].map(read);
  if (days < limits.windowD || Number(facts.intervalMin) > limits.maxIntervalMin || !completeness?.gte(limits.completeness)) return 'unknown';
  if (!factor || !cv) return 'unknown';
  const minimum = limits.lowVoltageClasses.includes(facts.tariffClass) ? limits.minKwLowVoltage : limits.minKw;
  if (mean.lt(minimum) || factor.lt(limits.loadFactor) || cv.gt(limits.cv)) return 'varied';
  if (!night || !weekend) return 'unknown';
  const level = (ratio: Decimal) => ratio.gte(limits.low) && ratio.lte(limits.high);
  return level(night) && level(weekend) ? 'flat' : 'varied';
}

/** A recorded system cause inside the window. */
const hasCause = (causes: readonly EffectiveEvent[], load: Load): boolean =>
  firstIn(causes, load, ({ facts: { from, to, subjectCode } }) => {
    const overlaps = (instant(from) ?? Infinity) < load.to && (instant(to) ?? -Infinity) > load.from;
    return overlaps && (load.accounts.includes(subjectCode) || load.event.keys.some(({ value }) => value === subjectCode));
  }) !== undefined;

/** An empty inspection after the window, or a recorded system cause inside it, explains the line. */
export const settledBy = (view: CaseView, load: Load): boolean => hasCause(view.of('system-cause.recorded'), load) || emptyInspection(view, load.to);

/** Which of these nothing explains yet; the list itself where nothing explains any. */
export function unsettled(view: CaseView, loads: readonly Load[]): readonly Load[] {
  const causes = view.of('system-cause.recorded');
  const open = causes.length ? loads.filter((load) => !hasCause(causes, load)) : loads;
  const first = open.length ? firstEnd(open) : Infinity;
  return emptyInspection(view, first) ? open.filter(({ to }) => !emptyInspection(view, to)) : open;
}

const firstEnd = (loads: readonly Load[]): number => latestIn(loads, 'first end', ({ to }) => -to)!.to;

/** The operator was cleared once with the same line on file: suspicion, but a weak one. */
export function sameSignatureCleared(view: CaseView, load: Load, limits: FlatLimits): boolean {
  const clearings = [...view.earlierOf('site.cleared'), ...view.of('site.cleared')].map(({ occurredAt }) => occurredAt);
  const last = Math.max(-Infinity, ...clearings.filter((at) => at < load.event.occurredAt));
  const isSame = (old: Load) =>
    old.event.occurredAt <= last && flatness(old, limits) === 'flat' && old.mean.minus(load.mean).abs().lte(load.mean.times(limits.sameSignature));
  return earlierLoadsOf(view).some(isSame) || loadsOf(view).some(isSame);
}
