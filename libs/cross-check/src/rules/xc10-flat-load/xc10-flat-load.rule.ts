import { decimal } from '../../reading/decimals';
import { firstFor } from '../../reading/first';
import { flatness, FlatLimits, sameSignatureCleared, Settlement, settlementOf, unsettled } from '../../reading/flatness';
import { grouped } from '../../reading/grouped';
import { eventsOf, listedFor } from '../../reading/listed';
import { Load, Loads, loadsOf } from '../../reading/load';
import { confirmation } from '../../reading/site';
import { unchanged } from '../../reading/unchanged';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, Verdict } from '../../verdict';

export const flatLoad = defineRule({
  code: 'XC10',
  slug: 'flat-load',
  zh: '平直负荷',
  en: 'Flat load signature',
  question: {
    zh: '负荷是否平直得像不停机的算力?',
    en: 'Is the load as flat as that of machines that never rest?',
  },
  window: '28 days',
  severity: 'medium; low where the same signature was cleared',
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
    const settlement = confirmation(view) ? undefined : settlementOf(view);
    return [...bySubject(loadsOf(view))].map(([about, loads]) => {
      const { answer, open } = judged(about, loads, settlement, limits);
      return open ? suspected(open, sameSignatureCleared(view, open.last, limits) ? 'low' : 'medium') : answer;
    });
  },
  proves: 'suggests constant compute load',
  nextAction: 'desk check, then inspection',
  responsible: ['energy'],
  falsePositives: ['data centre', 'supercomputer', 'cold store', 'telecom room', 'electrolysis', 'aeration', 'heat pump'],
  resolvedBy: 'site.confirmed, or later inspection no-mining, or system cause; also site.cleared, or retraction of an event it needs',
});

const bySubject = grouped(({ keys, accounts }: Load) => [[...keys].sort().join('+') || accounts.join('+')]);
const flatAmong = listedFor((load: Load, limits: FlatLimits) => (flatness(load, limits) === 'flat' ? load : undefined));
const firstVaried = firstFor((load: Load, limits: FlatLimits) => flatness(load, limits) === 'varied');

/** Flat lines that nothing explains. */
interface Open {
  about: string;
  loads: Loads;
  last: Load;
}
type Judged = { answer: Verdict; open?: undefined } | { answer?: undefined; open: Open };

/** A summary of one subject leaves the answers about all others what they were. */
const judged = unchanged((about: string, loads: Loads, settlement: Settlement | undefined, limits: FlatLimits): Judged => {
  const flat = flatAmong(loads, limits);
  if (!flat.length) {
    const isVaried = firstVaried(loads, limits) !== undefined;
    return { answer: isVaried ? clear(about, { along: [eventsOf(loads)] }) : insufficient(about, ['28 days of complete interval data']) };
  }
  const open = settlement && unsettled(flat, settlement);
  const last = open?.at(-1);
  return open && last ? { open: { about, loads: open, last } } : { answer: clear(about, { along: [eventsOf(flat)] }) };
});

const suspected = unchanged(({ about, loads, last }: Open, severity: 'low' | 'medium') =>
  hit(about, severity, { along: [eventsOf(loads)], numbers: () => numbersOf(last) }),
);

const numbersOf = ({ event: { facts } }: Load) => ({
  meanKw: String(facts.meanKw),
  loadFactor: String(decimal(facts.loadFactor)),
  cv: String(decimal(facts.cv)),
});
