import type { EffectiveEvent } from '@quanlian/contracts';
import { Decimal, decimal, text } from '../../reading/decimals';
import { latest } from '../../reading/latest';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, WHOLE_CASE } from '../../verdict';

export const hashrateEnergyMismatch = defineRule({
  code: 'XC29',
  slug: 'hashrate-energy-mismatch',
  zh: '算力与电量不符',
  en: 'Hashrate and energy do not match',
  question: {
    zh: '填报的算力与电量是否相称?',
    en: 'Do the stated hashrate and energy fit each other?',
  },
  window: 'the last record that states both',
  severity: 'medium',
  basis: ['notice 1283, art. 3'],
  inputs: ['project.listed', 'project-record.updated', 'load-profile.summarised'],
  thresholds: { wMin: '17.5', wMax: '100', pueMin: '1.02', pueMax: '1.30', lo: '0.7', hi: '1.4' },
  check: (view, { wMin, wMax, pueMin, pueMax, lo, hi }) => {
    const [listings, records] = [view.of('project.listed'), view.of('project-record.updated')];
    const [listed, updated] = [lastFull(listings), lastFull(records)];
    const last = updated && !(listed && listed.occurredAt > updated.occurredAt) ? updated : listed;
    if (!last) return listings.length + records.length ? [insufficient(WHOLE_CASE, ['hashrate', 'dailyKwh'], { along: [listings, records] })] : [];
    // W/TH at the wall, cooling included.
    const watts = decimal(last.facts.dailyKwh)!.times(1000).div(24).div(decimal(last.facts.hashrate)!);
    const [low, high] = [new Decimal(wMin).times(pueMin).times(lo), new Decimal(wMax).times(pueMax).times(hi)];
    const reason = { evidence: [last], numbers: () => ({ wattsPerTh: text(watts, 2), low: text(low, 2), high: text(high, 2) }) };
    return [watts.lt(low) || watts.gt(high) ? hit(WHOLE_CASE, 'medium', reason) : clear(WHOLE_CASE, reason)];
  },
  proves: 'false declaration, wrong coin, or hidden meter',
  nextAction: 're-inventory machines',
  responsible: ['gov'],
  falsePositives: ['GPU coins reported as TH/s', 'hosted rigs for third parties'],
  resolvedBy: 'next record in the band; also site.cleared, or retraction of an event it needs',
});

/** The last statement that gives both. */
const lastFull = latest(({ facts, occurredAt }: EffectiveEvent) =>
  decimal(facts.hashrate)?.gt(0) && decimal(facts.dailyKwh)?.gt(0) ? occurredAt : undefined,
);
