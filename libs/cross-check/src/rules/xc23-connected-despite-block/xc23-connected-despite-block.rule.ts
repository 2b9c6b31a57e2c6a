import { Load, loadsOf, meanOf } from '../../reading/load';
import { cutAccounts } from '../../reading/site';
import { text } from '../../reading/decimals';
import { days, instant } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const connectedDespiteBlock = defineRule({
  code: 'XC23',
  slug: 'connected-despite-block',
  zh: '停办后仍接电',
  en: 'Energised despite block',
  basis: ['notice 1283, art. 10'],
  inputs: ['application.blocked', 'load-profile.summarised'],
  thresholds: { windowD: 180, minKw: '50', quietD: 28 },
  check: (view, { windowD, minKw, quietD }) =>
    view
      .of('application.blocked')
      .filter(({ facts }) => facts.kind === 'grid-connection')
      .map((blocked) => {
        const decidedAt = instant(blocked.facts.decidedAt) ?? blocked.occurredAt;
        const loads = loadsOf(view);
        const cut = cutAccounts(view);
        const strong = loads.flatMap((load) =>
          load.accounts.filter((account) => !cut.has(account) && meanOf(load, account)?.gte(minKw)).map((account) => ({ load, account })),
        );
        const later = strong.filter(({ load }) => load.from >= decidedAt && load.from <= decidedAt + days(windowD));
        const answers = later.map(({ load, account }) => ({ load, account, start: startsWith(load, account, loads, days(quietD)) }));
        const started = answers.find(({ start }) => start === true);
        if (started) {
          const reason = {
            evidence: [blocked, started.load.event],
            numbers: { account: started.account, meanKw: text(meanOf(started.load, started.account)!) },
          };
          return hit(blocked.id, 'high', reason);
        }
        const unknown = answers.some(({ start }) => start === undefined);
        return unknown
          ? insufficient(blocked.id, ['load of the account before'], { evidence: [blocked] })
          : clear(blocked.id, { evidence: [blocked] });
      }),
  proves: 'front company used to get power',
  nextAction: 'cut, trace approval',
  responsible: ['energy'],
  falsePositives: ['legitimate new tenant'],
  resolvedBy: 'corrected below the limit, or cut; also site.cleared, or retraction of an event it needs',
});

/** A start: nothing on that account in the days before. Unknown where an older account has no summary of those days. */
function startsWith(load: Load, account: string, loads: readonly Load[], quiet: number): boolean | undefined {
  const before = loads.filter((other) => other.accounts.includes(account) && other.to <= load.from);
  const recent = before.filter((other) => other.to > load.from - quiet);
  if (recent.length) return recent.every((other) => meanOf(other, account)?.isZero() ?? false);
  const opened = instant(load.event.facts.accountOpenedOn);
  if (opened !== undefined && opened > load.from - quiet) return true;
  return before.length || opened !== undefined ? undefined : true;
}
