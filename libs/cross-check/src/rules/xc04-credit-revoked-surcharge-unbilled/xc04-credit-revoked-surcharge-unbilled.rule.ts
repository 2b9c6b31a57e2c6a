import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../../case-view';
import { decimal } from '../../reading/decimals';
import { firstFor } from '../../reading/first';
import { firstOccurred } from '../../reading/latest';
import { loadsOf } from '../../reading/load';
import type { Load } from '../../reading/load';
import { noneFound } from '../../reading/none-found';
import { effectiveAt } from '../../reading/site';
import { days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, earliest, hit, insufficient } from '../../verdict';

export const creditRevokedSurchargeUnbilled = defineRule({
  code: 'XC04',
  slug: 'credit-revoked-surcharge-unbilled',
  zh: '授信已撤加价未收',
  en: 'Credit revoked, surcharge never billed',
  question: {
    zh: '授信已撤、已列清单,差别电价为何迟迟未出账?',
    en: 'Is the surcharge still not billed although the site is listed and its credit revoked?',
  },
  window: '45 days after the later of listing and revocation',
  severity: 'medium; high at 90 days',
  basis: ['notice 1283, art. 13', 'notice 1283, art. 16'],
  inputs: ['credit.revoked', 'project.listed', 'surcharge.imposed', 'surcharge.billed', 'exposure.none-found'],
  thresholds: { dueD: 45, highD: 90, inForceFrom: '2021-09-24' },
  check: (view, { dueD, highD, inForceFrom }) => {
    const listing = firstOccurred(view.of('project.listed'));
    if (!listing) return [];
    const answer = view.of('surcharge.billed')[0] ?? noneFound(view, 'grid-supply');
    if (answer) return [clear(listing.id, { evidence: [listing, answer] })];
    const revoked = firstOccurred(view.of('credit.revoked'));
    const imposed = firstOccurred(view.of('surcharge.imposed'));
    const start = Math.max(listing.occurredAt, revoked ? effectiveAt(revoked) : 0, instant(inForceFrom)!);
    const wakeAt = earliest(view.now, start + days(dueD), start + days(highD));
    if (view.now < start + days(dueD)) return [clear(listing.id, { wakeAt })];
    const used = gridUse(view, imposed ? effectiveAt(imposed) : Math.max(listing.occurredAt, instant(inForceFrom)!));
    if (!used) return [insufficient(listing.id, ['load-profile.summarised of a grid account'], { evidence: [listing], wakeAt })];
    const reason = { evidence: [listing, revoked, imposed, used], numbers: { days: Math.floor((view.now - start) / days(1)) }, wakeAt };
    return [hit(listing.id, view.now >= start + days(highD) ? 'high' : 'medium', reason)];
  },
  proves: 'gap between finance and energy execution',
  nextAction: 'issue surcharge.imposed/billed or publish exposure.none-found(grid-supply)',
  responsible: ['energy (grid)'],
  falsePositives: ['behind-the-meter site with no grid account', 'site already dark', 'billing cycle not closed'],
  resolvedBy: 'bill or none-found(grid-supply); also site.cleared, or retraction of an event it needs',
});

const drawsPower = firstFor(({ to, event }: Load, since: number) => to > since && (decimal(event.facts.energyKwh)?.gt(0) ?? false));
const saysUse = firstFor((event: EffectiveEvent, since: number) => event.occurredAt >= since && (decimal(event.facts.dailyKwh)?.gt(0) ?? false));

/** Energy from the grid after the surcharge began: metered, or stated for a site that has a grid account. */
function gridUse(view: CaseView, since: number): EffectiveEvent | undefined {
  const loads = loadsOf(view);
  const metered = drawsPower(loads, since);
  if (metered || !loads.length) return metered?.event;
  return saysUse(view.of('project-record.updated'), since) ?? saysUse(view.of('project.listed'), since);
}
