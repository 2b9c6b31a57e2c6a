import type { EffectiveEvent } from '@quanlian/contracts';
import type { KnownCase } from '../case-view';
import { carriedFor } from './carried';
import { decimal, Decimal, limitOf } from './decimals';
import { lastEmptyInspection } from './inspections';
import { listedGiven } from './listed';
import { earlierLoadsOf, loadsOf } from './load';
import type { Load, Loads } from './load';
import { rememberedFor, rememberedText } from './remembered';
import { firstIndex } from './sorted';
import { instant } from './times';
import { unchanged } from './unchanged';

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
export const flatness = rememberedFor(({ event: { facts }, days, mean }: Load, limits: FlatLimits): 'flat' | 'varied' | 'unknown' => {
  const read = (name: string) => decimal(facts[name]);
  const [completeness, factor, cv, night, weekend] = ['completeness', 'loadFactor', 'cv', 'nightDayRatio', 'weekendRatio'].map(read);
  if (days < limits.windowD || Number(facts.intervalMin) > limits.maxIntervalMin || !completeness?.gte(limitOf(limits.completeness)))
    return 'unknown';
  if (!factor || !cv) return 'unknown';
  const minimum = limits.lowVoltageClasses.includes(facts.tariffClass) ? limits.minKwLowVoltage : limits.minKw;
  if (mean.lt(limitOf(minimum)) || factor.lt(limitOf(limits.loadFactor)) || cv.gt(limitOf(limits.cv))) return 'varied';
  if (!night || !weekend) return 'unknown';
  const level = (ratio: Decimal) => ratio.gte(limitOf(limits.low)) && ratio.lte(limitOf(limits.high));
  return level(night) && level(weekend) ? 'flat' : 'varied';
});

/** A recorded system cause inside the window. */
const hasCause = (load: Load, causes: readonly EffectiveEvent[]): boolean =>
  causes.some(({ facts: { from, to, subjectCode } }) => {
    const overlaps = (instant(from) ?? Infinity) < load.to && (instant(to) ?? -Infinity) > load.from;
    return overlaps && (load.accounts.includes(subjectCode) || load.event.keys.some(({ value }) => value === subjectCode));
  });

/** What may explain a flat line. The same object until something else may. */
export interface Settlement {
  causes: readonly EffectiveEvent[];
  lastEmpty: number;
}
const byVisit = rememberedText((lastEmpty: number): Settlement => ({ causes: [], lastEmpty }));
const byCauses = unchanged((causes: readonly EffectiveEvent[], lastEmpty: number): Settlement => ({ causes: [...causes], lastEmpty }));

export function settlementOf(view: KnownCase): Settlement {
  const causes = view.of('system-cause.recorded');
  return causes.length ? byCauses(causes, lastEmptyInspection(view)) : byVisit(lastEmptyInspection(view));
}

const openIn = listedGiven((load: Load, { causes, lastEmpty }: Settlement) => (lastEmpty < load.to && !hasCause(load, causes) ? load : undefined));

/** Which of these nothing explains: no empty inspection after the window, no system cause inside it. */
export const unsettled = (loads: Loads, by: Settlement): Loads => (loads.length ? openIn(loads, by) : loads);

/** Power of the flat lines up to an instant, in order. */
const flatPower = carriedFor({
  begin: (_until: number, _limits: FlatLimits): Decimal[] => [],
  take(powers, load: Load, until, limits) {
    if (load.event.occurredAt > until || flatness(load, limits) !== 'flat') return powers;
    const place = firstIndex(powers, (power) => power.lt(load.mean));
    powers.splice(place, 0, load.mean);
    return powers;
  },
});

/** The operator was cleared once with the same line on file: suspicion, but a weak one. */
export function sameSignatureCleared(view: KnownCase, load: Load, limits: FlatLimits): boolean {
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
