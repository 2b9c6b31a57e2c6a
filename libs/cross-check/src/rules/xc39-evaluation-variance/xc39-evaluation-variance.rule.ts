import type { EffectiveEvent } from '@quanlian/contracts';
import { decimal, Decimal, text } from '../../reading/decimals';
import { latestFor } from '../../reading/latest';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const evaluationVariance = defineRule({
  code: 'XC39',
  slug: 'evaluation-variance',
  zh: '评估偏差',
  en: 'Evaluation variance',
  basis: ['notice 1283, art. 20'],
  inputs: ['evaluation.published', 'progress.reported'],
  thresholds: { share: '0.05' },
  check: (view, { share }) =>
    view.of('evaluation.published').map((evaluation) => {
      const { sampleSize, foundRunning } = evaluation.facts;
      const report = lastReport(view.of('progress.reported'), evaluation);
      const [sample, totalReported] = [decimal(sampleSize), decimal(report?.facts.confirmed)];
      if (!sample?.gt(0) || !totalReported?.gt(0)) return insufficient(evaluation.id, ['progress.reported'], { evidence: [evaluation] });
      const variance = new Decimal(foundRunning).div(sample).minus(new Decimal(report!.facts.running ?? 0).div(totalReported));
      const reason = { evidence: [evaluation, report], numbers: () => ({ variance: text(variance) }) };
      return variance.gte(share) ? hit(evaluation.id, 'high', reason) : clear(evaluation.id, reason);
    }),
  proves: 'reports not true',
  nextAction: 're-check region, circulate',
  responsible: ['ndrc'],
  falsePositives: ['sample bias', 'date mismatch'],
  resolvedBy: 'corrected; also site.cleared, or retraction of an event it needs',
});

/** The last word on the region, or on a part of it, before the evaluation. */
const lastReport = latestFor(({ facts, occurredAt }: EffectiveEvent, { facts: { region }, occurredAt: until }: EffectiveEvent) =>
  String(facts.region).startsWith(region) && facts.confirmed !== undefined && occurredAt <= until ? occurredAt : undefined,
);
