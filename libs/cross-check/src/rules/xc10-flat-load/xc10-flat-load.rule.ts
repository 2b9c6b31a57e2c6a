import { confirmation } from '../../reading/site';
import { flatness, settledBy, sameSignatureCleared } from '../../reading/flatness';
import { consumerKeys, Load, loadsOf } from '../../reading/load';
import { decimal } from '../../reading/decimals';
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
    const loads = loadsOf(view);
    const subjects = new Set(loads.map(aboutOf));
    return [...subjects].map((about) => {
      const own = loads.filter((load) => aboutOf(load) === about);
      const judged = own.map((load) => ({ load, answer: flatness(load, limits) }));
      const flat = judged.filter(({ answer }) => answer === 'flat').map(({ load }) => load);
      if (!flat.length) {
        const known = judged.some(({ answer }) => answer === 'varied');
        return known ? clear(about, { evidence: own.map(({ event }) => event) }) : insufficient(about, ['28 days of complete interval data']);
      }
      const open = flat.filter((load) => !settledBy(view, load));
      if (confirmation(view) || !open.length) return clear(about, { evidence: flat.map(({ event }) => event) });
      const { event } = open.at(-1)!;
      const severity = sameSignatureCleared(view, open.at(-1)!, limits) ? 'low' : 'medium';
      return hit(about, severity, {
        evidence: open.map((load) => load.event),
        numbers: { meanKw: String(event.facts.meanKw), loadFactor: String(decimal(event.facts.loadFactor)), cv: String(decimal(event.facts.cv)) },
      });
    });
  },
  proves: 'suggests constant compute load',
  nextAction: 'desk check, then inspection',
  responsible: ['energy'],
  falsePositives: ['data centre', 'supercomputer', 'cold store', 'telecom room', 'electrolysis', 'aeration', 'heat pump'],
  resolvedBy: 'site.confirmed, or later inspection no-mining, or system cause; also site.cleared, or retraction of an event it needs',
});

const aboutOf = ({ event, accounts }: Load): string => [...consumerKeys(event)].sort().join('+') || accounts.join('+');
