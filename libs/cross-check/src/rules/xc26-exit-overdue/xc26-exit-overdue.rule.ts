import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { baseline, Baseline } from '../../reading/baseline';
import type { Decimal } from '../../reading/decimals';
import { firstFor } from '../../reading/first';
import { lastOccurred, latestFor } from '../../reading/latest';
import { Load, loadsOf } from '../../reading/load';
import { rememberedFor } from '../../reading/remembered';
import { closingShutDown, shutDownAt } from '../../reading/site';
import { days, deadline, instant, justAfter } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, earliest, hit, insufficient } from '../../verdict';

export const exitOverdue = defineRule({
  code: 'XC26',
  slug: 'exit-overdue',
  zh: '逾期未退出',
  en: 'Exit overdue',
  question: {
    zh: '退出期限已过,场地是否仍在运行?',
    en: 'Does the site run past its exit date?',
  },
  window: 'from one second after the deadline',
  severity: 'high; critical after 30 days',
  basis: ['notice 1283, art. 17'],
  inputs: ['exit-plan.set', 'site.shut-down', 'load-profile.summarised', 'project-record.updated'],
  thresholds: { ratio: '0.10', criticalD: 30, stopped: ['stopped', 'dismantled'] as readonly string[] },
  check: (view, { ratio, criticalD, stopped }) => {
    const plan = lastOccurred(view.of('exit-plan.set'));
    if (!plan) return [];
    const due = deadline(plan.facts.deadline);
    if (due === undefined) return [insufficient(plan.id, ['deadline'], { evidence: [plan] })];
    const wakeAt = earliest(view.now, justAfter(due), justAfter(due + days(criticalD)));
    if (view.now <= due) return [clear(plan.id, { evidence: [plan], wakeAt })];
    const inTime = view.of('site.shut-down').find((event) => shutDownAt(event) <= due);
    const closed = inTime ?? closingShutDown(view, plan.occurredAt);
    if (closed) return [clear(plan.id, { evidence: [plan, closed] })];
    const running = runningPast(view, due, ratio, stopped);
    if (running === 'unknown') return [insufficient(plan.id, ['project-record.updated', 'load-profile.summarised'], { evidence: [plan], wakeAt })];
    if (!running) return [clear(plan.id, { evidence: [plan], wakeAt })];
    return [
      hit(plan.id, view.now > due + days(criticalD) ? 'critical' : 'high', {
        evidence: [plan, running],
        // Not for how long: that would be as of the last question, whatever it was about.
        numbers: { deadline: String(plan.facts.deadline) },
        wakeAt,
      }),
    ];
  },
  proves: 'exit plan breached',
  nextAction: 'rectification.ordered(close), power cut',
  responsible: ['ndrc', 'gov'],
  falsePositives: ['new deadline not published', 'appeal stay'],
  resolvedBy: 'closing shut-down or a later exit plan; also site.cleared, or retraction of an event it needs',
});

const recordedAt = ({ facts, occurredAt }: EffectiveEvent): number => instant(facts.asOf) ?? occurredAt;
const saysRunning = ({ facts }: EffectiveEvent, stopped: readonly string[]): boolean => !stopped.includes(facts.status);

const lastRecord = latestFor((event: EffectiveEvent, due: number) => (recordedAt(event) <= due ? recordedAt(event) : undefined));
const runningAfter = firstFor(
  (event: EffectiveEvent, due: number, stopped: readonly string[]) => recordedAt(event) > due && saysRunning(event, stopped),
);
const lastLoad = latestFor((load: Load, due: number) => (load.to <= due ? load.to : undefined));
const loadAfter = firstFor((load: Load, due: number, most: Decimal) => load.to > due && load.mean.gt(most));

const residual = rememberedFor(({ kw }: Baseline, ratio: string): Decimal => kw.times(ratio));

/** The event that shows machines beyond the deadline: what was last said before it, or anything said after it. A stop reported late does not unsay it. */
function runningPast(view: CaseView, due: number, ratio: string, stopped: readonly string[]): EffectiveEvent | 'unknown' | undefined {
  const base = baseline(view, due);
  const most = base && residual(base, ratio);
  const [records, loads] = [view.of('project-record.updated'), most ? loadsOf(view) : []];
  if (!records.length && !loads.length) return 'unknown';
  const after = runningAfter(records, due, stopped) ?? (most && loadAfter(loads, due, most)?.event);
  if (after) return after;
  const [record, load] = [lastRecord(records, due), lastLoad(loads, due)];
  if (load && !(record && recordedAt(record) > load.to)) return load.mean.gt(most!) ? load.event : undefined;
  return record && saysRunning(record, stopped) ? record : undefined;
}
