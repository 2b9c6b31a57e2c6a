import type { EffectiveEvent } from '@quanlian/contracts';
import { byOccurrence } from '@quanlian/obligations';

/** Event that imposes a measure → its leg. */
export const IMPOSED: ReadonlyMap<string, string> = new Map([
  ['project.listed', 'list'],
  ['rectification.ordered', 'order'],
  ['power-supply.cut', 'power'],
  ['surcharge.imposed', 'surcharge'],
  ['market-access.cancelled', 'market'],
  ['credit.revoked', 'credit'],
  ['payment-service.stopped', 'payment'],
  ['tax-benefit.cancelled', 'tax'],
  ['subsidy.cancelled', 'subsidy'],
  ['network-access.blocked', 'network'],
  ['credit-restriction.imposed', 'restriction'],
]);

/** Event that ends a measure in the ordinary way → its leg. */
export const ENDED: ReadonlyMap<string, string> = new Map([
  ['project.delisted', 'list'],
  ['power-supply.restored', 'power'],
  ['surcharge.lifted', 'surcharge'],
  ['credit-restriction.lifted', 'restriction'],
]);

/** The answer "none found" names what was searched; the grid's answer is about power. */
export const searchedLeg = (measure: string): string => (measure === 'grid-supply' ? 'power' : measure);

const SITE: ReadonlyMap<string, string> = new Map([
  ['site.confirmed', 'confirmed'],
  ['site.shut-down', 'shut down'],
  ['site.cleared', 'cleared'],
  ['site.restarted', 'restarted'],
]);

/** May it say how a measure, or the site, stands? Most events of a long case do not. */
const isTelling = ({ type }: EffectiveEvent): boolean => IMPOSED.has(type) || ENDED.has(type) || SITE.has(type) || OTHERS.has(type);
const OTHERS: ReadonlySet<string> = new Set(['measure.reversed', 'exposure.none-found', 'site.identified']);

interface Step {
  leg: string;
  state: string;
}

function stepOf({ type, facts }: EffectiveEvent, now: Readonly<Record<string, string>>): Step | undefined {
  const imposed = IMPOSED.get(type);
  if (imposed) return { leg: imposed, state: 'in force' };
  const ended = ENDED.get(type);
  if (ended) return { leg: ended, state: 'ended' };
  if (type === 'measure.reversed') return { leg: String(facts.measure), state: 'reversed' };
  if (type === 'exposure.none-found') {
    const leg = searchedLeg(String(facts.measure));
    return now[leg] === 'in force' ? undefined : { leg, state: 'none found' };
  }
  return siteStep(type, now.site);
}

/** A first suspicion, or a fresh one after a clearing, is shown; a confirmation that comes after the shut-down changes nothing. */
function siteStep(type: string, now: string | undefined): Step | undefined {
  if (type === 'site.identified') return now === undefined || now === 'cleared' ? { leg: 'site', state: 'suspected' } : undefined;
  if (type === 'site.confirmed' && now === 'shut down') return undefined;
  const state = SITE.get(type);
  return state ? { leg: 'site', state } : undefined;
}

export interface MeasureLedger {
  states: Record<string, string>;
  /** leg → ids of the events that brought it where it is, in order of occurrence */
  because: ReadonlyMap<string, readonly string[]>;
}

/** State of every measure in the world up to `validAt`. */
export function measuresOf(events: readonly EffectiveEvent[], validAt = Infinity): MeasureLedger {
  const states: Record<string, string> = {};
  const because = new Map<string, readonly string[]>();
  for (const event of events.filter(isTelling).sort(byOccurrence)) {
    if (event.occurredAt > validAt) break;
    const step = stepOf(event, states);
    if (!step) continue;
    states[step.leg] = step.state;
    because.set(step.leg, [...(because.get(step.leg) ?? []), event.id]);
  }
  return { states, because };
}
