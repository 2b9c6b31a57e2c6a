import { beijingDate, DAY_MS, EffectiveEvent, startOfBeijingDay } from '@quanlian/contracts';
import type { CaseView } from '../case-view';
import type { Decimal } from './decimals';
import { Load, loadsOf } from './load';
import { effectiveAt, restorationOf, shutDownAt } from './site';
import { instant } from './times';

/** What a record claims about a site, or about one account, during a span of time. */
export interface Assertion {
  event: EffectiveEvent;
  from: number;
  to: number;
  account?: string;
  /** can a meter oppose it? An empty visit says nothing about power */
  metered: boolean;
  closesDuty: boolean;
}

interface Words {
  stopped: readonly string[];
  running: readonly string[];
}

export function assertionsOf(view: CaseView, words: Words): { dark: Assertion[]; live: Assertion[]; loads: readonly Load[] } {
  const records = recordSpans(view);
  const visits = visitSpans(view);
  const loads = loadsOf(view);
  const said = (status: readonly string[]) => records.filter(({ event }) => status.includes(event.facts.status));
  const found = (result: string) => visits.filter(({ event }) => event.facts.result === result);
  return {
    dark: [...shutDowns(view), ...cuts(view, loads), ...said(words.stopped), ...found('no-mining').map(wholeDay)],
    live: [
      ...said(words.running).map(({ event, from }) => ({ event, from, to: from + 1, metered: true, closesDuty: false })),
      ...found('mining-running'),
    ],
    loads,
  };
}

export const fromLoad = ({ event, from, to }: Load): Assertion => ({ event, from, to, metered: true, closesDuty: false });

/** Mean power that must have been drawn after an instant, if everything before it ran at the baseline. */
export function powerAfter({ from, to, mean }: Load, at: number, baselineKw: Decimal): Decimal | undefined {
  if (to <= at) return undefined;
  const before = Math.max(0, at - from);
  return mean
    .times(to - from)
    .minus(baselineKw.times(before))
    .div(to - Math.max(from, at));
}

/** A weekly record holds until the next one speaks. */
function recordSpans(view: CaseView): Assertion[] {
  const dated = view.of('project-record.updated').map((event) => ({ event, from: instant(event.facts.asOf) ?? event.occurredAt }));
  return dated.map(({ event, from }) => {
    const next = dated.filter((other) => other.from > from).map((other) => other.from);
    return { event, from, to: Math.min(Infinity, ...next), metered: true, closesDuty: false };
  });
}

const visitSpans = (view: CaseView): Assertion[] =>
  view.of('inspection.conducted').map((event) => {
    const from = instant(event.facts.inspectedAt) ?? event.occurredAt;
    return { event, from, to: from + 1, metered: true, closesDuty: false };
  });

/** An empty visit speaks for its day only. */
const wholeDay = (visit: Assertion): Assertion => {
  const from = startOfBeijingDay(beijingDate(visit.from));
  return { ...visit, from, to: from + DAY_MS, metered: false };
};

/** A shut-down meets the duty to exit, where there is one. */
const shutDowns = (view: CaseView): Assertion[] =>
  view.of('site.shut-down').map((event) => {
    const from = shutDownAt(event);
    const restarts = view.of('site.restarted').map(({ occurredAt }) => occurredAt);
    const closesDuty = ['exit-plan.set', 'rectification.ordered', 'site.confirmed'].some((type) => view.of(type).length > 0);
    return { event, from, to: Math.min(Infinity, ...restarts.filter((at) => at > from)), metered: true, closesDuty };
  });

/** A cut speaks for its account; for the site only where no other account is known. */
const cuts = (view: CaseView, loads: readonly Load[]): Assertion[] => {
  const accounts = new Set(loads.flatMap((load) => load.accounts));
  return view
    .of('power-supply.cut')
    .filter(({ facts }) => facts.mode === 'cut' && facts.accountNo)
    .map((event) => {
      const restored = restorationOf(view, event);
      return {
        event,
        from: effectiveAt(event),
        to: restored ? effectiveAt(restored) : Infinity,
        account: event.facts.accountNo,
        metered: true,
        closesDuty: false,
      };
    })
    .map((cut) => (accounts.size === 1 && accounts.has(cut.account) ? { ...cut, account: undefined } : cut));
};
