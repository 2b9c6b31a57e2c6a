import { DAY_MS, EffectiveEvent } from '@quanlian/contracts';
import { decimal, Decimal } from '../../reading/decimals';
import { dateWindow, days as daysLong } from '../../reading/times';
import { unchanged } from '../../reading/unchanged';

type Events = readonly EffectiveEvent[];

export interface DropLimits {
  drop: string;
  minKw: string;
  hours: number;
  days: number;
  windowD: number;
  inflow: string;
}

/** The drops of one plant, and the last of them while there was water. */
interface PlantDrops {
  plant: string;
  drops: Events;
  /** is it known how much water there was? */
  known: boolean;
  recent: Events;
  isLong: boolean;
  causes: Events;
  hours: number;
  /** share of the hours that recorded causes explain */
  covered: number;
  /** earliest begin and earliest end of the recent drops */
  from: number;
  to: number;
}

interface Drop {
  event: EffectiveEvent;
  from: number;
  to: number;
  hours: number;
  days: number;
  inflow?: Decimal;
}

/** Days of a drop long enough to count, at the mean of its hours over its window. */
function readDrop(event: EffectiveEvent, { drop, minKw, hours: perDay }: DropLimits): Drop[] {
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

/** Hours of a window inside any recorded cause; overlapping causes count once. */
function coveredHours(causes: Events, from: number, to: number): number {
  const spans = causes.flatMap(({ facts }) => dateWindow(facts) ?? []).map((span) => [Math.max(span.from, from), Math.min(span.to, to)] as const);
  const merged = spans.filter(([start, end]) => end > start).sort(([a], [b]) => a - b);
  let reached = from;
  return merged.reduce((sum, [start, end]) => {
    const added = Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
    return sum + added / (DAY_MS / 24);
  }, 0);
}

function plantDrops(plant: string, events: Events, allCauses: Events, limits: DropLimits): PlantDrops {
  const drops = events.flatMap((event) => readDrop(event, limits));
  const dry = drops.filter(({ inflow }) => inflow?.gte(limits.inflow));
  const end = Math.max(0, ...dry.map(({ to }) => to));
  const recent = dry.filter(({ to }) => to > end - daysLong(limits.windowD));
  const causes = allCauses.filter(({ facts }) => facts.subjectCode === plant);
  const hours = recent.reduce((sum, drop) => sum + drop.hours, 0);
  return {
    plant,
    drops: drops.map(({ event }) => event),
    known: drops.some(({ inflow }) => inflow !== undefined),
    recent: recent.map(({ event }) => event),
    isLong: recent.reduce((sum, { days }) => sum + days, 0) >= limits.days,
    causes,
    hours,
    covered: hours ? recent.reduce((sum, { from, to }) => sum + coveredHours(causes, from, to), 0) / hours : 0,
    from: Math.min(...recent.map((drop) => drop.from)),
    to: Math.min(...recent.map((drop) => drop.to)),
  };
}

export const plantsIn = unchanged((reports: Events, causes: Events, limits: DropLimits): readonly PlantDrops[] => {
  const plants = new Set(reports.map(({ facts }) => String(facts.plantCode)));
  return [...plants].map((plant) =>
    plantDrops(
      plant,
      reports.filter(({ facts }) => facts.plantCode === plant),
      causes,
      limits,
    ),
  );
});
