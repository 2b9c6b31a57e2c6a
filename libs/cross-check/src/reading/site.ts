import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../case-view';
import { latestBy } from './keys';
import { instant } from './times';

export const shutDownAt = (event: EffectiveEvent): number => instant(event.facts.shutDownAt) ?? event.occurredAt;
export const confirmedAt = (event: EffectiveEvent): number => instant(event.facts.confirmedAt) ?? event.occurredAt;
export const effectiveAt = (event: EffectiveEvent): number =>
  instant(event.facts.effectiveAt) ?? instant(event.facts.effectiveFrom) ?? event.occurredAt;

/** The confirmation of this episode: the earliest, as later ones only restate it. */
export const confirmation = (view: CaseView): EffectiveEvent | undefined => latestBy(view.of('site.confirmed'), (event) => -confirmedAt(event));

/** A shut-down that took machines away: only this one closes a question about running machines. */
export const closingShutDown = (view: CaseView, since: number): EffectiveEvent | undefined =>
  view.of('site.shut-down').find((event) => Number(event.facts.unitsRemoved ?? 0) > 0 && shutDownAt(event) >= since);

/** An inspection that found nothing. While the power was cut, nothing could have run, so such a visit proves nothing about load. */
export const emptyInspection = (view: CaseView, since: number): EffectiveEvent | undefined =>
  view.of('inspection.conducted').find((event) => {
    const at = instant(event.facts.inspectedAt) ?? event.occurredAt;
    return event.facts.result === 'no-mining' && at >= since && !powerCutAt(view, at);
  });

export const restorationOf = (view: CaseView, cut: EffectiveEvent): EffectiveEvent | undefined =>
  view
    .of('power-supply.restored')
    .find((event) => event.facts.restoresEventId === cut.id || (samePoint(event, cut) && effectiveAt(event) >= effectiveAt(cut)));

export const powerCutAt = (view: CaseView, at: number): boolean =>
  view.of('power-supply.cut').some((cut) => {
    const restored = restorationOf(view, cut);
    return cut.facts.mode !== 'limit' && effectiveAt(cut) <= at && (!restored || effectiveAt(restored) > at);
  });

const samePoint = (a: EffectiveEvent, b: EffectiveEvent): boolean =>
  (a.facts.accountNo !== undefined && a.facts.accountNo === b.facts.accountNo) || (a.facts.lineId !== undefined && a.facts.lineId === b.facts.lineId);

/** Accounts without supply now. */
export const cutAccounts = (view: CaseView): Set<string> =>
  new Set(
    view
      .of('power-supply.cut')
      .filter((cut) => cut.facts.mode !== 'limit' && !restorationOf(view, cut))
      .flatMap((cut) => cut.facts.accountNo ?? []),
  );
