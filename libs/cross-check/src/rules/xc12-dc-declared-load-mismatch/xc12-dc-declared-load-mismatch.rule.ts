import type { EffectiveEvent } from '@quanlian/contracts';
import { attributedTraffic } from '../../reading/attributed-traffic';
import { attributionsOf } from '../../reading/attribution';
import { decimal, Decimal, text } from '../../reading/decimals';
import { lastOccurred } from '../../reading/latest';
import { latestLoad } from '../../reading/load';
import { rememberedFor } from '../../reading/remembered';
import { closingShutDown } from '../../reading/site';
import { trafficOf } from '../../reading/traffic';
import { longLoads, wholeSite } from '../../reading/whole-site';
import { dcWithoutBusiness } from '../xc13-dc-without-business/xc13-dc-without-business.rule';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const dcDeclaredLoadMismatch = defineRule({
  code: 'XC12',
  slug: 'dc-declared-load-mismatch',
  zh: '数据中心申报与用电不符',
  en: 'Declared data centre does not fit meter',
  question: {
    zh: '申报的机柜与实测用电是否对得上?',
    en: 'Do the declared racks fit the metered load?',
  },
  window: '28 days',
  severity: 'medium; high with pool traffic or without business',
  basis: ['notice 1283, art. 3'],
  inputs: ['data-centre.declared', 'load-profile.summarised', 'inspection.conducted'],
  thresholds: { deviation: '0.25', highDensityKwhPerM2Year: '2691', hoursPerYear: 8760, windowD: 28 },
  check: (view, limits) => {
    const declared = lastOccurred(view.of('data-centre.declared'));
    if (!declared) return [];
    const about = String(declared.facts.facilityKey ?? declared.id);
    const load = latestLoad(longLoads(wholeSite(view), limits.windowD));
    if (!load) return [insufficient(about, ['load-profile.summarised of the whole facility'], { evidence: [declared] })];
    const { fits, numbers } = fitOf(declared, load.mean, limits);
    const evidence = [declared, load.event];
    if (fits === undefined) return [insufficient(about, ['racks', 'floorM2'], { evidence })];
    if (fits || closingShutDown(view, load.from)) return [clear(about, { evidence, numbers })];
    const traffic = attributedTraffic(trafficOf(view), ...attributionsOf(view)).map((held) => held.traffic);
    const isSuspicious = traffic.length > 0 || dcWithoutBusiness.check(view).some(({ outcome }) => outcome === 'hit');
    return [hit(about, isSuspicious ? 'high' : 'medium', { evidence, along: traffic, numbers })];
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

interface Fit {
  fits?: boolean;
  numbers: () => Record<string, string>;
}

interface Declared {
  racks?: { ceiling: Decimal; expected: Decimal; slack: Decimal };
  floor?: Decimal;
}

const read = rememberedFor(({ facts }: EffectiveEvent, { deviation }: Limits): Declared => {
  const [racks, kw, use, pue, floor] = ['racks', 'ratedKwPerRack', 'utilisation', 'declaredPue', 'floorM2'].map((name) => decimal(facts[name]));
  if (!racks?.gt(0) || !kw?.gt(0) || !use?.gt(0) || !pue?.gt(0)) return { floor: floor?.gt(0) ? floor : undefined };
  const ceiling = racks.times(kw).times(pue);
  const expected = ceiling.times(use);
  return { racks: { ceiling, expected, slack: expected.times(deviation) } };
});

/** Declared racks bound the load; the floor area speaks only where no racks were declared. */
function fitOf(event: EffectiveEvent, metered: Decimal, limits: Limits): Fit {
  const { racks, floor } = read(event, limits);
  const meteredKw = () => text(metered);
  if (racks) {
    const { ceiling, expected, slack } = racks;
    const off = metered.minus(expected).abs();
    return {
      fits: off.lte(slack) && metered.lte(ceiling),
      numbers: () => ({ meteredKw: meteredKw(), expectedKw: text(expected), deviation: text(off.div(expected)) }),
    };
  }
  if (!floor) return { numbers: () => ({ meteredKw: meteredKw() }) };
  const density = metered.times(limits.hoursPerYear).div(floor);
  return { fits: density.lte(limits.highDensityKwhPerM2Year), numbers: () => ({ meteredKw: meteredKw(), kwhPerM2Year: text(density, 0) }) };
}
