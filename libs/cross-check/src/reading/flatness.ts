import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../case-view';
import { carriedFor, carriedGiven } from './carried';
import { decimal, Decimal } from './decimals';
import { lastEmptyInspection } from './inspections';
import { earlierLoadsOf, loadsOf } from './load';
import type { Load, Loads } from './load';
import { firstIndex } from './sorted';
import { instant } from './times';
import { asKnown } from './unchanged';

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
const hasCause = (load: Load, causes: readonly EffectiveEvent[]): boolean =>
  causes.some(({ facts: { from, to, subjectCode } }) => {
    const overlaps = (instant(from) ?? Infinity) < load.to && (instant(to) ?? -Infinity) > load.from;
    return overlaps && (load.accounts.includes(subjectCode) || load.event.keys.some(({ value }) => value === subjectCode));
  });

const openIn = carriedGiven(
  (_causes: readonly EffectiveEvent[], _lastEmpty: number): Load[] => [],
  (open, load: Load, causes, lastEmpty) => {
    if (lastEmpty < load.to && !hasCause(load, causes)) open.push(load);
    return open;
  },
);

/** Which of these nothing explains: no empty inspection after the window, no system cause inside it. */
export const unsettled = (view: CaseView, loads: Loads): Loads =>
  loads.length ? openIn(loads, asKnown(view.of('system-cause.recorded')), lastEmptyInspection(view)) : loads;

/** Power of the flat lines up to an instant, in order. */
const flatPower = carriedFor(
  (_until: number, _limits: FlatLimits): Decimal[] => [],
  (powers, load: Load, until, limits) => {
    if (load.event.occurredAt <= until && flatness(load, limits) === 'flat')
      powers.splice(
        firstIndex(powers, (power) => power.lt(load.mean)),
        0,
        load.mean,
      );
    return powers;
  },
);

/** The operator was cleared once with the same line on file: suspicion, but a weak one. */
export function sameSignatureCleared(view: CaseView, load: Load, limits: FlatLimits): boolean {
  const clearings = [...view.earlierOf('site.cleared'), ...view.of('site.cleared')].map(({ occurredAt }) => occurredAt);
  const until = Math.max(-Infinity, ...clearings.filter((at) => at < load.event.occurredAt));
  if (until === -Infinity) return false;
  const slack = load.mean.times(limits.sameSignature);
  return [earlierLoadsOf(view), loadsOf(view)].some((loads) => {
    const powers = flatPower(loads, until, limits);
    const nearest = powers[firstIndex(powers, (power) => power.lt(load.mean.minus(slack)))];
    return nearest !== undefined && nearest.lte(load.mean.plus(slack));
  });
}
