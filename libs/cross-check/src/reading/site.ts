import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../case-view';
import { firstIn, latestIn, listed } from './carried';
import { instant } from './times';
import { whileUnchanged } from './unchanged';

export const shutDownAt = (event: EffectiveEvent): number => instant(event.facts.shutDownAt) ?? event.occurredAt;
export const confirmedAt = (event: EffectiveEvent): number => instant(event.facts.confirmedAt) ?? event.occurredAt;
export const effectiveAt = (event: EffectiveEvent): number =>
  instant(event.facts.effectiveAt) ?? instant(event.facts.effectiveFrom) ?? event.occurredAt;

/** The confirmation of this episode: the earliest, as later ones only restate it. */
export const confirmation = (view: CaseView): EffectiveEvent | undefined =>
  latestIn(view.of('site.confirmed'), 'first confirmed', (event) => -confirmedAt(event));

/** A shut-down that took machines away: only this one closes a question about running machines. */
export const closingShutDown = (view: CaseView, since: number): EffectiveEvent | undefined =>
  view.of('site.shut-down').find((event) => Number(event.facts.unitsRemoved ?? 0) > 0 && shutDownAt(event) >= since);

const NONE: readonly Outage[] = [];
const SUPPLIED: ReadonlySet<string> = new Set();

interface Visit {
  event: EffectiveEvent;
  at: number;
}

const emptyVisit = (event: EffectiveEvent): Visit | undefined =>
  event.facts.result === 'no-mining' ? { event, at: instant(event.facts.inspectedAt) ?? event.occurredAt } : undefined;

const lastOf = (visits: readonly Visit[]): number => latestIn(visits, 'last', ({ at }) => at)?.at ?? -Infinity;

/** When an inspection last found nothing, if that was since an instant. While the power was cut, nothing could have run, so such a visit proves nothing about load. */
function lastEmptyInspection(view: CaseView, since: number): number {
  const visits = listed(view.of('inspection.conducted'), 'empty visits', emptyVisit);
  const last = lastOf(visits);
  if (last < since) return last;
  const dark = outagesOf(view);
  return lastOf(listed(visits, 'under power', (visit) => (isDark(dark, visit.at) ? undefined : visit), dark));
}

export const emptyInspection = (view: CaseView, since: number): boolean => lastEmptyInspection(view, since) >= since;

/** The restoration that ended a cut. */
export const restorationOf = (view: CaseView, cut: EffectiveEvent): EffectiveEvent | undefined =>
  firstIn(
    view.of('power-supply.restored'),
    cut,
    (event) => event.facts.restoresEventId === cut.id || (samePoint(event, cut) && effectiveAt(event) >= effectiveAt(cut)),
  );

interface Outage {
  from: number;
  to: number;
}

/** The same list for as long as no cut and no restoration becomes known. */
function outagesOf(view: CaseView): readonly Outage[] {
  const cuts = view.of('power-supply.cut');
  if (!cuts.length) return NONE;
  return whileUnchanged('outages', [cuts, view.of('power-supply.restored')], () =>
    cuts
      .filter((cut) => cut.facts.mode !== 'limit')
      .map((cut) => {
        const restored = restorationOf(view, cut);
        return { from: effectiveAt(cut), to: restored ? effectiveAt(restored) : Infinity };
      }),
  );
}

const isDark = (outages: readonly Outage[], at: number): boolean => outages.some(({ from, to }) => from <= at && to > at);

const samePoint = (a: EffectiveEvent, b: EffectiveEvent): boolean =>
  (a.facts.accountNo !== undefined && a.facts.accountNo === b.facts.accountNo) || (a.facts.lineId !== undefined && a.facts.lineId === b.facts.lineId);

/** Accounts without supply now; the same set for as long as no cut and no restoration becomes known. */
export function cutAccounts(view: CaseView): ReadonlySet<string> {
  const cuts = view.of('power-supply.cut');
  if (!cuts.some((cut) => cut.facts.mode !== 'limit')) return SUPPLIED;
  return whileUnchanged(
    'cut accounts',
    [cuts, view.of('power-supply.restored')],
    () => new Set(cuts.filter((cut) => cut.facts.mode !== 'limit' && !restorationOf(view, cut)).flatMap((cut) => cut.facts.accountNo ?? [])),
  );
}
