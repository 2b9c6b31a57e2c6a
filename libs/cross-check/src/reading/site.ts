import type { EffectiveEvent } from '@quanlian/contracts';
import type { KnownCase } from '../case-view';
import { firstFor } from './first';
import { latest } from './latest';
import { listed } from './listed';
import { instant } from './times';
import { unchanged } from './unchanged';

type Events = readonly EffectiveEvent[];

export const shutDownAt = (event: EffectiveEvent): number => instant(event.facts.shutDownAt) ?? event.occurredAt;
export const confirmedAt = (event: EffectiveEvent): number => instant(event.facts.confirmedAt) ?? event.occurredAt;
export const effectiveAt = (event: EffectiveEvent): number =>
  instant(event.facts.effectiveAt) ?? instant(event.facts.effectiveFrom) ?? event.occurredAt;

const firstConfirmed = latest((event: EffectiveEvent) => -confirmedAt(event));
const emptying = listed((event: EffectiveEvent) => (Number(event.facts.unitsRemoved ?? 0) > 0 ? event : undefined));

/** The confirmation of this episode: the earliest, as later ones only restate it. */
export const confirmation = (view: KnownCase): EffectiveEvent | undefined => firstConfirmed(view.of('site.confirmed'));

export const latestShutDown: (shutDowns: Events) => EffectiveEvent | undefined = latest(shutDownAt);

/** A shut-down that took machines away: only this one closes a question about running machines. */
export const closingShutDown = (view: KnownCase, since: number): EffectiveEvent | undefined =>
  emptying(view.of('site.shut-down')).find((event) => shutDownAt(event) >= since);

export const isCut = ({ facts }: EffectiveEvent): boolean => facts.mode !== 'limit';

/** The cut that took effect last: it answers for the ones before it. */
export const latestCut: (cuts: Events) => EffectiveEvent | undefined = latest(effectiveAt);

const samePoint = (a: EffectiveEvent, b: EffectiveEvent): boolean =>
  (a.facts.accountNo !== undefined && a.facts.accountNo === b.facts.accountNo) || (a.facts.lineId !== undefined && a.facts.lineId === b.facts.lineId);

/** Of a list of restorations, the one that ended a cut. */
export const restorationIn = firstFor(
  (event: EffectiveEvent, cut: EffectiveEvent) =>
    event.facts.restoresEventId === cut.id || (samePoint(event, cut) && effectiveAt(event) >= effectiveAt(cut)),
);

export const restorationOf = (view: KnownCase, cut: EffectiveEvent): EffectiveEvent | undefined =>
  restorationIn(view.of('power-supply.restored'), cut);

const standingCuts = unchanged(
  (cuts: Events, restored: Events): ReadonlySet<string> =>
    new Set(cuts.filter((cut) => isCut(cut) && !restorationIn(restored, cut)).flatMap((cut) => cut.facts.accountNo ?? [])),
);
const SUPPLIED: ReadonlySet<string> = new Set();

const lastStanding = unchanged((cuts: Events, restored: Events): EffectiveEvent | undefined =>
  latestCut(cuts.filter((cut) => isCut(cut) && !restorationIn(restored, cut))),
);

/** The cut that took effect last among those that nobody ended. */
export const lastStandingCut = (view: KnownCase): EffectiveEvent | undefined =>
  lastStanding(view.of('power-supply.cut'), view.of('power-supply.restored'));

/** Accounts without supply now; the same set for as long as no cut and no restoration becomes known. */
export function cutAccounts(view: KnownCase): ReadonlySet<string> {
  const cuts = view.of('power-supply.cut');
  return cuts.length ? standingCuts(cuts, view.of('power-supply.restored')) : SUPPLIED;
}
