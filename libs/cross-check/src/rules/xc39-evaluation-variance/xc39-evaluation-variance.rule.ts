import type { EffectiveEvent } from '@quanlian/contracts';
import { decimal, text } from '../../reading/decimals';
import { latestFor } from '../../reading/latest';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const evaluationVariance = defineRule({
  code: 'XC39',
  slug: 'evaluation-variance',
  zh: '评估偏差',
  en: 'Evaluation variance',
  question: {
    zh: '评估所见与上报是否相差过大?',
    en: 'Does an evaluation find more running than was reported?',
  },
  window: 'the last report before the evaluation',
  severity: 'high',
  basis: ['notice 1283, art. 20'],
  inputs: ['evaluation.published', 'progress.reported'],
  thresholds: { share: '0.05' },
  check: (view, { share }) =>
    view.of('evaluation.published').map((evaluation) => {
      const [sample, found] = [decimal(evaluation.facts.sampleSize), decimal(evaluation.facts.foundRunning)];
      const { running, of, report } = reportedTo(evaluation, view.of('progress.reported'));
      if (!sample?.gt(0) || !found || !running || !of?.gt(0)) return insufficient(evaluation.id, ['progress.reported'], { evidence: [evaluation] });
      const variance = found.div(sample).minus(running.div(of));
      const reason = { evidence: [evaluation, report], numbers: () => ({ variance: text(variance) }) };
      // Where none was reported to run, whatever runs was reported to stand still.
      const isDenied = running.isZero() && found.gt(0);
      return isDenied || variance.gte(share) ? hit(evaluation.id, 'high', reason) : clear(evaluation.id, reason);
    }),
  proves: 'reports not true',
  nextAction: 're-check region, circulate',
  responsible: ['ndrc'],
  falsePositives: ['sample bias', 'date mismatch'],
  resolvedBy: 'corrected; also site.cleared, or retraction of an event it needs',
});

/** What had been reported: as the evaluator states it, else as the region's last report with figures says. */
function reportedTo(evaluation: EffectiveEvent, reports: readonly EffectiveEvent[]) {
  const { reportedRunning, reportedTotal } = evaluation.facts;
  if (reportedTotal !== undefined) return { running: decimal(reportedRunning), of: decimal(reportedTotal) };
  const report = lastReport(reports, evaluation);
  return { running: report && decimal(report.facts.running ?? 0), of: decimal(report?.facts.confirmed), report };
}

/** The last word on the region, or on a part of it, before the evaluation. */
const lastReport = latestFor(({ facts, occurredAt }: EffectiveEvent, { facts: { region }, occurredAt: until }: EffectiveEvent) =>
  String(facts.region).startsWith(prefixOf(String(region))) && facts.confirmed !== undefined && occurredAt <= until ? occurredAt : undefined,
);

/** `320000`, `3200` and `32` are one province. */
const prefixOf = (region: string): string => region.replace(/(?:00)+$/, '');
