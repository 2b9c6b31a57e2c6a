import type { EffectiveEvent } from '@quanlian/contracts';
import { carriedFor } from '../../reading/carried';
import { decimal } from '../../reading/decimals';
import { flatness, FlatLimits, sameSignatureCleared, unsettled } from '../../reading/flatness';
import { eventsOf } from '../../reading/lists';
import { consumerKeys, Load, Loads, loadsOf } from '../../reading/load';
import { remembered } from '../../reading/remembered';
import { confirmation } from '../../reading/site';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const flatLoad = defineRule({
  code: 'XC10',
  slug: 'flat-load',
  zh: '平直负荷',
  en: 'Flat load signature',
  basis: ['notice 1283, art. 5'],
  inputs: ['load-profile.summarised', 'data-centre.declared'],
  thresholds: {
    loadFactor: '0.95',
    cv: '0.05',
    low: '0.97',
    high: '1.03',
    minKw: '50',
    minKwLowVoltage: '3',
    lowVoltageClasses: ['residential', 'agricultural', 'general-commercial'] as readonly string[],
    windowD: 28,
    maxIntervalMin: 60,
    completeness: '0.95',
    sameSignature: '0.10',
  },
  check: (view, limits) => {
    const confirmed = confirmation(view);
    return [...bySubject(loadsOf(view), limits)].map(([about, { loads, flat, varied }]) => {
      if (!flat.length) return varied ? clear(about, { along: [loads] }) : insufficient(about, ['28 days of complete interval data']);
      const open = confirmed ? NOTHING : unsettled(view, flat);
      const last = open.at(-1);
      if (!last) return clear(about, { along: [eventsOf(flat)] });
      return hit(about, sameSignatureCleared(view, last, limits) ? 'low' : 'medium', {
        along: [eventsOf(open)],
        numbers: () => numbersOf(last),
      });
    });
  },
  proves: 'suggests constant compute load',
  nextAction: 'desk check, then inspection',
  responsible: ['energy'],
  falsePositives: ['data centre', 'supercomputer', 'cold store', 'telecom room', 'electrolysis', 'aeration', 'heat pump'],
  resolvedBy: 'site.confirmed, or later inspection no-mining, or system cause; also site.cleared, or retraction of an event it needs',
});

const NOTHING: Loads = [];
const aboutOf = remembered(({ event, accounts }: Load): string => [...consumerKeys(event)].sort().join('+') || accounts.join('+'));

interface Subject {
  loads: EffectiveEvent[];
  flat: Load[];
  varied: boolean;
}

const bySubject = carriedFor(
  (_limits: FlatLimits): Map<string, Subject> => new Map(),
  (subjects, load: Load, limits) => {
    const about = aboutOf(load);
    const subject = subjects.get(about) ?? { loads: [], flat: [], varied: false };
    const answer = flatness(load, limits);
    subject.loads.push(load.event);
    if (answer === 'flat') subject.flat.push(load);
    else if (answer === 'varied') subject.varied = true;
    return subjects.set(about, subject);
  },
);

const numbersOf = ({ event: { facts } }: Load) => ({
  meanKw: String(facts.meanKw),
  loadFactor: String(decimal(facts.loadFactor)),
  cv: String(decimal(facts.cv)),
});
