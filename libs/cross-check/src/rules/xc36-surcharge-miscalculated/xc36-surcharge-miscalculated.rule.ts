import { beijingDate, EffectiveEvent } from '@quanlian/contracts';
import { expectedBill, requiredStart, tariffOn } from '@quanlian/tariff';
import type { CaseView } from '../../case-view';
import { decimal, Decimal, text } from '../../reading/decimals';
import { latestBy } from '../../reading/keys';
import { accountsOf } from '../../reading/load';
import { confirmation } from '../../reading/site';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const surchargeMiscalculated = defineRule({
  code: 'XC36',
  slug: 'surcharge-miscalculated',
  zh: '加价计算错误',
  en: 'Surcharge miscalculated',
  basis: ['notice 1283, art. 13'],
  inputs: ['surcharge.billed', 'surcharge.imposed', 'load-profile.summarised'],
  thresholds: { abs: '1', rel: '0.001', highCny: '100000' },
  check: (view, limits) =>
    view.of('surcharge.billed').map((bill) => {
      const billed = decimal(bill.facts.amountCny);
      const segments: readonly { from: string; to: string; kwh: string; rate?: string }[] = bill.facts.segments ?? [];
      if (!billed || !segments.length) return insufficient(bill.id, ['segments', 'amountCny'], { evidence: [bill] });
      const imposed = impositionOf(view, bill);
      const expected = expectedBill({ jurisdiction: bill.jurisdiction, segments, imposedRate: imposed?.facts.rate });
      const off = billed.minus(expected.amount.toString()).abs();
      const faults = [
        ...(off.gt(Decimal.max(limits.abs, new Decimal(expected.amount.toString()).times(limits.rel))) ? ['amount'] : []),
        ...(expected.pieces.some(({ billedRate, rate }) => billedRate?.lt(rate)) ? ['rate'] : []),
        ...(energyOff(view, bill, new Decimal(limits.rel)) ? ['energy'] : []),
        ...(scopeIgnored(bill, imposed) ? ['scope'] : []),
        ...(startsLate(view, bill) ? ['start'] : []),
      ];
      const reason = {
        evidence: [imposed, bill],
        numbers: { billedCny: text(billed, 2), expectedCny: expected.amount.toFixed(2), faults: faults.join(' ') },
      };
      if (!faults.length) return clear(bill.id, reason);
      return hit(bill.id, off.gt(limits.highCny) ? 'high' : 'medium', reason);
    }),
  proves: 'wrong money',
  nextAction: 'event.corrected + re-bill or refund',
  responsible: ['energy (grid)'],
  falsePositives: ['estimated read', 'later true-up'],
  resolvedBy: 'bill corrected; also site.cleared, or retraction of an event it needs',
});

const impositionOf = (view: CaseView, bill: EffectiveEvent): EffectiveEvent | undefined =>
  latestBy(
    view.of('surcharge.imposed').filter(({ facts }) => facts.effectiveFrom <= bill.facts.to && shareAccount(facts.accountNos, bill.facts.accountNos)),
    (event) => event.occurredAt,
  );

const shareAccount = (a: readonly string[] = [], b: readonly string[] = []): boolean => a.some((account) => b.includes(account));

/** Only a meter summary of exactly the billed days and accounts can speak against the billed energy. */
function energyOff(view: CaseView, bill: EffectiveEvent, rel: Decimal): boolean {
  const accounts = [...(bill.facts.accountNos ?? [])].sort().join('+');
  const metered = view
    .of('load-profile.summarised')
    .findLast((event) => event.facts.from === bill.facts.from && event.facts.to === bill.facts.to && accountsOf(event).join('+') === accounts);
  const [billed, read] = [decimal(bill.facts.energyKwh), decimal(metered?.facts.energyKwh)];
  return billed !== undefined && read !== undefined && billed.minus(read).abs().gt(read.times(rel));
}

/** Some regions charge the whole account even where only a part of it mines. */
const scopeIgnored = (bill: EffectiveEvent, imposed?: EffectiveEvent): boolean =>
  imposed?.facts.scope === 'sub-meter' && (tariffOn(bill.jurisdiction, bill.facts.to)?.scope.startsWith('whole-account') ?? false);

/** Only the first bill of an account can start too late: later ones continue it. */
function startsLate(view: CaseView, bill: EffectiveEvent): boolean {
  const earlier = view
    .of('surcharge.billed')
    .some((other) => other.facts.from < bill.facts.from && shareAccount(other.facts.accountNos, bill.facts.accountNos));
  if (earlier) return false;
  const listing = latestBy(view.of('project.listed'), (event) => -event.occurredAt);
  const site = {
    jurisdiction: bill.jurisdiction,
    miningStart: confirmation(view)?.facts.startedOn,
    listedOn: listing && beijingDate(listing.occurredAt),
  };
  const required = requiredStart(site);
  return required !== undefined && bill.facts.from > required;
}
