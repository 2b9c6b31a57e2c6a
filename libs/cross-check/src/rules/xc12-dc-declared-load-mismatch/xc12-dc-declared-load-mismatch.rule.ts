import type { EffectiveEvent } from '@quanlian/contracts';
import { attributionsOf } from '../../reading/attribution';
import { decimal, Decimal, text } from '../../reading/decimals';
import { latestBy } from '../../reading/keys';
import { latestLoad, wholeSiteLoads } from '../../reading/load';
import { closingShutDown } from '../../reading/site';
import { trafficOf } from '../../reading/traffic';
import { dcWithoutBusiness } from '../xc13-dc-without-business/xc13-dc-without-business.rule';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const dcDeclaredLoadMismatch = defineRule({
  code: 'XC12',
  slug: 'dc-declared-load-mismatch',
  zh: '数据中心申报与用电不符',
  en: 'Declared data centre does not fit meter',
  basis: ['notice 1283, art. 3'],
  inputs: ['data-centre.declared', 'load-profile.summarised', 'inspection.conducted'],
  thresholds: { deviation: '0.25', highDensityKwhPerM2Year: '2691', hoursPerYear: 8760, windowD: 28 },
  check: (view, limits) => {
    const declared = latestBy(view.of('data-centre.declared'), (event) => event.occurredAt);
    if (!declared) return [];
    const about = String(declared.facts.facilityKey ?? declared.id);
    const load = latestLoad(wholeSiteLoads(view).filter(({ days }) => days >= limits.windowD));
    if (!load) return [insufficient(about, ['load-profile.summarised of the whole facility'], { evidence: [declared] })];
    const fit = compare(declared, load.mean, limits);
    const evidence = [declared, load.event];
    if (fit.fits === undefined) return [insufficient(about, ['racks', 'floorM2'], { evidence })];
    if (fit.fits || closingShutDown(view, load.from)) return [clear(about, { evidence, numbers: fit.numbers })];
    const traffic = trafficOf(view).filter(({ ip, firstSeen, lastSeen }) => attributionsOf(view, ip, firstSeen, lastSeen).length > 0);
    const idle = dcWithoutBusiness.check(view).some(({ outcome }) => outcome === 'hit');
    return [
      hit(about, traffic.length || idle ? 'high' : 'medium', { evidence: [...evidence, ...traffic.map(({ event }) => event)], numbers: fit.numbers }),
    ];
  },
  proves: 'data-centre cover story',
  nextAction: 'PUE audit, rack count',
  responsible: ['miit', 'energy'],
  falsePositives: ['utilisation filed at design stage', 'ramp-up', 'high-density AI racks', 'construction power'],
  resolvedBy: 'closing shut-down, or a new declaration that fits; also site.cleared, or retraction of an event it needs',
});

interface Limits {
  deviation: string;
  highDensityKwhPerM2Year: string;
  hoursPerYear: number;
}

/** Declared racks bound the load; the floor area speaks only where no racks were declared. */
function compare({ facts }: EffectiveEvent, metered: Decimal, limits: Limits): { fits?: boolean; numbers: Record<string, string> } {
  const [racks, kw, use, pue, floor] = ['racks', 'ratedKwPerRack', 'utilisation', 'declaredPue', 'floorM2'].map((name) => decimal(facts[name]));
  const numbers: Record<string, string> = { meteredKw: text(metered) };
  if (racks?.gt(0) && kw?.gt(0) && use?.gt(0) && pue?.gt(0)) {
    const ceiling = racks.times(kw).times(pue);
    const expected = ceiling.times(use);
    const off = metered.minus(expected).abs().div(expected);
    return { fits: off.lte(limits.deviation) && metered.lte(ceiling), numbers: { ...numbers, expectedKw: text(expected), deviation: text(off) } };
  }
  if (!floor?.gt(0)) return { numbers };
  const density = metered.times(limits.hoursPerYear).div(floor);
  return { fits: density.lte(limits.highDensityKwhPerM2Year), numbers: { ...numbers, kwhPerM2Year: text(density, 0) } };
}
