import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { baseline, Baseline } from '../../reading/baseline';
import { carriedFor, carriedGiven } from '../../reading/carried';
import { lastOccurred } from '../../reading/lists';
import { Load, loadsOf } from '../../reading/load';
import { closingShutDown, shutDownAt } from '../../reading/site';
import { days, deadline, instant, justAfter } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, earliest, hit, insufficient } from '../../verdict';

export const exitOverdue = defineRule({
  code: 'XC26',
  slug: 'exit-overdue',
  zh: '逾期未退出',
  en: 'Exit overdue',
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
        numbers: { daysOver: Math.floor((view.now - due) / days(1)) },
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

interface Said {
  event: EffectiveEvent;
  at: number;
  runs: boolean;
}
interface Past {
  /** what was last said before the deadline */
  before?: Said;
  /** the first word after it that says they run */
  after?: Said;
}

function hear(past: Past, said: Said, due: number): Past {
  if (said.at > due) return past.after || !said.runs ? past : { ...past, after: said };
  return past.before && past.before.at > said.at ? past : { ...past, before: said };
}

const inRecords = carriedFor(
  (_due: number, _stopped: readonly string[]): Past => ({}),
  (past, event: EffectiveEvent, due, stopped) =>
    hear(past, { event, at: instant(event.facts.asOf) ?? event.occurredAt, runs: !stopped.includes(event.facts.status) }, due),
);
const inLoads = carriedGiven(
  (_due: number, _base: Baseline, _ratio: string): Past => ({}),
  (past, { event, to, mean }: Load, due, { kw }, ratio) => hear(past, { event, at: to, runs: mean.gt(kw.times(ratio)) }, due),
);
const NOTHING: Past = {};

/** The event that shows machines beyond the deadline: what was last said before it, or anything said after it. A stop reported late does not unsay it. */
function runningPast(view: CaseView, due: number, ratio: string, stopped: readonly string[]): EffectiveEvent | 'unknown' | undefined {
  const base = baseline(view, due);
  const [records, loads] = [view.of('project-record.updated'), loadsOf(view)];
  if (!records.length && !(base && loads.length)) return 'unknown';
  const [recorded, metered] = [inRecords(records, due, stopped), base ? inLoads(loads, due, base, ratio) : NOTHING];
  const after = recorded.after ?? metered.after;
  const before = metered.before && !(recorded.before && recorded.before.at > metered.before.at) ? metered.before : recorded.before;
  return after?.event ?? (before?.runs ? before.event : undefined);
}
