import type { CaseView } from '../case-view';
import { decimal, Decimal } from './decimals';
import { Load, loadsOf } from './load';
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

/** An empty inspection after the window, or a recorded system cause inside it, explains the line. */
export function settledBy(view: CaseView, load: Load): boolean {
  const named = new Set([...load.accounts, ...load.event.keys.map((key) => key.value)]);
  const cause = view.of('system-cause.recorded').some(({ facts }) => {
    const overlaps = (instant(facts.from) ?? Infinity) < load.to && (instant(facts.to) ?? -Infinity) > load.from;
    return named.has(facts.subjectCode) && overlaps;
  });
  return cause || emptyInspection(view, load.to) !== undefined;
}

/** The operator was cleared once with the same line on file: suspicion, but a weak one. */
export function sameSignatureCleared(view: CaseView, load: Load, limits: FlatLimits): boolean {
  const history = [...view.earlier, ...view.of('site.cleared'), ...view.of('load-profile.summarised')];
  const clearings = history.filter((event) => event.type === 'site.cleared' && event.occurredAt < load.event.occurredAt);
  return loadsOf(history).some(
    (old) =>
      clearings.some((cleared) => old.event.occurredAt <= cleared.occurredAt) &&
      flatness(old, limits) === 'flat' &&
      old.mean.minus(load.mean).abs().lte(load.mean.times(limits.sameSignature)),
  );
}
