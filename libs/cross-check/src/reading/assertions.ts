import { DAY_MS, EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../case-view';
import { baseline, loadsOf } from './load';
import { effectiveAt, restorationOf, shutDownAt } from './site';
import { instant } from './times';

/** What a record claims about a site or an account during a span of time. */
export interface Assertion {
  event: EffectiveEvent;
  from: number;
  to: number;
  account?: string;
  closesDuty: boolean;
}

interface Words {
  ratio: string;
  stopped: readonly string[];
  running: readonly string[];
}

export function assertionsOf(view: CaseView, { ratio, stopped, running }: Words): { dark: Assertion[]; live: Assertion[] } {
  const records = view.of('project-record.updated').map((event) => {
    const from = instant(event.facts.asOf) ?? event.occurredAt;
    return { event, from, to: from + DAY_MS, closesDuty: false };
  });
  const status = (words: readonly string[]) => records.filter(({ event }) => words.includes(event.facts.status));
  const dark = [...shutDowns(view), ...cuts(view), ...status(stopped)];
  return { dark, live: [...loads(view, dark, ratio), ...inspections(view), ...status(running)] };
}

/** A shut-down meets the duty to exit, where there is one. */
const shutDowns = (view: CaseView): Assertion[] =>
  view.of('site.shut-down').map((event) => {
    const from = shutDownAt(event);
    const restarts = view
      .of('site.restarted')
      .map(({ occurredAt }) => occurredAt)
      .filter((at) => at > from);
    const closesDuty = ['exit-plan.set', 'rectification.ordered', 'site.confirmed'].some((type) => view.of(type).length > 0);
    return { event, from, to: Math.min(Infinity, ...restarts), closesDuty };
  });

const cuts = (view: CaseView): Assertion[] =>
  view
    .of('power-supply.cut')
    .filter(({ facts }) => facts.mode === 'cut' && facts.accountNo)
    .map((event) => {
      const restored = restorationOf(view, event);
      return { event, from: effectiveAt(event), to: restored ? effectiveAt(restored) : Infinity, account: event.facts.accountNo, closesDuty: false };
    });

function loads(view: CaseView, dark: readonly Assertion[], ratio: string): Assertion[] {
  const first = Math.min(Infinity, ...dark.map(({ from }) => from));
  const base = baseline(view, first);
  if (!base) return [];
  return loadsOf(view.of('load-profile.summarised'))
    .filter(({ mean }) => mean.gt(base.kw.times(ratio)))
    .map(({ event, from, to, accounts }) => ({ event, from, to, account: accounts.length === 1 ? accounts[0] : undefined, closesDuty: false }));
}

const inspections = (view: CaseView): Assertion[] =>
  view
    .of('inspection.conducted')
    .filter(({ facts }) => facts.result === 'mining-running')
    .map((event) => {
      const at = instant(event.facts.inspectedAt) ?? event.occurredAt;
      return { event, from: at, to: at, closesDuty: false };
    });
