import { DAY_MS, EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { decimal } from '../../reading/decimals';
import { balanceOf } from '../../reading/plant';
import { closingShutDown } from '../../reading/site';
import { dateWindow, days as daysLong } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const generationDropUnexplained = defineRule({
  code: 'XC18',
  slug: 'generation-drop-unexplained',
  zh: '电厂降负荷无系统原因',
  en: 'Generation drop not explained by water or dispatch',
  basis: ['notice 1283, art. 5'],
  inputs: ['generation-drop.detected', 'system-cause.recorded'],
  thresholds: { drop: '0.15', minKw: '2000', hours: 6, days: 3, windowD: 7, inflow: '0.90', cover: '0.80' },
  check: (view, limits) => {
    const plants = new Set(view.of('generation-drop.detected').map(({ facts }) => String(facts.plantCode)));
    return [...plants].map((plant) => {
      const drops = view
        .of('generation-drop.detected')
        .filter(({ facts }) => facts.plantCode === plant)
        .flatMap((event) => readDrop(event, limits));
      if (!drops.length) return clear(plant);
      if (drops.every(({ inflow }) => inflow === undefined))
        return insufficient(plant, ['inflowIndex'], { evidence: drops.map(({ event }) => event) });
      const dry = drops.filter(({ inflow }) => inflow?.gte(limits.inflow));
      const end = Math.max(0, ...dry.map(({ to }) => to));
      const recent = dry.filter(({ to }) => to > end - daysLong(limits.windowD));
      const enough = recent.reduce((sum, { days }) => sum + days, 0) >= limits.days;
      const causes = causesFor(view, plant);
      const dropHours = recent.reduce((sum, { hours }) => sum + hours, 0);
      const covered = dropHours ? recent.reduce((sum, { from, to }) => sum + coveredHours(causes, from, to), 0) / dropHours : 0;
      const reason = { evidence: [...recent.map(({ event }) => event), ...causes], numbers: { dropHours, covered: covered.toFixed(3) } };
      const since = Math.min(...recent.map(({ to }) => to));
      const settled = recent.length > 0 && (balancedAfter(view, plant, since) || closingShutDown(view, Math.min(...recent.map(({ from }) => from))));
      return enough && covered < Number(limits.cover) && !settled ? hit(plant, 'high', reason) : clear(plant, reason);
    });
  },
  proves: 'possible direct supply to a mine',
  nextAction: 'field check of outgoing bays ≤ 72 h',
  responsible: ['energy regulator (NEA office)'],
  falsePositives: ['ecological flow', 'sediment flushing', 'head loss', 'unlogged limit order', 'meter fault'],
  resolvedBy: 'next plant summary in balance, or causes cover ≥ 80 %, or closing shut-down; also site.cleared, or retraction of an event it needs',
});

interface Limits {
  drop: string;
  minKw: string;
  hours: number;
}

/** Days of a drop long enough to count, at the mean of its hours over its window. */
function readDrop(event: EffectiveEvent, { drop, minKw, hours: perDay }: Limits) {
  const { facts } = event;
  const window = dateWindow(facts);
  const deep =
    decimal(facts.dropRatio)?.gte(drop) ||
    decimal(facts.expectedKw)
      ?.minus(decimal(facts.observedKw) ?? 0)
      .gte(minKw);
  if (!window || !deep) return [];
  const hours = Number(facts.hours);
  const length = Math.max(1, Math.round(window.days));
  return [{ event, ...window, hours, days: hours / length >= perDay ? length : Math.floor(hours / 24), inflow: decimal(facts.inflowIndex) }];
}

const causesFor = (view: CaseView, plant: string): EffectiveEvent[] =>
  view.of('system-cause.recorded').filter(({ facts }) => facts.subjectCode === plant);

/** Hours of a window inside any recorded cause; overlapping causes count once. */
function coveredHours(causes: readonly EffectiveEvent[], from: number, to: number): number {
  const spans = causes.flatMap(({ facts }) => dateWindow(facts) ?? []).map((span) => [Math.max(span.from, from), Math.min(span.to, to)] as const);
  const merged = spans.filter(([start, end]) => end > start).sort(([a], [b]) => a - b);
  let reached = from;
  return merged.reduce((sum, [start, end]) => {
    const added = Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
    return sum + added / (DAY_MS / 24);
  }, 0);
}

const balancedAfter = (view: CaseView, plant: string, since: number): boolean =>
  view.of('load-profile.summarised').some((event) => {
    const balance = balanceOf(event);
    return balance?.plant === plant && balance.to > since && balance.inBalance;
  });
